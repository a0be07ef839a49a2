"""Functions that pick from tensors or put into them: by index, by mask, by axis."""

from __future__ import annotations

from keras_lint.interp.keras.ops.registering import NoShape, Reader, everywhere, op
from keras_lint.shapes import transform
from keras_lint.shapes.dim import symbol
from keras_lint.shapes.shape import Shape, ShapeTree


@op(*everywhere("swapaxes"), keras3="Swapaxes")
def swapaxes(read: Reader) -> ShapeTree:
    """Two axes exchanged."""
    shape = read.tensor()
    first = transform.normalize_axis(read.axis(1, "axis1", default=0), shape.rank)
    second = transform.normalize_axis(read.axis(2, "axis2", default=1), shape.rank)
    return shape.replace(first, shape[second]).replace(second, shape[first])


@op(*everywhere("moveaxis"), keras3="Moveaxis")
def moveaxis(read: Reader) -> ShapeTree:
    """One axis moved elsewhere."""
    shape = read.tensor()
    source = transform.normalize_axis(read.axis(1, "source", default=0), shape.rank)
    target = transform.normalize_axis(read.axis(2, "destination", default=0), shape.rank)
    return shape.drop(source).insert(target, shape[source])


@op(*everywhere("take_along_axis"), keras3="TakeAlongAxis")
def take_along_axis(read: Reader) -> ShapeTree:
    """One value for each index."""
    shape, indices = read.tensor(), read.tensor(1, "indices")
    if read.get(2, "axis", default=None) is None or shape.rank != indices.rank:
        raise NoShape("indices of another rank")
    return indices


@op(
    "tensorflow.tensor_scatter_nd_update",
    "tensorflow.tensor_scatter_nd_add",
    "keras.ops.scatter_update",
    "keras.ops.slice_update",
    "keras.ops.tril",
    "keras.ops.triu",
    "tensorflow.linalg.band_part",
    "tensorflow.random.shuffle",
    "keras.random.shuffle",
    "keras.ops.convert_to_numpy",
    "tensorflow.image.random_hue",
    "tensorflow.image.random_saturation",
    "tensorflow.image.rgb_to_hsv",
    "tensorflow.debugging.check_numerics",
    "tensorflow.quantization.fake_quant_with_min_max_vars",
    "keras.ops.layer_normalization",
    "keras.ops.rms_normalization",
    "keras.ops.batch_normalization",
    "tensorflow.nn.batch_normalization",
    "keras.backend.batch_normalization",
    "keras.backend.in_test_phase",
    "keras.backend.update",
    "tensorflow.signal.fft2d",
    "tensorflow.signal.ifft2d",
    "tensorflow.signal.fft",
    "tensorflow.signal.ifft",
    "tensorflow.math.angle",
    "tensorflow.clip_by_norm",
    "tensorflow.quantization.fake_quant_with_min_max_args",
)
def same(read: Reader) -> ShapeTree:
    """A tensor with some of its values changed."""
    read.pass_over()
    return read.tensor(0, "x", "tensor", "inputs", "input", "value", "image", "images", "t")


@op("tensorflow.gather_nd", tf="tf.compat.v1.gather_nd")
def gather_nd(read: Reader) -> ShapeTree:
    """Slices picked by indices of several axes."""
    shape, indices = read.tensor(0, "params"), read.tensor(1, "indices")
    batched = read.get(2, "batch_dims", default=0)
    deep = indices[-1]
    if not isinstance(deep, int) or not isinstance(batched, int):
        raise NoShape("how many axes are indexed is not known")
    return Shape((*indices[:-1], *shape[batched + deep :]))


@op("tensorflow.boolean_mask", tf="tf.boolean_mask")
def boolean_mask(read: Reader) -> ShapeTree:
    """The positions at which a mask is true."""
    shape, mask = read.tensor(0, "tensor"), read.tensor(1, "mask")
    axis = read.get(2, "axis", default=None) or 0
    if not isinstance(axis, int):
        raise NoShape("an axis is not known")
    kept = symbol("kept", free=True)
    return Shape((*shape[:axis], kept, *shape[axis + mask.rank :]))


@op(
    *(
        f"{space}.{name}"
        for space in ("keras.ops", "tensorflow.math")
        for name in (
            *("segment_sum", "segment_max", "segment_mean", "segment_min", "segment_prod"),
            *("unsorted_segment_sum", "unsorted_segment_mean", "unsorted_segment_sqrt_n"),
            *("unsorted_segment_max", "unsorted_segment_min", "unsorted_segment_prod"),
        )
    ),
    keras3="SegmentSum",
)
def segments(read: Reader) -> ShapeTree:
    """Rows folded by the segment that each belongs to."""
    shape, count = read.tensor(0, "data"), read.get(2, "num_segments", default=None)
    if read.tensor(1, "segment_ids").rank != 1:
        raise NoShape("segments of several axes")
    kept = symbol("segments", free=True) if count is None else read.size(2, "num_segments")
    return Shape((kept, *shape[1:]))


@op(*everywhere("outer"), keras3="Outer")
def outer(read: Reader) -> ShapeTree:
    """Each value of one with each of the other."""
    return Shape((read.tensor(0, "x1").size, read.tensor(1, "x2").size))


@op("keras.ops.rot90", keras3="Rot90")
def turned(read: Reader) -> ShapeTree:
    """Turned by quarters in the plane of two axes."""
    shape, quarters = read.tensor(0, "array"), read.get(1, "k", default=1)
    axes = read.axes(2, "axes", default=(0, 1))
    if not isinstance(quarters, int) or axes is None or len(axes) != 2:
        raise NoShape("how far it is turned is not known")
    first, second = (transform.normalize_axis(axis, shape.rank) for axis in axes)
    if quarters % 2 == 0:
        return shape
    return shape.replace(first, shape[second]).replace(second, shape[first])


@op("keras.ops.diff", keras3="Diff")
def differences(read: Reader) -> ShapeTree:
    """The steps from each value to the next along an axis."""
    shape, times = read.tensor(0, "a"), read.get(1, "n", default=1)
    axis = transform.normalize_axis(read.axis(2, "axis", default=-1), shape.rank)
    size = shape[axis]
    if not isinstance(times, int) or (isinstance(size, int) and size < times):
        raise NoShape("how often steps are taken is not known")
    return shape.replace(axis, size - times)


@op("keras.ops.trace", keras3="Trace")
def trace(read: Reader) -> ShapeTree:
    """The sum along the diagonal of two axes."""
    shape = read.tensor()
    read.asked.add("offset")
    axes = read.axis(2, "axis1", default=0), read.axis(3, "axis2", default=1)
    return shape.drop(*(transform.normalize_axis(axis, shape.rank) for axis in axes))


@op("tensorflow.image.rot90", tf="tf.image.rot90")
def rotated(read: Reader) -> ShapeTree:
    """Images turned by quarters, which TensorFlow counts when it runs."""
    shape = read.tensor(0, "image")
    read.pass_over()
    if shape.rank < 3:
        raise NoShape("no image")
    rows, columns, channels = shape[-3:]
    if rows == columns:
        return shape
    sides = (symbol(side, free=True) for side in ("rows", "columns"))
    return Shape((*shape[:-3], *sides, channels))


@op(*everywhere("diag"), keras3="Diagonal")
def diag(read: Reader) -> ShapeTree:
    """A vector as a diagonal, or the diagonal of a matrix."""
    shape = read.tensor(0, "x", "input", "diagonal")
    if shape.rank == 1:
        return Shape((shape[0], shape[0]))
    if shape.rank == 2 and shape[0] == shape[1]:
        return Shape((shape[0],))
    raise NoShape("the diagonal of something else")


@op(*everywhere("vstack"), keras3="Vstack")
def vstack(read: Reader) -> ShapeTree:
    """Tensors joined along the first axis."""
    return transform.concatenate(_of_rank(read, 2), 0)


@op(*everywhere("hstack"), keras3="Hstack")
def hstack(read: Reader) -> ShapeTree:
    """Tensors joined along the second axis."""
    return transform.concatenate(_of_rank(read, 2), 1)


def _of_rank(read: Reader, least: int) -> list[Shape]:
    shapes = read.tensors(0, "xs")
    if any(shape.rank < least for shape in shapes):
        raise NoShape("tensors of fewer axes")
    return shapes
