"""Functions that keep, or broadcast, the shapes they are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.keras.ops.registering import TENSOR, NoShape, Reader, everywhere, op
from keras_lint.interp.keras.tensors import shape_of
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Value
from keras_lint.shapes.broadcast import broadcast
from keras_lint.shapes.dim import symbol
from keras_lint.shapes.shape import Shape, ShapeTree
from keras_lint.shapes.transform import ShapeMismatch

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

UNARY = (
    "abs absolute exp log log1p log2 log10 expm1 sqrt rsqrt square sign sin cos tan sinh cosh tanh "
    "asin acos atan arcsin arccos arctan floor ceil round negative reciprocal sigmoid softplus "
    "cast stop_gradient zeros_like ones_like logical_not isnan isinf "
    "isfinite erf convert_to_tensor full_like reverse flip roll "
    "angle arccosh arcsinh arctanh bitwise_invert bitwise_not cbrt conjugate deg2rad rad2deg "
    "empty_like erfc erfinv exp2 fabs fliplr flipud i0 isneginf isposinf isreal signbit sinc trunc "
    "saturate_cast acosh asinh atanh bessel_i0 ndtri rint to_dense cast_to_floatx get_value "
    "eval is_inf is_finite invert argpartition "
    "nan_to_num conj real imag digamma lgamma is_nan copy "
    "to_float to_double to_int32 to_int64 reciprocal_no_nan"
)
ACTIVATIONS = (
    "relu relu6 elu selu gelu silu swish softmax log_softmax softsign leaky_relu hard_sigmoid "
    "hard_silu hard_swish celu mish log_sigmoid tanh sigmoid exponential l2_normalize "
    "dropout normalize softplus local_response_normalization lrn hard_tanh tanh_shrink "
    "soft_shrink hard_shrink squareplus sparse_plus sparse_sigmoid sparsemax threshold"
)
BINARY = (
    "add subtract multiply divide divide_no_nan multiply_no_nan true_divide truediv floor_divide "
    "floordiv floormod maximum minimum power pow mod equal not_equal greater greater_equal less "
    "bitwise_and bitwise_or bitwise_xor bitwise_left_shift bitwise_right_shift left_shift "
    "right_shift fmax fmin fmod gcd lcm hypot ldexp logaddexp logaddexp2 nextafter heaviside "
    "isclose xdivy xlogy xlog1py polar less_equal logical_and logical_or logical_xor "
    "squared_difference atan2 arctan2 complex realdiv div"
)
SPACES = ("keras.ops", "keras.backend")
SAME = (
    *(
        f"tensorflow.image.{name}"
        for name in (
            *("adjust_brightness", "adjust_contrast", "adjust_gamma", "adjust_hue"),
            *("adjust_saturation", "hsv_to_rgb", "rgb_to_yiq", "yiq_to_rgb", "rgb_to_yuv"),
            *("yuv_to_rgb", "random_jpeg_quality"),
        )
    ),
    *(f"keras.ops.image.{name}" for name in ("hsv_to_rgb", "rgb_to_hsv", "gaussian_blur")),
    *("keras.ops.image.affine_transform", "keras.ops.image.perspective_transform"),
    *("keras.ops.image.elastic_transform", "keras.random.dropout", "keras.ops.inv"),
    *("keras.ops.cholesky", "keras.ops.cholesky_inverse", "tensorflow.linalg.inv"),
    *("tensorflow.linalg.cholesky", "tensorflow.reverse_sequence", "tensorflow.stop_gradient"),
    *("tensorflow.nn.l2_normalize", "tensorflow.math.l2_normalize"),
    "tensorflow.identity",
    "keras.backend.identity",
    "keras.activations.relu",
    "keras.backend.l2_normalize",
    "keras.backend.in_train_phase",
    "keras.backend.dropout",
    "tensorflow.linalg.l2_normalize",
    "tensorflow.debugging.check_numerics",
    "tensorflow.image.per_image_standardization",
    "tensorflow.image.random_flip_left_right",
    "tensorflow.image.random_flip_up_down",
    "tensorflow.image.random_brightness",
    "tensorflow.image.random_contrast",
    "tensorflow.image.flip_left_right",
    *("tensorflow.saturate_cast", "tensorflow.signal.fftshift", "tensorflow.signal.ifftshift"),
    "tensorflow.debugging.assert_all_finite",
    "tensorflow.image.convert_image_dtype",
    "tensorflow.roll",
    "keras.backend.random_normal_like",
    "keras.backend.print_tensor",
    "tensorflow.random.normal_like",
)


LEAST = ("x_min", "min_value", "clip_value_min")
MOST = ("x_max", "max_value", "clip_value_max")


@op(*everywhere(*UNARY.split()), *everywhere(*ACTIVATIONS.split(), nn=True), *SAME)
def unary(read: Reader) -> ShapeTree:
    """The shape of the one tensor."""
    read.pass_over()
    return read.tensor(0, *TENSOR, "features", "image", "variable", "variables", "matrix")


@known("keras.activations.linear")
def linear(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """What it is given, itself."""
    return argument(arguments, 0, "x")


@op(*everywhere("clip", "clip_by_value"), keras3="Clip", tf="tf.clip_by_value")
def clip(read: Reader) -> ShapeTree:
    """Values kept between two numbers."""
    shape = read.tensor(0, "x", "t")
    for position, names in ((1, LEAST), (2, MOST)):
        if shape_of(read.get(position, *names, default=0)) != Shape():
            raise NoShape("bounds that are no numbers")
    return shape


@op(
    *everywhere("cumsum", "cumprod", "nancumsum", "nancumprod"),
    keras3="Cumsum",
    tf="tf.math.cumsum",
)
def cumulative(read: Reader) -> ShapeTree:
    """Sums so far along an axis; without one, of all values in a row."""
    shape, axis = read.tensor(), read.get(1, "axis", default=0)
    read.pass_over()
    return Shape((shape.size,)) if axis is None else shape


@op(*everywhere("sort", "argsort"), keras3="Sort", tf="tf.sort")
def ordered(read: Reader) -> ShapeTree:
    """Values, or their positions, in order along an axis."""
    shape = read.tensor(0, "x", "values")
    read.axis(1, "axis", default=-1)
    return shape


@op(*everywhere(*BINARY.split()), raises=True)
def binary(read: Reader) -> ShapeTree:
    """The shapes of two tensors, broadcast."""
    return _broadcast(read.tensor(0, "x1", "x", "real"), read.tensor(1, "x2", "y", "a", "imag"))


@op(*everywhere("where"))
def where(read: Reader) -> ShapeTree:
    """A choice between the values of two tensors."""
    condition = read.tensor(0, "condition")
    if read.get(1, "x1", "x", default=None) is None:
        return Shape((symbol("true", free=True), condition.rank))
    first = read.tensor(1, "x1", "x")
    return _broadcast(condition, _broadcast(first, read.tensor(2, "x2", "y")))


@op("keras.backend.switch")
def switch(read: Reader) -> ShapeTree:
    """A choice between two tensors."""
    first, second = read.tensor(1, "then_expression"), read.tensor(2, "else_expression")
    condition = read.get(0, "condition")
    if not first.rank and not second.rank:
        return first  # whatever the condition
    read.inputs.append(condition)
    return _broadcast(read.tensor(0, "condition"), _broadcast(first, second))


@op("keras.ops.fft", "keras.ops.fft2", "keras.ops.ifft2", keras3="FFT")
def fourier(read: Reader) -> ShapeTree:
    """A Fourier transform of a pair: real and imaginary parts."""
    real, imaginary = read.tensors(0, "x")
    return (real, imaginary)


@op("keras.ops.isin", "keras.ops.digitize", keras3="Isin")
def looked_up(read: Reader) -> ShapeTree:
    """Something told of each value of the first tensor."""
    read.pass_over()
    return read.tensor(0, "x1", "x")


@op("keras.ops.searchsorted", "tensorflow.searchsorted", keras3="SearchSorted")
def placed(read: Reader) -> ShapeTree:
    """Where each value belongs in a sorted sequence."""
    read.pass_over()
    return read.tensor(1, "values")


@op(
    *(f"{space}.{name}crossentropy" for space in SPACES for name in ("binary_", "binary_focal_")),
    keras3="BinaryCrossentropy",
)
def cross_entropy_by_value(read: Reader) -> ShapeTree:
    """A loss for each value."""
    read.pass_over()
    return _broadcast(read.tensor(0, "target"), read.tensor(1, "output"))


@op("keras.backend.bias_add", "tensorflow.nn.bias_add", tf="tf.nn.bias_add")
def bias_add(read: Reader) -> ShapeTree:
    """A vector added along the channels."""
    read.pass_over()
    shape = read.tensor(0, "x", "value")
    if read.tensor(1, "bias").rank != 1:
        raise NoShape("a bias of several axes")
    return shape


@op("keras.ops.in_top_k", "keras.backend.in_top_k", "tensorflow.math.in_top_k", keras3="InTopK")
def in_top_k(read: Reader) -> ShapeTree:
    """Whether each target is among the highest predictions."""
    read.pass_over()
    return read.tensor(1, "targets")


@op("tensorflow.add_n", "tensorflow.math.add_n", "tensorflow.math.accumulate_n")
def add_n(read: Reader) -> ShapeTree:
    """The sum of tensors of one shape."""
    return read.tensors(0, "inputs")[0]


def _broadcast(left: Shape, right: Shape) -> Shape:
    shape = broadcast(left, right)
    if shape is None:
        raise ShapeMismatch(f"{left} and {right} cannot be combined element by element")
    return shape
