"""Shapes: the sizes of a tensor's axes, the batch axis included."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias, Union

from keras_lint.shapes.dim import Dim, is_free, product

ShapeTree: TypeAlias = Union[
    "Shape", list["ShapeTree"], tuple["ShapeTree", ...], dict[str, "ShapeTree"], None
]
"""The shapes of one tensor or of a nest of them; None for a tensor whose rank is unknown."""


class Shape(tuple[Dim, ...]):
    """The sizes of all axes, batch first: `Shape((None-like symbol, 28, 28, 1))`."""

    __slots__ = ()

    @property
    def rank(self) -> int:
        """The number of axes, the batch axis included."""
        return len(self)

    @property
    def size(self) -> Dim:
        """The number of positions: the product of all axes."""
        return product(self)

    def replace(self, axis: int, size: Dim) -> Shape:
        """Return the shape with one axis of another size."""
        sizes = list(self)
        sizes[axis] = size
        return Shape(sizes)

    def drop(self, *axes: int) -> Shape:
        """Return the shape without some axes."""
        gone = {axis % self.rank for axis in axes}
        return Shape(size for axis, size in enumerate(self) if axis not in gone)

    def insert(self, axis: int, size: Dim) -> Shape:
        """Return the shape with a new axis before `axis`."""
        return Shape((*self[:axis], size, *self[axis:]))

    def __str__(self) -> str:
        inside = ", ".join("None" if is_free(size) else str(size) for size in self)
        return f"({inside},)" if len(self) == 1 else f"({inside})"

    __repr__ = __str__


def shape(sizes: Iterable[Dim]) -> Shape:
    """Build a shape from its sizes."""
    return Shape(sizes)


def branches(tree: ShapeTree) -> Sequence[ShapeTree] | None:
    """Return what a list or tuple of tensors holds, None for anything else."""
    if isinstance(tree, Shape) or not isinstance(tree, (list, tuple)):
        return None
    return [*tree]


def leaves(tree: ShapeTree) -> list[Shape | None]:
    """List the shapes of a nest in order."""
    if tree is None or isinstance(tree, Shape):
        return [tree]
    nested = [tree[key] for key in sorted(tree)] if isinstance(tree, dict) else tree
    return [leaf for branch in nested for leaf in leaves(branch)]
