"""Which files of `docs/` are generated, and from what."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.docs import pages
from tests.docs.completions import SHELLS, completion
from tests.docs.picture import picture
from tests.docs.schema import schema

DOCS = Path(__file__).parents[2] / "docs"


def generated() -> dict[str, Callable[[], str]]:
    """Return for each generated file what renders it."""
    return {
        "rules.md": pages.rules,
        "options.md": pages.options,
        "layers.md": pages.layers,
        "keras-lint.schema.json": schema,
        "terminal.svg": picture,
        **{f"completions/keras-lint.{shell}": partial(completion, shell) for shell in SHELLS},
    }
