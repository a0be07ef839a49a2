"""NumPy's broadcasting over symbolic shapes."""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest

from keras_lint.shapes.dim import Dim, FloorDiv, Max, Symbol, equal, is_free, maximum, symbol
from keras_lint.shapes.shape import Shape

LONGEST = 100
"""As many symbols may a size name. Where branches meet again and again, each time two long sizes
become one of twice the length."""


def broadcast(left: Shape, right: Shape) -> Shape | None:
    """Return the shape of an elementwise operation, or None where two sizes cannot agree.

    Sizes that are not known to differ, and free ones, are taken to agree: what would have to hold
    for that is not an error.
    """
    sizes: list[Dim] = []
    for a, b in zip_longest(reversed(left), reversed(right), fillvalue=1):
        size = broadcast_size(a, b)
        if size is None:
            return None
        sizes.append(size)
    return Shape(reversed(sizes))


def broadcast_size(left: Dim, right: Dim) -> Dim | None:
    """Return the common size of two axes, None where there is none.

    A size that may be 1 is repeated where it is, so that of two unknown sizes the larger stands.
    """
    if left == right or right == 1:
        return left
    if left == 1:
        return right
    if isinstance(left, int) and isinstance(right, int):
        return None
    free = is_free(left) or is_free(right)  # fits, to Keras, until the model runs
    if not free and equal(left, right) is False and _never_one(left, right):
        return None
    if isinstance(left, int):
        return left
    if isinstance(right, int):
        return right
    return larger_size(left, right)


def larger_size(left: Dim, right: Dim) -> Dim:
    """Return the larger of two sizes of axes, a new unknown where it would be long to write."""
    if _length(left) + _length(right) > LONGEST:
        return _unwritten(left, right)
    return maximum(left, right)


@lru_cache(maxsize=1024)
def _unwritten(left: Dim, right: Dim) -> Dim:
    return symbol("larger", free=is_free(left) or is_free(right))


def _length(size: Dim) -> int:
    if isinstance(size, int):
        return 0
    return sum(_atom_length(atom) for monomial, _ in size.terms for atom in monomial)


def _atom_length(atom: Symbol | FloorDiv | Max) -> int:
    if isinstance(atom, Symbol):
        return 1
    if isinstance(atom, FloorDiv):
        return _length(atom.numerator) + _length(atom.divisor)
    return _length(atom.left) + _length(atom.right)


def _never_one(left: Dim, right: Dim) -> bool:
    return all(equal(size, 1) is False for size in (left, right))
