"""Unpacking what a layer gives into names: `output, state = LSTM(8)(x)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Node, Tensor
from keras_lint.interp.keras.lambdas import INSIDE
from keras_lint.interp.values import Value
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

WITH_STATES = ("LSTM", "GRU", "SimpleRNN", "RNN", "Bidirectional", "ConvLSTM2D")


def check_count(machine: Machine, value: Value, names: int, place: Place | None) -> None:
    """Note that Python raises, where a layer's outputs are more or fewer than the names."""
    if isinstance(value, Tensor):
        if value.node is not None and value.shape and _no_rows(machine, value):
            machine.fail(_refused(value.node, 1, names), place, value.node.layer)
        return
    if _handed_in(value) and len(value) != names:
        machine.fail(_miscounted(len(value), names), place or machine.here)
        return
    node = _maker_of_all(value)
    if node is not None and len(value) != names:
        machine.fail(_refused(node, len(value), names), place, node.layer)


def _handed_in(value: Value) -> bool:
    """Tell whether a value is the list of tensors that a function inside a layer is given."""
    listed = isinstance(value, (list, tuple)) and len(value) > 1
    return listed and all(isinstance(one, Tensor) and one.lost == INSIDE for one in value)


def _miscounted(given: int, names: int) -> LayerError:
    return LayerError(
        "output-count",
        f"The layer is called on {given} tensors, which {names} names are to take.",
        expected=f"{given} names",
        actual=f"{names} names",
        hint="Take as many as the layer is called on.",
    )


def _no_rows(machine: Machine, value: Tensor) -> bool:
    """Tell whether a tensor cannot be taken apart by its first axis."""
    rows = value.shape[0] if value.shape else None
    return machine.keras is KerasVersion.V3 or not isinstance(rows, int)


def _maker_of_all(value: Value) -> Node | None:
    """Return the one call whose outputs, all of them, a value lists."""
    if not isinstance(value, (list, tuple)) or not value or not isinstance(value[0], Tensor):
        return None
    node = value[0].node
    if node is None or len(node.outputs) != len(value) or node.layer.called_on == "anything":
        return None
    return node if all(a is b for a, b in zip(value, node.outputs, strict=True)) else None


def _refused(node: Node, outputs: int, names: int) -> LayerError:
    name = node.layer.label
    given = f"{outputs} tensor{'' if outputs == 1 else 's'}"
    hint = f"Take {given}."
    if name in WITH_STATES and outputs == 1:
        hint = "Give it return_state=True to get its states too."
    return LayerError(
        "output-count",
        f"{name} gives {given}, which {names} names are to take.",
        expected=given,
        actual=f"{names} names",
        hint=hint,
    )
