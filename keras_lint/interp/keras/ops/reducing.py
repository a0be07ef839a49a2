"""Functions that fold axes away."""

from __future__ import annotations

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.keras.ops.registering import NoShape, Reader, everywhere, op
from keras_lint.interp.values import Array
from keras_lint.shapes.shape import Shape, ShapeTree
from keras_lint.shapes.transform import reduce_axes

REDUCTIONS = (
    "nanmax nanmin nanmean nansum nanstd nanvar nanmedian nanprod ptp "
    "sum mean max min prod std var any all logsumexp amax amin median count_nonzero norm "
    "reduce_sum reduce_mean reduce_max reduce_min reduce_prod reduce_std reduce_variance "
    "reduce_any reduce_all reduce_logsumexp reduce_euclidean_norm"
)


@op(
    *everywhere(*REDUCTIONS.split()),
    "tensorflow.norm",
    "tensorflow.linalg.norm",
    keras3="Mean",
    tf="tf.math.reduce_mean",
    raises=True,
)
def reduced(read: Reader) -> ShapeTree:
    """Folded over some axes, or over all: then into one number, whatever shape it had."""
    read.asked.update(("ord", "initial"))
    keepdims = read.flag(2, "keepdims", "keep_dims")
    axes = read.axes(1, "axis", "reduction_indices")
    names = ("x", "input_tensor", "tensor", "input", "a")
    if axes is None and not keepdims and isinstance(read.get(0, *names), (Tensor, Array)):
        read.inputs.append(read.get(0, *names))
        return Shape()
    return reduce_axes(read.tensor(0, *names), axes, keepdims=keepdims)


@op(
    *everywhere("argmax", "argmin", "nanargmax", "nanargmin"),
    "tensorflow.argmax",
    keras3="Argmax",
    tf="tf.math.argmax",
)
def arg(read: Reader) -> ShapeTree:
    """The position of the extreme along an axis."""
    shape = read.tensor(0, "x", "input")
    axes, keepdims = read.axes(1, "axis", default=-1), read.flag(2, "keepdims")
    if axes is None and "input" in read.arguments.keywords:
        axes = (0,)  # TensorFlow's
    return reduce_axes(shape, axes, keepdims=keepdims)


@op(*everywhere("percentile", "quantile", "nanpercentile", "nanquantile"), keras3="Quantile")
def quantile(read: Reader) -> ShapeTree:
    """The values below which given shares lie: one for each share, along a first axis."""
    shape, shares = read.tensor(), read.tensor(1, "q")
    keepdims = read.flag(4, "keepdims")
    return Shape((*shares, *reduce_axes(shape, read.axes(2, "axis"), keepdims=keepdims)))


@op("keras.ops.average", keras3="Average")
def average(read: Reader) -> ShapeTree:
    """A weighted mean over some axes, or over all."""
    read.asked.add("weights")
    return reduce_axes(read.tensor(), read.axes(1, "axis"))


@op("keras.ops.trapezoid", keras3="Trapezoid")
def trapezoid(read: Reader) -> ShapeTree:
    """An integral along an axis."""
    read.asked.update(("x", "dx"))
    return reduce_axes(read.tensor(0, "y"), (read.axis(3, "axis", default=-1),))


@op("keras.ops.det", "keras.ops.logdet", "tensorflow.linalg.det", keras3="Det")
def determinant(read: Reader) -> ShapeTree:
    """The determinant of each matrix."""
    return Shape(read.tensor(0, "x", "input")[:-2])


@op(
    *(
        f"{space}.{name}_crossentropy"
        for space in ("keras.ops", "keras.backend")
        for name in ("categorical", "categorical_focal", "sparse_categorical")
    ),
    keras3="CategoricalCrossentropy",
)
def cross_entropy_by_class(read: Reader) -> ShapeTree:
    """A loss for each position, its classes along an axis."""
    shape, axis = read.tensor(1, "output"), read.axis(3, "axis", default=-1)
    if (
        shape.rank < 2
        or axis not in (-1, shape.rank - 1)
        or read.get(9, "ignore_class", default=None) is not None
    ):
        raise NoShape("the classes are not along the last axis")
    read.asked.update(("target", "from_logits", "alpha", "gamma"))
    return Shape(shape[:-1])


@op("tensorflow.nn.top_k", "tensorflow.math.top_k", "keras.ops.top_k")
def top_k(read: Reader) -> ShapeTree:
    """The largest values along the last axis, and their positions."""
    shape = read.tensor(0, "x", "input")
    kept = shape.replace(-1, read.size(1, "k"))
    return (kept, kept)


@op("tensorflow.nn.moments", "keras.ops.moments")
def moments(read: Reader) -> ShapeTree:
    """Mean and variance."""
    shape = read.tensor()
    keepdims = read.flag(4, "keepdims", "keep_dims")
    folded: Shape = reduce_axes(shape, read.axes(1, "axes"), keepdims=keepdims)
    return (folded, folded)


@op(
    "tensorflow.nn.softmax_cross_entropy_with_logits",
    "tensorflow.nn.sparse_softmax_cross_entropy_with_logits",
)
def cross_entropy(read: Reader) -> ShapeTree:
    """A loss for each position."""
    return Shape(read.tensor(1, "logits", "output")[:-1])


@op("keras.backend.ctc_batch_cost")
def ctc_cost(read: Reader) -> ShapeTree:
    """A loss for each sample."""
    return Shape((read.tensor(0, "y_true")[0], 1))
