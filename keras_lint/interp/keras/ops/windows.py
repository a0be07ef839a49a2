"""Functions that slide windows over tensors: convolutions and pooling without a layer."""

from __future__ import annotations

from collections.abc import Sequence

from keras_lint.interp.keras.ops.registering import NoShape, Reader, op, opened
from keras_lint.interp.values import Unknown, Value
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape, ShapeTree
from keras_lint.shapes.window import Window

POOLS = (
    *("tensorflow.nn.max_pool", "tensorflow.nn.avg_pool", "keras.ops.max_pool"),
    *(f"tensorflow.nn.{kind}_pool{rank}d" for kind in ("max", "avg") for rank in (1, 2, 3)),
    *("keras.ops.average_pool", "keras.backend.pool2d", "keras.backend.pool3d"),
)
CONVOLUTIONS = (
    *(f"{space}.conv{rank}d" for space in ("tensorflow.nn", "keras.backend") for rank in (1, 2, 3)),
    *("keras.ops.conv", "tensorflow.nn.convolution"),
)
DEPTHWISE = (
    *("keras.ops.depthwise_conv", "keras.backend.depthwise_conv2d"),
    "tensorflow.nn.depthwise_conv2d",
)
SEPARABLE = ("keras.ops.separable_conv", "keras.backend.separable_conv2d")


@op(*POOLS, keras3="MaxPool")
def pool(read: Reader) -> ShapeTree:
    """The extreme or mean of windows."""
    shape = read.tensor(0, "input", "value", "inputs", "x")
    first = _channels_first(read, 4)
    sizes = _sizes(read.get(1, "ksize", "pool_size"), shape.rank)
    strides = read.get(2, "strides", default=None)
    read.asked.add("pool_mode")
    steps = sizes if strides is None else _sizes(strides, shape.rank)
    return _slid(read, shape, sizes, steps, None, first=first)


@op(*CONVOLUTIONS, keras3="Conv")
def convolve(read: Reader) -> ShapeTree:
    """A convolution with a kernel that is given."""
    shape, kernel = _image_and_kernel(read)
    return _slid(read, shape, kernel[:-2], _steps(read, shape), kernel[-1], first=_first(read))


@op(*DEPTHWISE, keras3="DepthwiseConv")
def depthwise(read: Reader) -> ShapeTree:
    """A convolution of each channel by itself."""
    shape, kernel = _image_and_kernel(read)
    filters = kernel[-2] * kernel[-1]
    return _slid(read, shape, kernel[:-2], _steps(read, shape), filters, first=_first(read))


@op(*SEPARABLE, keras3="SeparableConv")
def separable(read: Reader) -> ShapeTree:
    """A convolution of each channel, then one of all at each position."""
    shape, kernel = _image_and_kernel(read)
    filters = read.tensor(2, "pointwise_kernel")[-1]
    return _slid(read, shape, kernel[:-2], _steps(read, shape), filters, first=_first(read))


@op("tensorflow.nn.conv2d_transpose", "tensorflow.nn.conv_transpose")
def convolve_transposed(read: Reader) -> ShapeTree:
    """A transposed convolution, of which it is said what comes out."""
    read.tensor(0, "input")
    read.tensor(1, "filters")
    read.pass_over()
    return Shape(opened(size) for size in read.shape(2, "output_shape"))


def _image_and_kernel(read: Reader) -> tuple[Shape, Shape]:
    shape = read.tensor(0, "input", "x", "inputs")
    kernel = read.tensor(1, "filters", "kernel", "depthwise_kernel", "filter")
    if kernel.rank != shape.rank:
        raise NoShape("a kernel of another rank")
    return shape, kernel


def _steps(read: Reader, shape: Shape) -> Sequence[Dim]:
    strides = read.get(2, "strides", "stride", default=None)
    return _sizes(1 if strides is None else strides, shape.rank)


def _first(read: Reader) -> bool:
    return _channels_first(read, 4)


def _channels_first(read: Reader, position: int) -> bool:
    layout = read.get(position, "data_format", default=None)
    if isinstance(layout, Unknown):
        raise NoShape(layout.reason)
    return isinstance(layout, str) and (layout == "channels_first" or layout.startswith("NC"))


def _sizes(value: Value, rank: int) -> Sequence[Dim]:
    """Return one size for each spatial axis: of `2`, `(2, 2)` or `[1, 2, 2, 1]`."""
    axes = rank - 2
    if isinstance(value, int):
        return [value] * axes
    if isinstance(value, (list, tuple)) and all(isinstance(one, int) for one in value):
        if len(value) == axes:
            return list(value)
        if len(value) == rank and value[0] == 1:
            return list(value[1:-1])
        if len(value) == 1:
            return list(value) * axes
    raise NoShape("a size is not known")


def _slid(
    read: Reader,
    shape: Shape,
    sizes: Sequence[Dim],
    strides: Sequence[Dim],
    channels: Dim | None,
    *,
    first: bool,
) -> Shape:
    padding = read.get(3, "padding", default="valid")
    rates = read.get(9, "dilation_rate", "dilations", default=None)
    steps = _sizes(1 if rates is None else rates, shape.rank)
    if not isinstance(padding, str) or padding.lower() not in ("valid", "same"):
        raise NoShape("the padding is not known")
    start = 2 if first else 1
    lengths = [
        Window(start + axis, size, stride, padding.lower(), rate).output(shape[start + axis])
        for axis, (size, stride, rate) in enumerate(zip(sizes, strides, steps, strict=True))
    ]
    kept = shape[1 if first else -1] if channels is None else channels
    return Shape((shape[0], kept, *lengths) if first else (shape[0], *lengths, kept))
