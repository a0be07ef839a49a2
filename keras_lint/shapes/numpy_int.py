"""Whole numbers that NumPy made: they count as Python's, but Keras 3 does not always take them."""

from __future__ import annotations


class NumpyInt(int):
    """A NumPy integer, such as `np.prod((28, 28))`."""


def numpy_int(value: object) -> object:
    """Return what NumPy would make of a whole number; anything else as it is."""
    return NumpyInt(value) if type(value) is int else value
