"""The command line: which command, with what arguments, and the exit status."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from keras_lint import __version__
from keras_lint.config import ConfigError

COMMANDS = {
    "check": "lint files, folders and notebooks (what is done if no command is given)",
    "summary": "what model.summary() would print, for every model in the source",
    "explain": "the shape and count formulas of a layer, with its numbers put in",
    "reconcile": "rebuild the models in real Keras, predicted and actual side by side",
    "rule": "a rule's documentation",
    "layers": "every layer modelled, per Keras version",
    "server": "the language server, on standard input and output",
}
"""Each is a module of `keras_lint.commands`, imported where it is called for."""
DEFAULT = "check"
_OWN_OPTIONS = ("-h", "--help", "--version")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or given[0] not in (*COMMANDS, *_OWN_OPTIONS):
        given.insert(0, DEFAULT)
    args = _parser((given[0],)).parse_args(given)
    try:
        status = int(import_module(f"keras_lint.commands.{args.command}").run(args))
        sys.stdout.flush()
    except ConfigError as error:
        print(f"keras-lint: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever reads has seen enough; Python's own flush at exit must not complain either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    return status


def full_parser() -> argparse.ArgumentParser:
    """Return the parser with the options of all commands, for documentation and completion."""
    return _parser(tuple(COMMANDS))


def parser_of(command: str) -> argparse.ArgumentParser:
    """Return the parser of one command alone."""
    parser = argparse.ArgumentParser(f"keras-lint {command}")
    import_module(f"keras_lint.commands.{command}").add_arguments(parser)
    return parser


def _parser(complete: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser, of which the commands named have their options: the others cost time."""
    parser = argparse.ArgumentParser(
        prog="keras-lint",
        description="Reads Keras source, never runs it, and knows what Keras would build from it.",
    )
    parser.add_argument("--version", action="version", version=f"keras-lint {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, text in COMMANDS.items():
        own = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
        if name in complete:
            import_module(f"keras_lint.commands.{name}").add_arguments(own)
    return parser
