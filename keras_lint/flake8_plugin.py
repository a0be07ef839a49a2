"""The flake8 plugin: the rules under flake8's own options, places and comments.

flake8 imports this module for every run and makes a `Plugin` for every file, so nothing else of
this package is imported before a file mentions Keras.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar

from keras_lint import __version__

if TYPE_CHECKING:
    import argparse

    from flake8.options.manager import OptionManager

    from keras_lint.config import Config

_PREFIX = "keras-lint-"
_LEFT_TO_FLAKE8 = ("KL900", "KL902")
"""flake8 has its own word for what cannot be parsed, and minds the comments itself."""
_OPTIONS: dict[str, dict[str, Any]] = {
    "keras-version": {
        "choices": ["auto", "2.2", "2.15", "3"],
        "help": "the Keras whose behaviour is meant; auto: the one whose spellings a file uses",
    },
    "max-dense-params": {
        "type": int,
        "metavar": "N",
        "help": "the most weights of one Dense before KL301 (10,000,000)",
    },
}


class Plugin:
    """Reports all findings but of those rules that are flake8's own business."""

    name = "keras-lint"
    version = __version__
    options: ClassVar[dict[str, object]] = {}
    selected: ClassVar[tuple[str, ...]] = ()
    """What flake8 is asked for by code: that is looked for though it be off by default."""

    def __init__(self, tree: ast.AST, filename: str, lines: Sequence[str]) -> None:
        self.filename = filename
        self.lines = lines

    @classmethod
    def add_options(cls, manager: OptionManager) -> None:
        """Declare the options."""
        for name, arguments in _OPTIONS.items():
            manager.add_option(f"--{_PREFIX}{name}", parse_from_config=True, **arguments)

    @classmethod
    def parse_options(cls, options: argparse.Namespace) -> None:
        """Keep the options that were given."""
        given = {name: getattr(options, _attribute(name), None) for name in _OPTIONS}
        cls.options = {name: value for name, value in given.items() if value is not None}
        selected = (*(options.select or ()), *(options.extend_select or ()))
        cls.selected = tuple(one for one in selected if re.fullmatch(r"KL[1-9]\d{0,2}", one))

    def run(self) -> Iterator[tuple[int, int, str, type[Plugin]]]:
        """Yield row, column from 0 and text of each finding in this file."""
        if not any("keras" in line for line in self.lines):
            return
        from keras_lint.analyze import analyze

        config = _config(self.filename, tuple(self.options.items()), self.selected)
        try:
            report = analyze(self.filename, "".join(self.lines), config)
        except Exception as error:
            kind = type(error).__name__
            print(f"keras-lint: {self.filename}: {kind}: {error}", file=sys.stderr)
            return
        for one in report.diagnostics:
            if one.path == self.filename:
                text = f"{one.code} {one.message}" + (f" {one.hint}" if one.hint else "")
                yield one.span.row, one.span.column - 1, text, type(self)


@lru_cache(maxsize=256)
def _config(
    filename: str, options: tuple[tuple[str, object], ...], selected: tuple[str, ...]
) -> Config:
    """Return the file's own configuration, but for selection, which is flake8's."""
    from keras_lint.config import checked
    from keras_lint.pyproject import configuration_for

    config = configuration_for(filename)
    config = replace(
        config,
        select=None,
        ignore=_LEFT_TO_FLAKE8,
        extend_select=(*config.extend_select, *selected),
        extend_ignore=(),
    )
    return checked(dict(options), config)


def _attribute(name: str) -> str:
    return f"{_PREFIX}{name}".replace("-", "_")
