"""Shell completions, made from the command line's own parser."""

from __future__ import annotations

import shtab

from keras_lint.cli import full_parser

SHELLS = ("bash", "zsh")


def completion(shell: str) -> str:
    """Render the completions of a shell."""
    return str(shtab.complete(full_parser(), shell)).rstrip() + "\n"
