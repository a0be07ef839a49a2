"""Functions on images: resizing, blocks, patches, convolutions and pooling without a layer."""

from __future__ import annotations

from keras_lint.interp.keras.ops.registering import NoShape, Reader, op
from keras_lint.interp.values import Value
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape, ShapeTree
from keras_lint.shapes.transform import ShapeMismatch
from keras_lint.shapes.window import Window


@op(
    "tensorflow.image.resize",
    "tensorflow.image.resize_images",
    "tensorflow.image.resize_bilinear",
    "tensorflow.image.resize_nearest_neighbor",
    "tensorflow.image.resize_bicubic",
    "tensorflow.image.resize_with_pad",
    "keras.ops.image.resize",
    keras3="Resize",
    tf="tf.image.resize",
)
def resize(read: Reader) -> ShapeTree:
    """Images of another size."""
    shape = read.tensor(0, "images", "image")
    if read.get(9, "preserve_aspect_ratio", default=False) is not False:
        raise NoShape("the aspect ratio decides on the size")
    if read.get(9, "data_format", default=None) == "channels_first":
        raise NoShape("channels come first")
    read.pass_over()
    size = read.shape(1, "size", "target_height")
    if size.rank == 1:
        size = Shape((size[0], read.size(2, "target_width")))
    return Shape((*shape[:-3], *size, shape[-1]))


@op("keras.backend.resize_images")
def resize_images(read: Reader) -> ShapeTree:
    """Images enlarged by whole factors."""
    shape = read.tensor()
    rows, columns = read.size(1, "height_factor"), read.size(2, "width_factor")
    if read.get(3, "data_format", default="channels_last") == "channels_first":
        return Shape((*shape[:2], shape[2] * rows, shape[3] * columns))
    return Shape((shape[0], shape[1] * rows, shape[2] * columns, shape[3]))


def _blocks(read: Reader) -> tuple[Shape, Dim]:
    shape, block = read.tensor(0, "input", "x"), read.size(1, "block_size")
    layout = read.get(2, "data_format", default="channels_last")
    if layout not in ("channels_last", "NHWC", None) or shape.rank != 4:
        raise NoShape("channels come first")
    return shape, block


@op(
    "keras.ops.depth_to_space",
    "tensorflow.nn.depth_to_space",
    "tensorflow.depth_to_space",
    raises=True,
)
def depth_to_space(read: Reader) -> ShapeTree:
    """Channels laid out as blocks of pixels."""
    shape, block = _blocks(read)
    batch, rows, columns, channels = shape
    if isinstance(channels, int) and isinstance(block, int) and channels % (block * block):
        raise ShapeMismatch(f"{channels} channels make no blocks of {block} x {block}")
    return Shape((batch, rows * block, columns * block, channels // (block * block)))


@op("keras.ops.space_to_depth", "tensorflow.nn.space_to_depth", "tensorflow.space_to_depth")
def space_to_depth(read: Reader) -> ShapeTree:
    """Blocks of pixels stacked as channels."""
    shape, block = _blocks(read)
    batch, rows, columns, channels = shape
    return Shape((batch, rows // block, columns // block, channels * block * block))


@op(
    "tensorflow.image.extract_patches",
    "tensorflow.extract_image_patches",
    "keras.ops.image.extract_patches",
)
def extract_patches(read: Reader) -> ShapeTree:
    """Patches of images, each flattened into channels."""
    shape = read.tensor(0, "images", "image")
    sizes = _inner(read.get(1, "sizes", "size", "ksizes"))
    strides = (
        _inner(read.get(2, "strides", default=None))
        if read.get(2, "strides", default=None)
        else sizes
    )
    padding = read.get(4, "padding", default="valid")
    rates = read.get(3, "rates", "dilation_rate", default=1)
    if not isinstance(padding, str) or _inner(rates) != (1, 1):
        raise NoShape("the padding or the distance between pixels is not known")
    rows, columns = (
        Window(axis + 1, size, stride, padding.lower()).output(shape[axis + 1])
        for axis, (size, stride) in enumerate(zip(sizes, strides, strict=True))
    )
    return Shape((shape[0], rows, columns, sizes[0] * sizes[1] * shape[-1]))


def _inner(value: Value) -> tuple[Dim, Dim]:
    """Return height and width of `[1, h, w, 1]`, `(h, w)` or `h`."""
    if isinstance(value, int):
        return value, value
    if isinstance(value, (list, tuple)) and len(value) in (2, 4):
        height, width = value[1:3] if len(value) == 4 else value
        if isinstance(height, int) and isinstance(width, int):
            return height, width
    raise NoShape("a size is not known")


@op(
    "keras.ops.image.rgb_to_grayscale", "tensorflow.image.rgb_to_grayscale", keras3="RGBToGrayscale"
)
def grayscale(read: Reader) -> ShapeTree:
    """One channel for three."""
    if read.get(1, "data_format", default=None) == "channels_first":
        raise NoShape("channels come first")
    return Shape((*read.tensor(0, "images")[:-1], 1))


@op("tensorflow.image.grayscale_to_rgb", tf="tf.image.grayscale_to_rgb")
def colour(read: Reader) -> ShapeTree:
    """Three channels for one."""
    return Shape((*read.tensor(0, "images")[:-1], 3))


@op(
    "tensorflow.image.resize_with_crop_or_pad",
    "tensorflow.image.crop_to_bounding_box",
    "tensorflow.image.pad_to_bounding_box",
    tf="tf.image.resize_with_crop_or_pad",
)
def cropped(read: Reader) -> ShapeTree:
    """Images cut or widened to a size."""
    shape = read.tensor(0, "image")
    read.asked.update(("offset_height", "offset_width"))
    size = (read.size(3, "target_height"), read.size(4, "target_width"))
    return Shape((*shape[:-3], *size, shape[-1]))


@op("tensorflow.image.random_crop", "tensorflow.image.stateless_random_crop")
def cropped_anywhere(read: Reader) -> ShapeTree:
    """Images cut to a shape, at a place left to chance."""
    read.inputs.append(read.get(0, "value"))
    read.pass_over()
    return read.shape(1, "size")


@op("tensorflow.image.central_crop")
def cropped_to_the_centre(read: Reader) -> ShapeTree:
    """The middle of images: as much is cut off on either side, in whole pixels."""
    shape, part = read.tensor(0, "image"), read.get(1, "central_fraction")
    if not isinstance(part, (int, float)) or shape.rank < 3:
        raise NoShape("how much is cut off is not known")
    sizes = [_centre(size, part) for size in shape[-3:-1]]
    return Shape((*shape[:-3], *sizes, shape[-1]))


def _centre(size: Dim, part: float) -> Dim:
    if not isinstance(size, int):
        return symbol("centre", free=True)
    return size - 2 * int((size - size * part) / 2)


@op("tensorflow.image.crop_and_resize")
def boxes_cut_out(read: Reader) -> ShapeTree:
    """For each box an image of the given size."""
    shape, boxes = read.tensor(0, "image"), read.tensor(1, "boxes")
    read.asked.update(("box_indices", "box_ind", "extrapolation_value"))
    return Shape((boxes[0], *read.shape(3, "crop_size"), shape[-1]))


@op(
    "tensorflow.contrib.image.transform",
    "tensorflow.contrib.image.rotate",
    "tensorflow.contrib.image.translate",
)
def moved(read: Reader) -> ShapeTree:
    """Images of the same size, which TensorFlow 1 forgets where the batch's is open."""
    shape = read.tensor(0, "images")
    read.asked.update(("transforms", "angles", "translations", "interpolation", "name"))
    size = read.get(3, "output_shape", default=None)
    if shape.rank != 4 or size is not None:
        raise NoShape("only images of a batch keep their size")
    if isinstance(shape[0], int):
        return shape
    return Shape((shape[0], symbol("height", free=True), symbol("width", free=True), shape[3]))


@op("tensorflow.image.sobel_edges", "keras.ops.image.sobel_edges", keras3="SobelEdges")
def edges(read: Reader) -> ShapeTree:
    """The change of each pixel along rows and along columns."""
    shape = read.tensor(0, "image", "images")
    if "images" in read.arguments.keywords:
        raise NoShape("Keras lays them out by itself")
    return Shape((*shape, 2))
