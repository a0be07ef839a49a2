"""Which line to mend, where it is not the one that Keras trips over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from keras_lint.diagnostic import Change, Remedy
from keras_lint.graph.tensor import Node, Tensor
from keras_lint.graph.trace import Failure
from keras_lint.layers.base import Layer
from keras_lint.place import Place

RECURRENT = ("LSTM", "GRU", "SimpleRNN", "RNN", "CuDNNLSTM", "CuDNNGRU", "ConvLSTM2D")
SHAPE_ARGUMENTS = ("shape", "batch_shape", "input_shape", "batch_input_shape", "input_dim")
NORMALIZATIONS = ("BatchNormalization", "LayerNormalization", "GroupNormalization")
_MAX_STEPS = 100
_MAX_ANCESTORS = 500


@dataclass(frozen=True, slots=True)
class Mistake:
    """A place to mend, what is wrong there where the error does not tell, and how to mend it.

    `otherwise` is the argument where it goes by position.
    """

    place: Place
    message: str | None = None
    hint: str | None = None
    otherwise: Place | None = None
    remedy: Remedy | None = None


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


def mistake_behind(failure: Failure) -> Mistake | None:
    """Return what to mend before the layer that raises; None where it is that layer itself.

    An input of too few axes comes from a recurrent layer that returns its last step only, or from
    an `Input` that was declared without one of its axes, or with the samples counted in. Branches
    of unequal size may come from the one convolution that is not padded.
    """
    if failure.error.kind == "merge-shapes":
        bare = unpadded_among(failure.inputs)
        return None if bare is None else _pad(bare, failure)
    if failure.error.kind != "input-rank" or len(failure.inputs) != 1:
        return None
    maker = maker_of(failure.inputs[0])
    shape = failure.inputs[0].shape
    if maker is None or shape is None:
        return None
    if _returns_last_step(maker.layer) and maker.layer.place is not None:
        name, taker = maker.layer.class_name, failure.layer
        after = "what comes" if taker is None else taker.class_name
        return Mistake(
            maker.layer.place,
            f"This {name} returns its last step alone, {shape}, but {after} after it takes all.",
            "Give it return_sequences=True.",
            remedy=_all_steps(maker.layer),
        )
    if not maker.inputs and failure.layer is not None:
        return _declared(maker, failure.layer)
    return None


def unpadded_among(tensors: Iterable[Tensor]) -> Node | None:
    """Return the one convolution before some tensors that lacks padding="same", as others have it.

    A single one that loses its rim, where at least two do not, is a slip.
    """
    nodes: dict[int, Node] = {}
    waiting = [tensor.node for tensor in tensors if tensor.node is not None]
    while waiting and len(nodes) < _MAX_ANCESTORS:
        node = waiting.pop()
        if id(node) not in nodes:
            nodes[id(node)] = node
            waiting += [one.node for one in node.inputs if one.node is not None]
    slid = [node for node in nodes.values() if node.layer.class_name.startswith("Conv")]
    padded = [node for node in slid if node.layer.args.get("padding") == "same"]
    bare = [node for node in slid if _loses_rim(node)]
    return bare[0] if len(bare) == 1 and len(padded) > 1 else None


def _loses_rim(node: Node) -> bool:
    windows = node.layer.windows(node.input_shapes)
    return any(
        window.padding == "valid" and window.stride == 1 and window.size != 1 for window in windows
    )


def _pad(node: Node, failure: Failure) -> Mistake | None:
    place, taker = node.layer.place, failure.layer
    if place is None or taker is None:
        return None
    name = node.layer.class_name
    change = Change(place, "set", "padding", '"same"')
    return Mistake(
        place,
        f"This {name} alone is without padding: it gives {node.outputs[0].shape}, and "
        f"{taker.class_name} cannot join {' and '.join(str(one.shape) for one in failure.inputs)}.",
        'Give it padding="same", as the others have.',
        remedy=Remedy('Pad it: padding="same"', (change,)),
    )


def _all_steps(layer: Layer) -> Remedy | None:
    inner = layer.args.get("layer") if layer.class_name == "Bidirectional" else layer
    place = inner.place if isinstance(inner, Layer) else None
    if place is None:
        return None
    change = Change(place, "set", "return_sequences", "True")
    return Remedy("Return all steps: return_sequences=True", (change,), safe=True)


def _returns_last_step(layer: Layer) -> bool:
    inner = layer.args.get("layer") if layer.class_name == "Bidirectional" else layer
    if not isinstance(inner, Layer) or inner.class_name not in RECURRENT:
        return False
    return inner.args.get("return_sequences", False) is False


def _declared(source: Node, user: Layer) -> Mistake | None:
    """Return where an input's shape is declared: by `Input`, or by the first layer's arguments."""
    place = source.place or source.layer.place
    if place is None or place.kind != "call":
        return None if place is None else Mistake(place)
    name = "shape"
    if place == user.place:
        name = next((one for one in SHAPE_ARGUMENTS if one in user.arguments.given), "input_shape")
    return Mistake(place._replace(argument=name), otherwise=place._replace(argument=0))
