"""Coders of labels of scikit-learn, as far as it is known which labels they see.

Source: `sklearn.preprocessing._label`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import argument, shape_of
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, Builtin, CallArguments, Unknown, Value
from keras_lint.shapes.dim import symbol
from keras_lint.shapes.shape import Shape
from keras_lint.training.data import SEVERAL, Origin

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@dataclass(slots=True, eq=False)
class LabelCoder:
    """A coder of labels; `classes` is how many it was fitted on, None where that is not known.

    A coder of `several` labels takes a list of them for each sample.
    """

    one_hot: bool
    classes: int | None = None
    several: bool = False


@known("sklearn.preprocessing.LabelBinarizer")
def label_binarizer(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Make a coder whose rows are one-hot."""
    return LabelCoder(one_hot=True)


@known("sklearn.preprocessing.LabelEncoder")
def label_encoder(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Make a coder whose codes are numbers."""
    return LabelCoder(one_hot=False)


@known("sklearn.preprocessing.MultiLabelBinarizer")
def multi_label_binarizer(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Make a coder whose rows have a 1 for each of a sample's labels."""
    given = arguments.positional or arguments.keywords or arguments.open
    unknown = Unknown("a coder of labels that are given")
    return unknown if given else LabelCoder(one_hot=False, several=True)


@behaves(LabelCoder)
class LabelCoderBehaviour(Behaviour):
    """`fit` counts the classes, `transform` has a column for each, or one for two."""

    kind = "a coder of labels"

    def attribute(self, machine: Machine, value: LabelCoder, name: str) -> Value:
        if name in ("fit", "transform", "fit_transform"):
            return Builtin(
                name, lambda machine, arguments, at: _run(machine, value, name, arguments, at)
            )
        if name == "classes_" and value.classes is not None:
            return Array(Shape((value.classes,)))
        return Unknown(f"{name} of a coder is learnt from the labels", name)


def _run(
    machine: Machine, coder: LabelCoder, method: str, arguments: CallArguments, at: Place | None
) -> Value:
    labels = argument(arguments, 0, "y")
    if method.startswith("fit"):
        coder.classes = None if machine.conditional else _classes(labels)
    if method == "fit":
        return coder
    if coder.several:
        return _of_several(labels, coder.classes, at)
    shape = shape_of(labels)
    if not coder.one_hot and shape:
        return Array(Shape(shape[:1]), "int64", classes=coder.classes)
    if coder.classes is None or not shape:
        return Unknown("which labels there are is not known", method)
    columns = coder.classes if coder.classes > 2 else 1
    return Array(Shape((shape[0], columns)), "int64", one_hot=columns > 1)


def _of_several(labels: Value, classes: int | None, at: Place | None) -> Array:
    """Return rows of zeros and ones: several ones in a row, as far as anyone knows."""
    count = len(labels) if isinstance(labels, (list, tuple)) else symbol("samples")
    columns = symbol("labels") if classes is None else classes
    made = None if at is None else Origin(at, SEVERAL)
    return Array(Shape((count, columns)), "int64", drawn=(0, 1), made=made)


def _classes(labels: Value) -> int | None:
    """Count the different labels of an array of every class, or of a list that is written out."""
    if isinstance(labels, (list, tuple)) and all(isinstance(one, (list, tuple)) for one in labels):
        labels = [label for one in labels if isinstance(one, (list, tuple)) for label in one]
    if isinstance(labels, Array):
        return labels.classes
    if isinstance(labels, (list, tuple)) and all(isinstance(one, (str, int)) for one in labels):
        return len(set(labels)) or None
    return None
