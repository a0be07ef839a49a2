"""Tables of pandas."""

from keras_lint.interp.libraries.pandas import readers, use

__all__ = ["readers", "use"]
