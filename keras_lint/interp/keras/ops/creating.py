"""Functions that make tensors out of sizes: ranges, unit matrices, grids, masks."""

from __future__ import annotations

from keras_lint.interp.arrays.reading import as_size
from keras_lint.interp.keras.ops.registering import NoShape, Reader, everywhere, op
from keras_lint.interp.keras.tensors import shape_of
from keras_lint.interp.values import Value
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape, ShapeTree

WINDOWS = ("bartlett", "blackman", "hamming", "hanning", "kaiser")


@op(*everywhere("range", "arange"), keras3="Arange", tf="tf.range")
def arange(read: Reader) -> ShapeTree:
    """Whole numbers from a start to before a stop."""
    start, stop = read.get(0, "start", default=0), read.get(1, "limit", "stop", default=None)
    step = read.get(2, "delta", "step", default=1)
    if stop is None:
        start, stop = 0, start
    start, stop, step = (_whole(one) for one in (start, stop, 1 if step is None else step))
    first, last = as_size(start), as_size(stop)
    if first is None or last is None or not isinstance(step, int) or step == 0:
        return Shape((symbol("range", free=True),))
    return Shape((_count(last - first, step),))


def _whole(number: Value) -> Value:
    """Return a whole number that is written as a float as an integer."""
    return int(number) if isinstance(number, float) and number.is_integer() else number


def _count(span: Dim, step: int) -> Dim:
    if isinstance(span, int):
        return max(0, -(-span // step))
    return span if step == 1 else symbol("range", free=True)


@op(
    *everywhere("linspace", "logspace", "geomspace"),
    "tensorflow.lin_space",
    keras3="Linspace",
    tf="tf.linspace",
)
def linspace(read: Reader) -> ShapeTree:
    """So many numbers from here to there."""
    if shape_of(read.get(0, "start")) != Shape():
        raise NoShape("the ends are no numbers")
    count = as_size(read.get(2, "num", default=50))
    if read.flag(4, "retstep"):
        raise NoShape("the step is asked for as well")
    read.asked.update(("stop", "endpoint", "axis", "base"))
    if count is None:
        raise NoShape("how many numbers is not known")
    return Shape((count,))


@op(*(f"keras.ops.{name}" for name in WINDOWS), keras3="Hamming")
def tapering(read: Reader) -> ShapeTree:
    """A window of so many values."""
    read.asked.add("beta")
    return Shape((read.size(0, "x"),))


@op("keras.ops.identity", keras3="Eye")
def identity_matrix(read: Reader) -> ShapeTree:
    """The unit matrix by its size alone."""
    size = read.size(0, "n")
    return Shape((size, size))


@op(*everywhere("eye"), "tensorflow.linalg.eye", "keras.ops.tri")
def eye(read: Reader) -> ShapeTree:
    """The unit matrix."""
    read.asked.add("k")
    rows = read.size(0, "N", "num_rows", "size", "n")
    columns = read.get(1, "M", "num_columns", default=None)
    batched = read.get(9, "batch_shape", default=None) is not None
    front = read.shape(9, "batch_shape") if batched else ()
    return Shape((*front, rows, rows if columns is None else read.size(1, "M", "num_columns")))


@op(*everywhere("meshgrid"), keras3="Meshgrid", tf="tf.meshgrid")
def meshgrid(read: Reader) -> ShapeTree:
    """Coordinates of a grid: as many arrays as there are axes."""
    sizes = [_length(read, one) for one in read.arguments.positional]
    if not sizes:
        raise NoShape("no axis is given")
    if read.get(9, "indexing", default="xy") == "xy" and len(sizes) > 1:
        sizes[:2] = reversed(sizes[:2])
    return [Shape(sizes) for _ in sizes]


def _length(read: Reader, value: Value) -> Dim:
    shape = shape_of(value)
    if shape is None or shape.rank > 1:
        raise NoShape("an axis of a grid is not known")
    read.inputs.append(value)
    return shape[0] if shape.rank else 1


@op("tensorflow.sequence_mask", "tensorflow.math.sequence_mask", tf="tf.sequence_mask")
def sequence_mask(read: Reader) -> ShapeTree:
    """For each length a row that is true up to it."""
    lengths = read.tensor(0, "lengths")
    longest = read.get(1, "maxlen", default=None)
    size = symbol("longest", free=True) if longest is None else read.size(1, "maxlen")
    return Shape((*lengths, size))


@op("tensorflow.random.categorical", "keras.random.categorical", keras3="Categorical")
def categorical(read: Reader) -> ShapeTree:
    """So many draws for each row."""
    return Shape((read.tensor(0, "logits")[0], read.size(1, "num_samples")))


@op("tensorflow.scatter_nd", "keras.ops.scatter", keras3="Scatter", tf="tf.scatter_nd")
def scatter(read: Reader) -> ShapeTree:
    """Values put at places in a tensor of zeros."""
    read.asked.update(("indices", "values", "updates"))
    return read.shape(2, "shape")
