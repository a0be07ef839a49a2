"""Which layer made a tensor as wide as it is."""

from __future__ import annotations

from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor, flatten
from keras_lint.place import Place
from keras_lint.record import record
from keras_lint.rules.words import listed, number
from keras_lint.shapes.shape import Shape

_POOLINGS = {
    3: "GlobalAveragePooling1D",
    4: "GlobalAveragePooling2D",
    5: "GlobalAveragePooling3D",
}
_MAX_STEPS = 1000


@record
class Widening:
    """The layer that made a tensor wide, `maker` in words, and where it stands.

    `pooling` is the layer that could stand for it and `saved` by how many values the tensor would
    be narrower then; None where none could.
    """

    maker: str
    place: Place | None
    explanation: str
    pooling: str | None = None
    saved: int | None = None


def widening(node: Node) -> Widening | None:
    """Walk back from a call to the `Flatten`, `Reshape` or `Concatenate` behind its input."""
    maker = _maker(node.inputs[0]) if node.inputs else None
    if maker is None:
        return None
    if maker.layer.class_name == "Concatenate":
        widest = max(maker.inputs, key=_width)
        source = _maker(widest)
        if source is not None and source.layer.class_name == "Flatten":
            return _widening(source, maker)
    return _widening(maker, None)


def _widening(maker: Node, joint: Node | None) -> Widening:
    through = "" if joint is None else f" and {joint.layer.label}"
    before = listed([str(tensor.shape) for tensor in maker.inputs])
    after = maker.outputs[0].shape if maker.outputs else None
    pooling, saved = _pooled(maker)
    return Widening(
        f"{maker.layer.label}{through}",
        maker.layer.place or maker.place,
        f"{maker.layer.label} turns {before} into {_wide(after)}",
        pooling,
        saved,
    )


def _pooled(maker: Node) -> tuple[str | None, int | None]:
    """Return the pooling that could stand for a `Flatten`, and how many values it would save."""
    shape = maker.inputs[0].shape
    if maker.layer.class_name != "Flatten" or shape is None or shape.rank not in _POOLINGS:
        return None, None
    first = maker.layer.args.get("data_format") == "channels_first"
    channels, width = shape[1 if first else -1], _width(maker.outputs[0])
    if not isinstance(channels, int) or not width:
        return None, None
    return _POOLINGS[shape.rank], width - channels


def _maker(tensor: Tensor) -> Node | None:
    """Return the call that gave the tensor its width, past layers that leave shapes alone."""
    for _ in range(_MAX_STEPS):
        node = tensor.node
        if node is None:
            return None
        if isinstance(node.layer, Model) and node.layer.outputs is not None:
            tensor = flatten(node.layer.outputs)[tensor.index]
            continue
        if node.layer.class_name in ("Flatten", "Reshape", "Concatenate"):
            return node
        if len(node.inputs) != 1 or _width(node.inputs[0]) != _width(tensor):
            return None
        tensor = node.inputs[0]
    return None


def _width(tensor: Tensor) -> int:
    size = tensor.shape[-1] if tensor.shape else 0
    return size if isinstance(size, int) else 0


def _wide(shape: Shape | None) -> str:
    last = shape[-1] if shape else None
    return f"{number(last)} values" if isinstance(last, int) else str(shape)
