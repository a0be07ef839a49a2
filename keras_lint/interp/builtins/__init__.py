"""Python's builtins: functions, types, and what literals and containers do."""

from keras_lint.interp.builtins.table import BUILTINS

__all__ = ["BUILTINS"]
