"""Functions that keep, or broadcast, the shapes they are given."""

from __future__ import annotations

from keras_lint.interp.keras.ops.registering import NoShape, Reader, everywhere, op
from keras_lint.shapes.broadcast import broadcast
from keras_lint.shapes.shape import Shape, ShapeTree

UNARY = (
    "abs absolute exp log log1p log2 log10 expm1 sqrt rsqrt square sign sin cos tan sinh cosh tanh "
    "asin acos atan arcsin arccos arctan floor ceil round negative reciprocal sigmoid softplus "
    "clip clip_by_value identity cast stop_gradient zeros_like ones_like logical_not isnan isinf "
    "isfinite cumsum cumprod erf convert_to_tensor full_like reverse flip roll sort argsort "
    "nan_to_num conj real imag digamma lgamma is_nan copy get_static_value unvectorize"
)
ACTIVATIONS = (
    "relu relu6 elu selu gelu silu swish softmax log_softmax softsign leaky_relu hard_sigmoid "
    "hard_silu hard_swish celu mish log_sigmoid tanh sigmoid linear exponential glu_ l2_normalize "
    "dropout normalize softplus local_response_normalization lrn crelu_ hard_tanh tanh_shrink "
    "soft_shrink hard_shrink squareplus sparse_plus threshold"
)
BINARY = (
    "add subtract multiply divide divide_no_nan multiply_no_nan true_divide truediv floor_divide "
    "floordiv floormod maximum minimum power pow mod equal not_equal greater greater_equal less "
    "less_equal logical_and logical_or logical_xor squared_difference atan2 arctan2 bias_add_"
)
SAME = (
    "keras.backend.l2_normalize",
    "keras.backend.in_train_phase",
    "keras.backend.dropout",
    "keras.backend.bias_add",
    "tensorflow.nn.bias_add",
    "tensorflow.linalg.l2_normalize",
    "tensorflow.debugging.check_numerics",
    "tensorflow.keras.activations.relu",
    "tensorflow.image.per_image_standardization",
    "tensorflow.image.random_flip_left_right",
    "tensorflow.image.random_flip_up_down",
    "tensorflow.image.random_brightness",
    "tensorflow.image.random_contrast",
    "tensorflow.image.flip_left_right",
    "tensorflow.saturate_cast",
    "tensorflow.debugging.assert_all_finite",
    "tensorflow.image.convert_image_dtype",
    "tensorflow.roll",
    "keras.backend.random_normal_like",
    "keras.backend.print_tensor",
    "tensorflow.random.normal_like",
)


PREPROCESSED = (
    "convnext densenet efficientnet efficientnet_v2 imagenet_utils inception_resnet_v2 "
    "inception_v3 mobilenet mobilenet_v2 mobilenet_v3 nasnet resnet resnet50 resnet_v2 vgg16 vgg19 "
    "xception"
)
"""The modules of `keras.applications`, each with a function that scales images."""


@op(*everywhere(*UNARY.split()), *everywhere(*ACTIVATIONS.split(), nn=True), *SAME)
@op(*(f"keras.applications.{module}.preprocess_input" for module in PREPROCESSED.split()))
def unary(read: Reader) -> ShapeTree:
    """The shape of the one tensor."""
    return read.tensor(0, "x", "features", "input", "tensor", "values", "logits", "image", "value")


@op(*everywhere(*(name for name in BINARY.split() if not name.endswith("_"))))
def binary(read: Reader) -> ShapeTree:
    """The shapes of two tensors, broadcast."""
    return _broadcast(read.tensor(0, "x1", "x", "a"), read.tensor(1, "x2", "y", "b"))


@op(*everywhere("where"), "keras.backend.switch", "tensorflow.cond")
def where(read: Reader) -> ShapeTree:
    """A choice between two tensors."""
    condition = read.tensor(0, "condition", "pred")
    first, second = read.tensor(1, "x1", "x", "then_expression"), read.tensor(2, "x2", "y")
    return _broadcast(condition, _broadcast(first, second))


@op("keras.ops.fft", "keras.ops.fft2", "keras.ops.ifft2", keras3="FFT")
def fourier(read: Reader) -> ShapeTree:
    """A Fourier transform of a pair: real and imaginary parts."""
    real, imaginary = read.tensors(0, "x")
    return (real, imaginary)


@op("tensorflow.add_n", "tensorflow.math.add_n", "tensorflow.math.accumulate_n")
def add_n(read: Reader) -> ShapeTree:
    """The sum of tensors of one shape."""
    return read.tensors(0, "inputs")[0]


def _broadcast(left: Shape, right: Shape) -> Shape:
    shape = broadcast(left, right)
    if shape is None:
        raise NoShape("sizes that do not broadcast")
    return shape
