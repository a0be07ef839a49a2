"""The helpers with which applications check arguments (`keras.src.applications.imagenet_utils`).

Programs that carry copies of the applications call them too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.keras.layers import static_size
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.library import known
from keras_lint.interp.signals import Raised
from keras_lint.interp.values import CallArguments, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

MODULES = ("keras.applications.imagenet_utils", "keras_applications.imagenet_utils")


@known(
    *(
        f"{module}.{name}"
        for module in MODULES
        for name in ("obtain_input_shape", "_obtain_input_shape")
    )
)
def obtain_input_shape(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The input's shape: the one asked for, the default with the top, open sizes without."""
    wanted = argument(arguments, 0, "input_shape")
    size = argument(arguments, 1, "default_size")
    least = argument(arguments, 2, "min_size")
    data_format = argument(arguments, 3, "data_format")
    flattened = machine.truth(argument(arguments, 4, "require_flatten", default=True))
    weights = argument(arguments, 5, "weights", default="imagenet")
    is_shape = isinstance(wanted, (tuple, list, type(None)))
    if not is_shape or any(isinstance(one, Unknown) for one in (size, flattened, weights)):
        return Unknown("the shape of an application's input", "input_shape")
    first = data_format == "channels_first"
    channels = _channels(wanted, first) if weights != "imagenet" else 3
    default = _images(size, channels, first)
    if weights == "imagenet" and flattened:
        if wanted is not None and tuple(wanted) != default:
            raise Raised(ValueError("the pretrained top takes the default size alone"))
        return default
    if wanted is None:
        return default if flattened else _images(None, 3, first)
    sizes = tuple(wanted)[1:] if first else tuple(wanted)[:2]
    if any(isinstance(one, int) and one < least for one in sizes if isinstance(least, int)):
        raise Raised(ValueError(f"input size must be at least {least}"))
    if flattened and None in wanted:
        raise Raised(ValueError("the top needs a known size"))
    return tuple(wanted)


def _channels(wanted: Value, first: bool) -> Value:
    if isinstance(wanted, (tuple, list)) and len(wanted) == 3:
        return wanted[0 if first else -1]
    return 3


def _images(size: Value, channels: Value, first: bool) -> tuple[Value, ...]:
    return (channels, size, size) if first else (size, size, channels)


@known(*(f"{module}.correct_pad" for module in MODULES), "keras_applications.correct_pad")
def correct_pad(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Padding for a strided convolution: one less before where the size is even or open."""
    given = [one for one in arguments.positional if not isinstance(one, type(None))]
    tensor = next(
        (one for one in given if isinstance(one, Tensor)), arguments.keywords.get("inputs")
    )
    kernel = arguments.keywords.get("kernel_size", given[-1] if given else None)
    if isinstance(kernel, int):
        kernel = (kernel, kernel)
    if not isinstance(tensor, Tensor) or tensor.shape is None or not isinstance(kernel, tuple):
        return Unknown("a padding that hangs on a size")
    axis = 2 if keras_state(machine).channels_first else 1
    sizes = [static_size(size) for size in tensor.shape[axis : axis + 2]]
    if not all(size is None or isinstance(size, int) for size in sizes):
        return Unknown("a padding that hangs on a size")
    halves = [one // 2 for one in kernel]
    adjust = [1 if size is None else 1 - size % 2 for size in sizes]
    return tuple((half - less, half) for half, less in zip(halves, adjust, strict=True))


@known(
    *(f"{module}.validate_activation" for module in MODULES),
    "keras.utils.get_file",
    "keras.utils.file_utils.get_file",
    "keras.applications.weights_loader",
)
def nothing(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A call that matters to no shape."""
    return Unknown("the path of a file", "path")
