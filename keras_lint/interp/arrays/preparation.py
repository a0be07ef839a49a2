"""What makes arrays ready for a model: `to_categorical`, `pad_sequences`, tokenizers, scalers.

Sources: `keras.src.utils.numerical_utils`, `keras.preprocessing`, `sklearn.preprocessing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.arrays.datasets import Bunch
from keras_lint.interp.arrays.ranges import UNKNOWN, Range, of_choice, value_range
from keras_lint.interp.arrays.reading import argument, as_shape, as_size, shape_of
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, Builtin, CallArguments, Several, Unknown, Value
from keras_lint.layers.errors import LayerError
from keras_lint.record import entity
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@known("keras.utils.to_categorical")
def to_categorical(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """One-hot rows: a last axis of size 1 gives way to one of as many as there are classes."""
    labels = argument(arguments, 0, "y", "x")
    shape = shape_of(labels)
    number = argument(arguments, 1, "num_classes", "nb_classes", default=None)
    classes: Dim | None = as_size(number)
    if number is None:
        counted = _count_classes(labels)
        classes = _classes_at_least(labels) if counted is None else counted
    elif isinstance(number, int) and isinstance(labels, Array):
        _check_labels(machine, labels, number, place)
    if shape is None or classes is None:
        return Array(None, "float32", one_hot=True)
    if shape.rank > 1 and shape[-1] == 1:
        shape = shape.drop(-1)
    found = _count_each(labels) if isinstance(labels, Array) else None
    each = found if found == classes else None
    return Array(Shape((*shape, classes)), "float32", one_hot=True, each_hot=each)


def _count_classes(labels: Value) -> int | None:
    """Return one more than the greatest label, None where that is not known."""
    if isinstance(labels, (list, tuple)) and labels:
        whole = all(isinstance(one, int) and one >= 0 for one in labels)
        return max(labels) + 1 if whole else None
    if not isinstance(labels, Array):
        return None
    most = value_range(labels)[1] if labels.values is not None else None
    return int(most) + 1 if most is not None else labels.classes


def _count_each(labels: Array) -> int | None:
    """Return how many classes there are, counted from 0, where each surely comes."""
    values = labels.values if isinstance(labels.values, list) else []
    if values and all(isinstance(one, int) for one in values):
        numbers = {one for one in values if isinstance(one, int)}
        return len(numbers) if numbers == set(range(len(numbers))) else None
    return labels.classes


def _classes_at_least(labels: Value) -> Dim:
    """Return a number of classes that is not known, but for a label that there surely is."""
    most = value_range(labels)[1] if isinstance(labels, Array) else None
    return symbol("classes") + (int(most) if most is not None and most > 0 else 0)


def _check_labels(machine: Machine, labels: Array, number: int, place: Place | None) -> None:
    """NumPy refuses to set a column that is not there."""
    least, most = value_range(labels)
    if least is None or most is None or most < number:
        return
    error = LayerError(
        "invalid-argument",
        f"The labels run from {least:g} to {most:g}, but there are columns for {number} classes, "
        "counted from 0.",
        expected=f"labels from 0 to {number - 1}",
        actual=f"{least:g} to {most:g}",
        argument="num_classes",
        position=1,
        hint="Count the classes from 0: y - 1." if least == 1 and most == number else None,
        wanted=(number, int(most) + 1),
    )
    machine.fail(error, place)


@known(
    "keras.utils.pad_sequences",
    "keras.preprocessing.sequence.pad_sequences",
    "keras_preprocessing.sequence.pad_sequences",
)
def pad_sequences(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Sequences cut or filled to one length: of numbers, or of rows that all have one shape."""
    sequences = argument(arguments, 0, "sequences")
    shape = shape_of(sequences)
    maxlen = argument(arguments, 1, "maxlen", default=None)
    dtype = argument(arguments, 2, "dtype", default="int32")
    dtype = dtype if isinstance(dtype, str) else ""
    length: Dim | None = _longest(sequences) if maxlen is None else as_size(maxlen)
    rows = _shape_of_rows(sequences, are_numbers=dtype.startswith("int"))
    if length is None or rows is None:
        return Array(None, dtype)
    count: Dim = symbol("samples") if shape is None or not shape else shape[0]
    words = sequences.most if isinstance(sequences, Array) else _greatest(sequences, length)
    least = None if words is None else 0
    return Array(Shape((count, length, *rows)), dtype, most=words, least=least)


def _longest(sequences: Value) -> Dim:
    """Return the length of the longest sequence of a list, a symbol where one is not known."""
    listed = sequences if isinstance(sequences, (list, tuple)) else ()
    shapes = [shape_of(one) if isinstance(one, Array) else None for one in listed]
    lengths = [
        len(one) if isinstance(one, (list, tuple)) else shape[0] if shape else None
        for one, shape in zip(listed, shapes, strict=True)
    ]
    known = [one for one in lengths if isinstance(one, int)]
    return max(known) if known and len(known) == len(lengths) else symbol("maxlen")


def _shape_of_rows(sequences: Value, *, are_numbers: bool) -> Shape | None:
    """Return the shape of what each sequence is made of: whole numbers are taken for words."""
    if isinstance(sequences, (list, tuple, Several)) and sequences:
        first = shape_of(sequences.item if isinstance(sequences, Several) else sequences[0])
        if first is not None:
            return Shape(first[1:])
    shape = shape_of(sequences)
    if shape is not None and shape.rank > 1:
        return Shape(shape[2:])
    return Shape() if are_numbers else None


def _greatest(sequences: Value, length: Dim) -> float | None:
    """Return the greatest number of sequences that are written out, and not cut."""
    listed = sequences if isinstance(sequences, (list, tuple)) else ()
    if not listed or not all(isinstance(one, list) for one in listed):
        return None
    if isinstance(length, int) and max(map(len, listed)) > length:
        return None
    numbers = [number for one in listed for number in one]
    return max(numbers, default=None) if all(type(one) is int for one in numbers) else None


@known("keras.utils.normalize")
def normalize(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The same array, scaled."""
    return Array(shape_of(argument(arguments, 0, "x")))


@known("keras.preprocessing.image.img_to_array", "keras.utils.img_to_array")
def img_to_array(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An image as `(height, width, 3)`."""
    image = argument(arguments, 0, "img")
    if not isinstance(image, Array):
        return Array(None, "float32")
    return Array(image.shape, "float32", least=image.least, most=image.most)


@known("keras.preprocessing.image.load_img", "keras.utils.load_img")
def load_img(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A colour image from a file, of the target size where one is given."""
    target = as_shape(argument(arguments, 2, "target_size", default=None))
    mode = argument(arguments, -1, "color_mode", default="rgb")
    channels = {"rgb": 3, "grayscale": 1, "rgba": 4}.get(mode) if isinstance(mode, str) else None
    if channels is None or "grayscale" in arguments.keywords or len(arguments.positional) > 1:
        return Array(None)
    size = (symbol("height"), symbol("width")) if target is None else tuple(target)
    return Array(Shape((*size, channels)), "uint8", least=0, most=255)


@entity
class Scaler:
    """A transformer of scikit-learn that keeps shapes (`StandardScaler`, `MinMaxScaler`, …).

    `reach` is how far at least the values go that it was fitted to, scaled.
    """

    reach: Range = UNKNOWN


@known("sklearn.preprocessing.StandardScaler")
def standard_scaler(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A scaler to a mean of 0 and a deviation of 1, on both sides of 0."""
    return Scaler(UNKNOWN if arguments.positional or arguments.keywords else (-1, 1))


@known("sklearn.preprocessing.MinMaxScaler")
def min_max_scaler(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A scaler to a range."""
    reach = argument(arguments, 0, "feature_range", default=(0, 1))
    if not isinstance(reach, (list, tuple)) or len(reach) != 2:
        return Scaler()
    return Scaler(of_choice(*reach))


@known(
    *(f"sklearn.preprocessing.{name}" for name in ("RobustScaler", "Normalizer", "MaxAbsScaler"))
)
def scaler(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A scaler."""
    return Scaler()


@behaves(Scaler)
class ScalerBehaviour(Behaviour):
    """`transform` and its like return what they are given, scaled."""

    kind = "a scaler"

    def attribute(self, machine: Machine, value: Scaler, name: str) -> Value:
        if name == "fit":
            return Builtin(name, lambda machine, arguments, place: value)
        if name in ("transform", "fit_transform", "inverse_transform"):
            least, most = value.reach if name == "fit_transform" else UNKNOWN
            return Builtin(
                name,
                lambda _, arguments, place: Array(
                    shape_of(argument(arguments, 0, "X")), least=least, most=most
                ),
            )
        return Unknown(f"{name} of a scaler is learnt from the data", name)


@behaves(Bunch)
class BunchBehaviour(Behaviour):
    """A data set of scikit-learn, by attribute or key."""

    kind = "a data set"

    def attribute(self, machine: Machine, value: Bunch, name: str) -> Value:
        if name in ("data", "target"):
            return getattr(value, name)
        if name == "target_names" and value.target.classes is not None:
            return Array(Shape((value.target.classes,)), "str")
        if name == "feature_names" and value.data.shape is not None:
            return Array(Shape(value.data.shape[1:]), "str")
        return Unknown(f"{name} of a data set", name)

    def item(self, machine: Machine, value: Bunch, key: Value, place: Place | None) -> Value:
        return self.attribute(machine, value, key) if isinstance(key, str) else Unknown("a key")


@entity
class Reducer:
    """A transformer of scikit-learn that leaves so many features (`PCA`)."""

    features: int


@known(
    *(f"sklearn.decomposition.{name}" for name in ("PCA", "TruncatedSVD", "NMF", "FastICA")),
    "sklearn.random_projection.GaussianRandomProjection",
)
def reducer(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A transformer to a number of features, where that is one."""
    count = argument(arguments, 0, "n_components", default=None)
    whole = isinstance(count, int) and not isinstance(count, bool) and count > 0
    return Reducer(count) if whole else Unknown("how many features are left")


@behaves(Reducer)
class ReducerBehaviour(Behaviour):
    """`transform` leaves the samples alone."""

    kind = "a transformer"

    def attribute(self, machine: Machine, value: Reducer, name: str) -> Value:
        if name == "fit":
            return Builtin(name, lambda machine, arguments, place: value)
        if name in ("transform", "fit_transform"):
            return Builtin(name, lambda _, arguments, place: _reduced(value, arguments))
        return Unknown(f"{name} of {self.kind} is learnt from the data", name)


def _reduced(value: Reducer, arguments: CallArguments) -> Value:
    shape = shape_of(argument(arguments, 0, "X"))
    return Array(None if not shape else Shape((shape[0], value.features)))
