"""Symbolic tensors where numbers are needed: what Keras 3 and its tensors refuse.

The names are those that refuse a `KerasTensor` in TensorFlow 2.21 and NumPy 2.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Node, Tensor
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.library import guard, handler_of
from keras_lint.interp.values import CallArguments, Value
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

MAX_STEPS = 2_000
"""How many calls we go back to find an Input."""

COMPUTING = ("nn", "math", "linalg", "image", "signal")
"""The modules of TensorFlow whose functions all compute."""

TENSORFLOW = frozenset(
    "abs add add_n argmax argmin argsort boolean_mask broadcast_to cast clip_by_norm clip_by_value "
    "concat constant convert_to_tensor cos cosh cumsum divide ensure_shape equal exp expand_dims "
    "floor gather gather_nd greater greater_equal identity less less_equal linspace logical_and "
    "logical_not logical_or matmul maximum meshgrid minimum multiply negative norm not_equal "
    "one_hot ones_like pad pow range rank reduce_all reduce_any reduce_logsumexp reduce_max "
    "reduce_mean reduce_min reduce_prod reduce_sum repeat reshape reverse roll round scalar_mul "
    "shape sigmoid sign sin sinh size slice sort space_to_batch split sqrt square squeeze stack "
    "stop_gradient strided_slice subtract tan tanh tensordot tile transpose truediv unstack where "
    "zeros_like".split()
)
NUMPY = frozenset(
    "abs all any argmax argmin argsort array asarray average clip concatenate cos cumsum dot exp "
    "expand_dims floor hstack log matmul max maximum mean median min minimum moveaxis multiply "
    "nonzero ones_like pad percentile power prod ravel repeat reshape round sin sort split sqrt "
    "square stack std sum swapaxes take tanh tile transpose var vstack where zeros_like".split()
)


def is_symbolic(machine: Machine, value: Value) -> bool:
    """Tell whether a value is certainly symbolic: computed from an Input, outside of layers."""
    if not isinstance(value, Tensor) or keras_state(machine).inside:
        return False
    stack: list[Tensor] = [value]
    seen: set[Node] = set()
    while stack and len(seen) < MAX_STEPS:
        node = stack.pop().node
        if node is None or node in seen:
            continue
        if node.layer.arguments.layer == "InputLayer":
            return True
        seen.add(node)
        stack.extend(node.inputs)
    return False


@guard("tensorflow", "numpy")
def refused(machine: Machine, name: str, arguments: CallArguments) -> LayerError | None:
    """Return the error of a function of TensorFlow or NumPy that gets a symbolic tensor."""
    path, _, last = name.rpartition(".")
    root, *modules = path.split(".")
    computes = last in NUMPY if root == "numpy" else last in TENSORFLOW
    if modules:
        computes = root == "tensorflow" and modules[0] in COMPUTING and last[:1].islower()
    if not computes or machine.keras is not KerasVersion.V3:
        return None
    first = arguments.positional[0] if arguments.positional else None
    given = [*(first if isinstance(first, (list, tuple)) else (first,)), *arguments.positional[1:2]]
    given += arguments.keywords.values()
    if not any(is_symbolic(machine, one) for one in given):
        return None
    modern = f"keras.ops.{_MODERN.get(last, last)}"
    use = f"Use `{modern}`" if handler_of(modern) else "Use a function of `keras.ops`"
    return LayerError(
        "symbolic-tensor",
        f"{name} computes with numbers, but is given a symbolic tensor.",
        expected="a tensor that holds numbers",
        actual="a symbolic tensor",
        argument="func",
        hint=f"{use}, or call {name} inside a layer.",
        versioned=True,
    )


_MODERN = {
    "concat": "concatenate",
    "gather": "take",
    "convert_to_tensor": "convert_to_tensor",
    **{f"reduce_{name}": name for name in ("all", "any", "max", "mean", "min", "prod", "sum")},
}


ABSENT = ("get_shape", "set_shape", "numpy", "eval", "as_list")
"""What TensorFlow's tensors, and their shapes, have, and symbolic tensors of Keras 3 do not."""


def refuse_attribute(machine: Machine, value: Value, name: str) -> None:
    """Note that a symbolic tensor of Keras 3, or its shape, does not have an attribute."""
    if machine.keras is not KerasVersion.V3 or name not in ABSENT:
        return
    if not is_symbolic(machine, value):
        return
    shaped = name in ("get_shape", "as_list")
    error = LayerError(
        "symbolic-tensor",
        f"A symbolic tensor's shape is a tuple, without `{name}`."
        if name == "as_list"
        else f"A symbolic tensor has no `{name}`.",
        actual=f"`{name}`",
        hint="Use x.shape: it is a tuple." if shaped else "It has a shape and a dtype, no numbers.",
        versioned=True,
        raises=AttributeError,
    )
    machine.fail(error, machine.here)


def refuse_condition(machine: Machine, value: Value, place: Place | None) -> None:
    """Note that Keras raises where a symbolic tensor decides a condition."""
    if is_symbolic(machine, value):
        error = LayerError(
            "symbolic-tensor",
            "A symbolic tensor has no truth value: its numbers come when the model runs.",
            expected="a condition that Python can decide",
            actual="a symbolic tensor",
            hint="Use `keras.ops.where` or `keras.ops.cond` inside a layer.",
        )
        machine.fail(error, place)


USES = {
    "for": ("cannot be looped over", "Index it, `x[:, 0]`, or use `keras.ops` on the whole of it."),
    "len": ("has no length", "Use x.shape[0], or `keras.ops.shape(x)[0]` for an open size."),
    "int": ("is no number", "Compute with `keras.ops`; its numbers come when the model runs."),
    "float": ("is no number", "Compute with `keras.ops`; its numbers come when the model runs."),
}
"""What is wrong with a symbolic tensor in `for`, `len` and the like, and what to do instead."""


def refuse_use(machine: Machine, value: Value, use: str, place: Place | None) -> None:
    """Note that Keras 3 raises where a symbolic tensor is taken for a list or a number."""
    if machine.keras is not KerasVersion.V3 or not is_symbolic(machine, value):
        return
    fault, hint = USES[use]
    error = LayerError(
        "symbolic-tensor",
        f"A symbolic tensor {fault}.",
        expected="a list" if use in ("for", "len") else "a number",
        actual="a symbolic tensor",
        hint=hint,
        versioned=True,
    )
    machine.fail(error, place)
