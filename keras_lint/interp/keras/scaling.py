"""`preprocess_input` of `keras.applications`: on symbolic tensors several operations, or none.

Source: `_preprocess_symbolic_input` of `keras.src.applications.imagenet_utils`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.keras.operations import operate
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.layers.keras_version import KerasVersion

if TYPE_CHECKING:
    from keras_lint.interp.library import Handler
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

MODES = {
    **dict.fromkeys(("vgg16", "vgg19", "resnet", "resnet50"), "caffe"),
    **dict.fromkeys(("inception_v3", "xception", "mobilenet", "mobilenet_v2"), "tf"),
    **dict.fromkeys(("resnet_v2", "inception_resnet_v2", "nasnet"), "tf"),
    "densenet": "torch",
    **dict.fromkeys(("efficientnet", "efficientnet_v2", "mobilenet_v3", "convnext"), "none"),
}
"""How the `preprocess_input` of each module scales."""
Names: TypeAlias = tuple[str, str]
"""The class of an operation in Keras 3, and the name of its layer in tf.keras."""

DIVIDE, SUBTRACT = ("TrueDivide", "tf.math.truediv"), ("Subtract", "tf.math.subtract")
SHIFT, TURN = ("Add", "tf.nn.bias_add"), ("GetItem", "tf.__operators__.getitem")
STEPS: Mapping[str, Sequence[Names]] = {
    "tf": (DIVIDE, SUBTRACT),
    "torch": (DIVIDE, SHIFT, DIVIDE),
    "caffe": (TURN, SHIFT),
    "none": (),
}


def _scaled(machine: Machine, value: Value, mode: str, place: Place | None) -> Value:
    if isinstance(value, Array):
        return Array(value.shape, "float32", library=value.library)
    for names in STEPS[mode]:
        if names is TURN and machine.keras is KerasVersion.V3:
            value = _colours_turned(machine, value, place)
        elif isinstance(value, Tensor):
            value = operate(machine, names, [value], value.shape, place)
    return value


def _colours_turned(machine: Machine, image: Value, place: Place | None) -> Value:
    """Take the colours out one by one, and put them together the other way round."""
    if not isinstance(image, Tensor):
        return image
    plane = image.shape.drop(-1) if image.shape else None
    colours = [operate(machine, TURN, [image], plane, place) for _ in range(3)]
    return operate(machine, ("Stack", "tf.stack"), colours, image.shape, place)


def _register(module: str, usual: str) -> Handler:
    @known(f"keras.applications.{module}.preprocess_input")
    def preprocess(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        value = argument(arguments, 0, "x")
        mode = argument(arguments, 2, "mode", default=usual)
        if not isinstance(value, (Tensor, Array)) or mode not in STEPS:
            return Unknown("what is scaled, or how, is not known")
        return _scaled(machine, value, mode, place)

    return preprocess


for _module, _mode in (MODES | {"imagenet_utils": "caffe", "regnet": "none"}).items():
    _register(_module, _mode)
