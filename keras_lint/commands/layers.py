"""`keras-lint layers`: what is modelled, per Keras version."""

from __future__ import annotations

import argparse

from keras_lint import modelled
from keras_lint.layers.keras_version import KerasVersion


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "--missing", action="store_true", help="list the layers that Keras has and we do not model"
    )


def run(args: argparse.Namespace) -> int:
    """Print a line for each name, with the versions that have it."""
    if args.missing:
        _show("Layers that are not modelled", modelled.layers(missing=True))
        return 0
    _show("Layers", modelled.layers())
    _show("Applications", modelled.applications())
    _show("Functions on tensors", modelled.operations())
    _show("Data sets", modelled.data_sets())
    return 0


def _show(title: str, matrix: modelled.Matrix) -> None:
    print(f"{title}: {len(matrix)}")
    width = max(map(len, matrix), default=0)
    for name, versions in matrix.items():
        shown = "  ".join(
            keras.value if keras in versions else " " * len(keras.value) for keras in KerasVersion
        )
        print(f"  {name:<{width}}  {shown}".rstrip())
    print()
