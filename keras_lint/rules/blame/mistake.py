"""A place to mend, and which call gave a tensor its shape."""

from __future__ import annotations

from keras_lint.diagnostic import Remedy, Wanted
from keras_lint.graph.tensor import Node, Tensor
from keras_lint.place import Place
from keras_lint.record import record

NORMALIZATIONS = ("BatchNormalization", "LayerNormalization", "GroupNormalization")
_MAX_STEPS = 100


@record
class Mistake:
    """A place to mend, what is wrong there where the error does not tell, and how to mend it.

    `otherwise` is the argument where it goes by position.
    """

    place: Place
    message: str | None = None
    hint: str | None = None
    otherwise: Place | None = None
    remedy: Remedy | None = None
    wanted: Wanted | None = None


def maker_of(tensor: Tensor) -> Node | None:
    """Return the call that gave a tensor its shape, before layers that leave it alone."""
    node = tensor.node
    for _ in range(_MAX_STEPS):
        if node is None or len(node.inputs) != 1 or node.inputs[0].node is None:
            break
        if tensor.shape is None or node.inputs[0].shape != tensor.shape:
            break
        weighted = node.layer.all_weights() != [] and node.layer.class_name not in NORMALIZATIONS
        if node.layer.windows(node.input_shapes) or weighted:
            break
        node = node.inputs[0].node
    return node
