"""The one lowering: from a libcst tree to the program form, in a single walk.

Numbers are given before a node's children are seen and children are seen in source order, so that
a node's index is its place among the nodes of its kind sorted by start, longest first.
"""

from __future__ import annotations

import libcst

from keras_lint.interp import program
from keras_lint.interp.lowering.statements import StatementLowerer


def lower(module: libcst.Module) -> program.Module:
    """Return the program form of `module`.

    It takes about two Python frames for each level of the tree; `keras_lint.source.parse` refuses
    trees for which that would be too many.
    """
    return program.Module(StatementLowerer().block(module))
