"""Functions that rearrange a tensor: reshape, transpose, join, repeat, pad, pick."""

from __future__ import annotations

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.keras.ops.registering import NoShape, Reader, everywhere, op, opened
from keras_lint.interp.keras.tensors import shape_of
from keras_lint.interp.values import Array, Value
from keras_lint.shapes import transform
from keras_lint.shapes.dim import Dim, is_free, symbol
from keras_lint.shapes.shape import Shape, ShapeTree


@op(*everywhere("reshape"), keras3="Reshape", tf="tf.reshape")
def reshape(read: Reader) -> ShapeTree:
    """The same values in another shape, one size of which may be -1."""
    shape, target = read.tensor(), read.shape(1, "newshape", "shape", "new_shape")
    if -1 in target and any(map(is_free, target)):
        # TensorFlow does not reckon with sizes that only come when it runs.
        return Shape(symbol("open", free=True) if size == -1 else size for size in target)
    return transform.reshape(shape, target)


@op(
    *everywhere("transpose", "permute_dimensions"),
    keras3="Transpose",
    tf="tf.compat.v1.transpose",
    raises=True,
)
def transpose(read: Reader) -> ShapeTree:
    """The axes in another order."""
    return transform.permute(read.tensor(), read.axes(1, "axes", "perm", "pattern"))


@op("tensorflow.linalg.matrix_transpose", tf="tf.linalg.matrix_transpose")
def matrix_transpose(read: Reader) -> ShapeTree:
    """The last two axes exchanged."""
    shape = read.tensor(0, "a")
    return Shape((*shape[:-2], shape[-1], shape[-2]))


@op(*everywhere("concatenate", "concat"), keras3="Concatenate", tf="tf.concat", raises=True)
def concatenate(read: Reader) -> ShapeTree:
    """Tensors joined along an axis; Keras 3 takes the other axes of the first."""
    shapes = read.tensors(0, "xs", "tensors", "values")
    axis = read.axis(1, "axis", default=0)
    joined = transform.concatenate(shapes, axis)
    axis = transform.normalize_axis(axis, joined.rank)
    return shapes[0].replace(axis, joined[axis]) if read.symbolic else joined


@op("keras.backend.concatenate", keras3="Concatenate", tf="tf.concat", raises=True)
def backend_concatenate(read: Reader) -> ShapeTree:
    """Tensors joined along an axis, by default the last."""
    return transform.concatenate(read.tensors(0, "tensors"), read.axis(1, "axis", default=-1))


@op("keras.ops.append", keras3="Append")
def append(read: Reader) -> ShapeTree:
    """One tensor behind another along an axis; without one, all values in a row."""
    first, second = read.tensor(0, "x1"), read.tensor(1, "x2")
    if read.get(2, "axis", default=None) is None:
        return Shape((first.size + second.size,))
    return transform.concatenate([first, second], read.axis(2, "axis", default=0))


@op(*everywhere("stack"), keras3="Stack", tf="tf.stack", raises=True)
def stack(read: Reader) -> ShapeTree:
    """Tensors side by side along a new axis."""
    return transform.stack(read.tensors(0, "x", "values"), read.axis(1, "axis", default=0))


@op(*everywhere("expand_dims"), keras3="ExpandDims", tf="tf.expand_dims")
def expand_dims(read: Reader) -> ShapeTree:
    """A new axis of size 1."""
    axes = read.axes(1, "axis", default=-1)
    return transform.expand(read.tensor(0, "x", "input"), axes or ())


@op(
    *(name for name in everywhere("squeeze") if name != "keras.ops.squeeze"),
    tf="tf.compat.v1.squeeze",
    raises=True,
)
def squeeze(read: Reader) -> ShapeTree:
    """Without axes of size 1."""
    return transform.squeeze(read.tensor(0, "x", "input"), read.axes(1, "axis", default=None))


@op("keras.ops.squeeze", keras3="Squeeze", raises=True)
def squeeze_known(read: Reader) -> ShapeTree:
    """Without axes of size 1; one that is named must be known to be that."""
    shape, axes = read.tensor(0, "x"), read.axes(1, "axis", default=None)
    squeezed = transform.squeeze(shape, axes)
    if isinstance(read.inputs[0], Tensor) and any(is_free(shape[axis]) for axis in axes or ()):
        raise transform.ShapeMismatch(f"an axis of {shape} is of any size, not 1")
    return squeezed


@op(*everywhere("tile"), keras3="Tile", tf="tf.tile")
def tile(read: Reader) -> ShapeTree:
    """Repeated along each axis."""
    return transform.tile(read.tensor(0, "x", "input"), read.shape(1, "repeats", "multiples", "n"))


@op(*everywhere("repeat", "repeat_elements"), keras3="Repeat", tf="tf.repeat")
def repeat(read: Reader) -> ShapeTree:
    """Each position of an axis several times."""
    shape, times = read.tensor(0, "x", "input"), read.size(1, "repeats", "rep")
    axes = read.axes(2, "axis")
    if axes is None:
        return Shape((shape.size * times,))
    axis = transform.normalize_axis(axes[0], shape.rank)
    return shape.replace(axis, shape[axis] * times)


@op("keras.backend.repeat")
def backend_repeat(read: Reader) -> ShapeTree:
    """A vector repeated along a new second axis."""
    return read.tensor().insert(1, read.size(1, "n"))


@op(*everywhere("pad"), keras3="Pad", tf="tf.compat.v1.pad")
def pad(read: Reader) -> ShapeTree:
    """Widened at both ends of each axis."""
    shape = read.tensor(0, "x", "tensor")
    widths = read.get(1, "pad_width", "paddings")
    if isinstance(widths, Array):
        widths = widths.values
    if isinstance(widths, int):
        widths = [(widths, widths)] * shape.rank
    if not isinstance(widths, (list, tuple)):
        raise NoShape("the paddings are not known")
    return transform.pad(shape, [_pair(read, one) for one in widths])


def _pair(read: Reader, value: Value) -> tuple[Dim, Dim]:
    if not isinstance(value, (list, tuple)) or len(value) != 2:
        raise NoShape("a padding is not known")
    before, after = (read._entry(one) for one in value)
    return before, after


@op("keras.backend.temporal_padding")
def temporal_padding(read: Reader) -> ShapeTree:
    """Steps added before and after sequences."""
    shape = read.tensor()
    return shape.replace(1, shape[1] + sum(_pair(read, read.get(1, "padding", default=(1, 1)))))


@op("keras.backend.spatial_2d_padding", "keras.backend.asymmetric_spatial_2d_padding")
def spatial_padding(read: Reader) -> ShapeTree:
    """Rows and columns added around images."""
    shape = read.tensor()
    widths = read.get(1, "padding", default=((1, 1), (1, 1)))
    if not isinstance(widths, (list, tuple)) or shape.rank != 4:
        raise NoShape("the paddings are not known")
    rows, columns = (_pair(read, one) for one in widths)
    return transform.pad(shape, [(0, 0), rows, columns, (0, 0)])


@op("keras.backend.flatten", *everywhere("ravel"))
def flatten(read: Reader) -> ShapeTree:
    """All values in one row, batch included."""
    return Shape((read.tensor().size,))


@op("keras.backend.batch_flatten", "tensorflow.layers.flatten", "tensorflow.contrib.layers.flatten")
def batch_flatten(read: Reader) -> ShapeTree:
    """Each sample's values in one row."""
    shape = read.tensor()
    return Shape((shape[0], Shape(shape[1:]).size))


@op(*everywhere("gather", "take"), "tensorflow.nn.embedding_lookup", keras3="Take")
def gather(read: Reader) -> ShapeTree:
    """Positions of an axis picked by index."""
    shape, indices = read.tensor(0, "params", "reference", "x"), _indices(read)
    along = read.get(3, "axis", default=None)
    if along is None and "x" in read.asked & read.arguments.keywords.keys():
        return indices
    if read.get(4, "batch_dims", default=0) != 0:
        raise NoShape("indices by batch")
    axis = transform.normalize_axis(
        0 if along is None else read.axis(3, "axis", default=0), shape.rank
    )
    return Shape((*shape[:axis], *indices, *shape[axis + 1 :]))


def _indices(read: Reader) -> Shape:
    """Read where to pick: a tensor, or a list of several, which are stacked."""
    value = read.get(1, "indices", "ids")
    if not isinstance(value, (list, tuple)) or not any(isinstance(x, Tensor) for x in value):
        return read.tensor(1, "indices", "ids")
    return transform.stack(read.tensors(1, "indices", "ids"), 0)


@op(*everywhere("one_hot"), "tensorflow.one_hot", keras3="OneHot", tf="tf.one_hot")
def one_hot(read: Reader) -> ShapeTree:
    """A last axis with a one at each index."""
    indices = read.tensor(0, "indices", "x")
    axis = -1 if read.get(4, "axis", default=None) is None else read.axis(4, "axis", default=-1)
    place = axis if axis >= 0 else indices.rank + 1 + axis
    return indices.insert(place, read.size(1, "depth", "num_classes"))


@op("keras.ops.multi_hot", keras3="MultiHot")
def multi_hot(read: Reader) -> ShapeTree:
    """A last axis with a one for each index along an axis."""
    indices, axis = read.tensor(0, "inputs"), read.axis(2, "axis", default=-1)
    if axis != -1 or indices.rank < 1:
        raise NoShape("indices along another axis")
    return Shape((*indices[:-1], read.size(1, "num_classes")))


@op(*everywhere("slice"), keras3="Slice", tf="tf.slice")
def sliced(read: Reader) -> ShapeTree:
    """A block of given sizes; -1 is all that is left."""
    shape, start = (
        read.tensor(0, "input_", "inputs"),
        read.shape(1, "begin", "start_indices", "start"),
    )
    sizes = read.shape(2, "size", "shape")
    return Shape(
        shape[axis] - start[axis] if size == -1 else size for axis, size in enumerate(sizes)
    )


@op("tensorflow.ensure_shape", tf="tf.ensure_shape")
def ensured(read: Reader) -> ShapeTree:
    """The same tensor, of which more is known."""
    value, given = read.get(0, "x"), read.get(1, "shape")
    read.inputs.append(value)
    shape = shape_of(value)
    if not isinstance(given, (list, tuple)):
        raise NoShape("a shape that is not known")
    free = shape or [symbol("size", free=True) for _ in given]
    return Shape(old if new is None else new for old, new in zip(free, given, strict=True))


@op(*everywhere("broadcast_to"), keras3="BroadcastTo", tf="tf.broadcast_to")
def broadcast_to(read: Reader) -> ShapeTree:
    """A tensor repeated to fill the given shape."""
    read.inputs.append(read.get(0, "x", "input"))
    return read.shape(1, "shape")


@op(*everywhere("zeros", "ones", "fill", "full", "empty"))
def of_shape(read: Reader) -> ShapeTree:
    """A tensor of the given shape."""
    return read.shape(0, "shape", "dims")


@op(
    *(
        f"{space}.{name}"
        for space in ("keras.backend", "tensorflow", "tensorflow.random", "keras.random")
        for name in (
            "random_normal",
            "random_uniform",
            "truncated_normal",
            "random_bernoulli",
            "random_binomial",
            "randint",
            "normal",
            "uniform",
            "bernoulli",
        )
    )
)
def random_of_shape(read: Reader) -> ShapeTree:
    """Random numbers of the given shape."""
    read.pass_over()
    return Shape(opened(size) for size in read.shape(0, "shape"))
