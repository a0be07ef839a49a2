"""The options that every analysing command takes, and the configurations that follow from them."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from pathlib import Path

from keras_lint.config import Config, OptionError, checked
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.pyproject import configuration_for, read_config

_LISTS = ("select", "ignore", "extend-select", "extend-ignore", "exclude", "extend-exclude")


def add_analysis_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that decide how sources are read."""
    group = parser.add_argument_group("analysis")
    group.add_argument(
        "--keras-version",
        choices=["auto", *(version.value for version in KerasVersion)],
        help="the Keras whose behaviour is meant; auto: the one whose spellings a file uses",
    )
    group.add_argument("--config", metavar="FILE", help="a pyproject.toml to read instead")
    group.add_argument("--isolated", action="store_true", help="read no configuration file")
    group.add_argument("--exclude", type=_comma_list, metavar="PATTERNS", help="what to leave out")
    group.add_argument(
        "--extend-exclude", type=_comma_list, metavar="PATTERNS", help="what else to leave out"
    )
    group.add_argument(
        "--force-exclude",
        action="store_true",
        help="leave out what is excluded even where it is given as a path",
    )


def add_rule_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that choose and tune rules."""
    group = parser.add_argument_group("rules")
    for name, text in (
        ("--select", "only these"),
        ("--ignore", "not these"),
        ("--extend-select", "these as well"),
        ("--extend-ignore", "nor these"),
    ):
        group.add_argument(
            name, type=_comma_list, metavar="CODES", help=f"{text}: codes, prefixes, slugs, ALL"
        )
    group.add_argument(
        "--max-dense-params",
        type=int,
        metavar="N",
        help="the most weights of one Dense before KL301 (10,000,000)",
    )


@dataclass(slots=True)
class Settings:
    """Finds the configuration of each file: its `pyproject.toml`, then the command line.

    Raises:
        ConfigError: where an option cannot be obeyed.
    """

    args: argparse.Namespace
    _folders: dict[Path, Config] = field(default_factory=dict)
    _merged: dict[int, Config] = field(default_factory=dict)

    def config_for(self, path: str | Path) -> Config:
        """Return the configuration for a file or folder."""
        base = self._base(path)
        if id(base) not in self._merged:
            self._merged[id(base)] = self._with_options(base)
        return self._merged[id(base)]

    def _base(self, path: str | Path) -> Config:
        key = Path("--config")
        if not (self.args.isolated or self.args.config):
            return configuration_for(path, self._folders)
        if key not in self._folders:
            read = None if self.args.isolated else read_config(Path(self.args.config))
            self._folders[key] = read or Config()
        return self._folders[key]

    def _with_options(self, base: Config) -> Config:
        given = {name: getattr(self.args, name.replace("-", "_"), None) for name in _OPTIONS}
        try:
            return checked({key: value for key, value in given.items() if value is not None}, base)
        except OptionError as error:
            raise OptionError(error.name, f"--{error.name} {error}") from None


_OPTIONS = (*_LISTS, "keras-version", "max-dense-params")


def _comma_list(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]
