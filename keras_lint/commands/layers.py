"""`keras-lint layers`: every layer that is modelled, per Keras version."""

from __future__ import annotations

import argparse

from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import declaration_of
from keras_lint.layers.signatures import signatures


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "--missing", action="store_true", help="list those that Keras has and we do not model"
    )


def run(args: argparse.Namespace) -> int:
    """Print a line for each name, with the versions that have it."""
    versions: dict[str, list[KerasVersion]] = {}
    for keras in KerasVersion:
        for name, signature in signatures(keras.value).items():
            if (declaration_of(signature.class_name) is None) == args.missing:
                versions.setdefault(name, []).append(keras)
    width = max(map(len, versions), default=0)
    for name in sorted(versions):
        shown = "  ".join(
            keras.value if keras in versions[name] else " " * len(keras.value)
            for keras in KerasVersion
        )
        print(f"{name:<{width}}  {shown}".rstrip())
    return 0
