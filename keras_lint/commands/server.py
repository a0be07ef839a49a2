"""`keras-lint server`: the language server, on standard input and output."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import redirect_stdout


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "--stdio", action="store_true", help="what is done anyway; some editors ask for it"
    )


def run(args: argparse.Namespace) -> int:
    """Serve until the client says that it is done."""
    try:
        from keras_lint.lsp.server import create_server
    except ImportError as error:
        print(
            f"keras-lint: the language server needs pygls, not installed ({error}): "
            "pip install 'keras-lint[lsp]'",
            file=sys.stderr,
        )
        return 2
    # The connection is closed at its end, and nothing else may ever be written to it.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as output, redirect_stdout(sys.stderr):
        create_server().start_io(stdout=output)
    return 0
