"""`keras.backend`, `keras.config` and `keras.utils`: what of them is no function on tensors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import argument, as_shape
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, CallArguments, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@known(
    "keras.backend.clear_session",
    "keras.utils.clear_session",
    "keras.backend.reset_uids",
    "tensorflow.reset_default_graph",
)
def clear_session(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Automatic names start anew."""
    keras_state(machine).names.clear()
    return None


@known("keras.backend.get_uid")
def get_uid(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The next number of a prefix, from which names are made."""
    prefix = argument(arguments, 0, "prefix", default="")
    if isinstance(prefix, str):
        return keras_state(machine).names.uid(prefix)
    return Unknown("a name that is not known")


@known("keras.backend.image_data_format", "keras.config.image_data_format")
def image_data_format(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Where images have their channels: last, unless the program says otherwise."""
    return "channels_first" if keras_state(machine).channels_first else "channels_last"


@known("keras.backend.image_dim_ordering")
def image_dim_ordering(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The same, as Keras 1 said it."""
    return "th" if keras_state(machine).channels_first else "tf"


@known("keras.backend.set_image_data_format", "keras.config.set_image_data_format")
def set_image_data_format(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """From here on images have their channels there."""
    value = argument(arguments, 0, "data_format")
    keras_state(machine).channels_first = value == "channels_first"
    return None


@known("keras.backend.set_image_dim_ordering")
def set_image_dim_ordering(
    machine: Machine, arguments: CallArguments, place: Place | None
) -> Value:
    """The same, as Keras 1 said it."""
    keras_state(machine).channels_first = argument(arguments, 0, "dim_ordering") == "th"
    return None


@known("keras.backend.backend", "keras.config.backend")
def backend(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """TensorFlow, as everywhere by default."""
    return "tensorflow"


@known("keras.backend.floatx", "keras.config.floatx")
def floatx(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The element type of weights."""
    return "float32"


@known("keras.backend.epsilon", "keras.config.epsilon")
def epsilon(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The small number that keeps divisions finite."""
    return 1e-7


@known("keras.backend.is_keras_tensor", "keras.utils.is_keras_tensor")
def is_keras_tensor(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Whether something is a symbolic tensor."""
    from keras_lint.graph.tensor import Tensor

    value = argument(arguments, 0, "x")
    return value if isinstance(value, Unknown) else isinstance(value, Tensor)


@known(
    "keras.backend.constant",
    "tensorflow.constant",
    "tensorflow.convert_to_tensor",
    "keras.ops.array",
    "keras.ops.convert_to_tensor",
)
def constant(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A tensor of known contents."""
    from keras_lint.graph.tensor import Tensor
    from keras_lint.interp.arrays.creation import array_of

    value = argument(arguments, 0, "value", "x", "initial_value")
    if isinstance(value, (Tensor, Unknown)):
        return value
    made = array_of(machine, CallArguments([value]), place)
    stated = arguments.keywords.get("shape")
    if stated is not None:
        return Array(as_shape(stated), made.dtype, library="tensorflow.Tensor")
    return Array(made.shape, made.dtype, made.values, library="tensorflow.Tensor")


@known(
    "keras.utils.plot_model",
    "keras.utils.set_random_seed",
    "keras.backend.set_session",
    "keras.backend.set_learning_phase",
    "keras.backend.set_floatx",
    "keras.backend.set_epsilon",
    "keras.mixed_precision.set_global_policy",
    "tensorflow.random.set_seed",
    "tensorflow.set_random_seed",
    "tensorflow.get_logger",
    "tensorflow.config.experimental.set_memory_growth",
    "tensorflow.enable_eager_execution",
    "tensorflow.disable_eager_execution",
    "tensorflow.compat.v1.disable_eager_execution",
    "keras.utils.print_summary",
)
def nothing(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A call that matters to no shape."""
    return None


@known("keras.backend.learning_phase", "keras.backend.get_session", "keras.layers.InputSpec")
def phase(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Something that no shape hangs on."""
    return Unknown("a value of the session")


@known("keras.utils.get_source_inputs")
def source_inputs(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The inputs that a tensor hangs on."""
    from keras_lint.graph.tensor import Tensor

    value = argument(arguments, 0, "tensor")
    found: dict[int, Tensor] = {}
    stack = [value] if isinstance(value, Tensor) else []
    seen: set[int] = set()
    while stack:
        tensor = stack.pop()
        if id(tensor) in seen:
            continue
        seen.add(id(tensor))
        if tensor.node is None:
            return Unknown("a tensor whose history is not known")
        if not tensor.node.inputs:
            found[id(tensor)] = tensor
        stack.extend(tensor.node.inputs)
    return list(found.values())
