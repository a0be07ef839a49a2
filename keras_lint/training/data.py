"""The arrays that a program trains, evaluates and predicts with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from keras_lint.place import Place
from keras_lint.record import record
from keras_lint.shapes.shape import Shape

PREDICTED = "predicted"
"""How a model makes an array: its last layer is where that got its sizes."""


@record
class Origin:
    """The expression that gave an array its sizes, and what it does: a function's or method's name.

    `how` is "item" for an index or slice, "rows" for one that only chooses samples, "operation"
    for an operator.
    """

    place: Place
    how: str


SEVERAL = "several"
"""What makes rows of zeros and ones, where a sample has several labels."""


@record
class Data:
    """An array: sizes with the samples first, element type, and what is known of its values.

    Attributes:
        shape: None where not even the rank is known.
        dtype: NumPy's name of the element type, empty where not known.
        least: the smallest value that is known to be there, None where not known.
        most: the largest value that is known to be there.
        one_hot: each last axis holds a single 1 among zeros.
        each_hot: how many places of the last axis are a 1 in some row, where all of them are.
        made: what gave it its sizes, those of a sample; None where it is so from the start.
        counted: what gave it its number of samples.
        last: what was done to it last.
        divided: where its values, those of pixels, were divided by 255.
        drawn: how far its random numbers would reach if there were more of them.
    """

    shape: Shape | None
    dtype: str = ""
    least: float | None = None
    most: float | None = None
    one_hot: bool = False
    each_hot: int | None = None
    made: Origin | None = None
    counted: Origin | None = None
    last: Origin | None = None
    divided: Place | None = None
    drawn: tuple[float, float] | None = None

    @property
    def ends(self) -> tuple[float | None, float | None]:
        """How far the values reach, or would reach, were there more of those that are drawn."""
        surely = (self.least, self.most)
        return surely if self.drawn is None else self.drawn

    @property
    def is_whole(self) -> bool:
        """Tell whether the elements are whole numbers by type."""
        return self.dtype.startswith(("int", "uint"))


@record
class Plain:
    """A Python list or tuple of numbers, strings or further lists, in place of an array."""

    kind: str
    length: int


DataTree: TypeAlias = "Data | Plain | Sequence[DataTree] | Mapping[str, DataTree] | None"
"""What a training method is given; None is an argument, or a part of one, that is not known."""


class Absent:
    """Stands for an argument that the call does not give, or gives as None."""


ABSENT = Absent()
