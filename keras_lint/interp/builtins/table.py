"""The names that are there without an import."""

from __future__ import annotations

import builtins
from typing import Final

from keras_lint.interp.builtins import functions, introspection, sequences
from keras_lint.interp.values import Builtin, External, Value

TYPES = (bool, int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset)
DECORATORS = (property, staticmethod, classmethod)

BUILTINS: Final[dict[str, Value]] = {
    "__name__": "__main__",
    "__file__": External("__file__"),
    "object": object,
    "type": type,
    "range": range,
    "slice": slice,
    "super": Builtin("super", introspection.super_of),
    "Ellipsis": ...,
    "NotImplemented": NotImplemented,
    "unicode": str,
    "long": int,
    "basestring": str,
    "xrange": range,
    **{kind.__name__: kind for kind in (*TYPES, *DECORATORS)},
    **{
        name: value
        for name, value in vars(builtins).items()
        if isinstance(value, type) and issubclass(value, BaseException)
    },
    **{
        name: Builtin(name, run)
        for table in (functions.FUNCTIONS, sequences.FUNCTIONS, introspection.FUNCTIONS)
        for name, run in table.items()
    },
}
