"""Calls of `preprocess_input` on images that were scaled before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.graph.trace import Slip
from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.keras.scaling import MODES
from keras_lint.interp.library import watch
from keras_lint.interp.values import Array, CallArguments, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

_MOST_STEPS = 20
SMALL = 0.02
"""A factor below this is meant for pixels of 0 to 255."""


def _watch(module: str) -> None:
    @watch(f"keras.applications.{module}.preprocess_input")
    def note(machine: Machine, arguments: CallArguments, place: Place | None) -> None:
        scaled = _scaled_at(argument(arguments, 0, "x", default=None))
        if scaled is not None:
            machine.trace.slips.append(Slip("scaled-twice", module, scaled))


def _scaled_at(images: Value) -> Place | None:
    """Return where images were scaled down before, None where they were not."""
    if isinstance(images, Array):
        return images.divided
    node = images.node if isinstance(images, Tensor) else None
    for _ in range(_MOST_STEPS):
        if node is None or len(node.inputs) != 1:
            return None
        scale = node.layer.args.get("scale")
        if node.layer.class_name == "Rescaling" and isinstance(scale, float) and scale < SMALL:
            return node.layer.place or node.place
        node = node.inputs[0].node
    return None


for _module, _mode in MODES.items():
    if _mode != "none":
        _watch(_module)
