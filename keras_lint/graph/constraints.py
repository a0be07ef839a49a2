"""What a network silently demands of the open sizes of its inputs.

A U-Net of four poolings takes only images whose sides are multiples of 16: for others a merge
meets branches of unequal size. Which sizes pass is found by trying: the network's strides repeat
along an axis with a period L, so that two sizes of each remainder modulo L settle it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import lcm

from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor, flatten
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.record import record
from keras_lint.shapes.dim import is_free
from keras_lint.shapes.shape import Shape, ShapeTree, leaves

MAX_PERIOD = 256
"""Networks of a longer period are not tried."""
MAX_TRIALS = 60_000
"""So many layers are asked at most for one network."""
LARGE = 320
"""Sizes are tried from here on, so that no kernel is larger than its input."""

NAMES = {
    3: {1: "length"},
    4: {1: "height", 2: "width"},
    5: {1: "depth", 2: "height", 3: "width"},
}
"""What the axes of a tensor of so many axes are called, the channels last."""


@record
class Constraint:
    """`size % modulus == remainder` for an axis of an input, and what refuses other sizes.

    `failing` is the smallest tried size that is refused, by the call `because` with `error`.
    """

    source: Tensor
    axis: int
    modulus: int
    remainder: int
    failing: int
    because: Node
    error: LayerError

    @property
    def input_name(self) -> str:
        """The name of the Input."""
        return self.source.node.layer.name if self.source.node is not None else ""

    @property
    def size_name(self) -> str:
        """What the axis is called: `height`."""
        shape = self.source.shape
        names = NAMES.get(shape.rank, {}) if shape is not None else {}
        return names.get(self.axis, f"axis_{self.axis}")

    @property
    def text(self) -> str:
        """The demand: `height % 16 == 0`."""
        return f"{self.size_name} % {self.modulus} == {self.remainder}"


def constraints(model: Model) -> list[Constraint]:
    """Return the demands on each open size of a model's inputs, none where they cannot be told."""
    if not isinstance(model, Functional) or model.layers is None or model.inputs is None:
        return []
    sources = flatten(model.inputs)
    axes = [(source, axis) for source in sources for axis in _open_axes(source.shape)]
    joins = any(len(node.inputs) > 1 for node in model.nodes)
    if not axes or not joins or not _repeatable(model):
        return []
    period = _period(model.nodes)
    trials = 2 * period * len(axes) * len(model.nodes)
    if not 1 < period <= MAX_PERIOD or trials > MAX_TRIALS:
        return []
    found = (_constraint(model, source, axis, period) for source, axis in axes)
    return [one for one in found if one is not None]


def _open_axes(shape: Shape | None) -> list[int]:
    return [axis for axis, size in enumerate(shape or ()) if axis and is_free(size)]


def _repeatable(layer: Layer) -> bool:
    """Tell whether a layer answers for other sizes without running the program."""
    if isinstance(layer, Model):
        known = layer.layers is not None and isinstance(layer, Functional)
        return known and all(_repeatable(node.layer) for node in layer.nodes if node.inputs)
    return layer.called_on == "tensors"


def _period(nodes: Sequence[Node]) -> int:
    """Return the least common multiple of the strides that add up on the ways to each call."""
    reached: dict[int, int] = {}
    period = 1
    for node in nodes:
        before = lcm(*(reached.get(id(tensor), 1) for tensor in node.inputs))
        strides = [1]
        if isinstance(node.layer, Model):
            strides = [_period(node.layer.nodes)]
        elif isinstance(node.input_shapes, Shape):
            windows = node.layer.windows(node.input_shapes)
            strides = [one.stride for one in windows if isinstance(one.stride, int)] or [1]
        after = before * lcm(*strides)
        period = lcm(period, after)
        if period > MAX_PERIOD:
            return period
        reached.update((id(output), after) for output in node.outputs)
    return period


def _constraint(model: Functional, source: Tensor, axis: int, period: int) -> Constraint | None:
    """Try two sizes of each remainder; what passes must be one remainder of one modulus."""
    first = -(-LARGE // period) * period
    passing: set[int] = set()
    failing: tuple[int, Node, LayerError] | None = None
    for remainder in range(period):
        met = [
            _refusal(model, source, axis, start + remainder) for start in (first, first + period)
        ]
        if met[0] is None and met[1] is None:
            passing.add(remainder)
        elif met[0] is None or met[1] is None:
            return None
        elif failing is None:
            failing = (first + remainder, *met[0])
    if failing is None or not passing:
        return None
    size, node, error = failing
    for modulus in range(2, period + 1):
        remainder = min(passing) % modulus
        if period % modulus == 0 and passing == set(range(remainder, period, modulus)):
            return Constraint(source, axis, modulus, remainder, size, node, error)
    return None


def _refusal(
    model: Functional, source: Tensor, axis: int, size: int
) -> tuple[Node, LayerError] | None:
    """Return the first call that refuses a size, the other open sizes being as for the first."""
    known: dict[int, Shape | None] = {}
    period = _period(model.nodes)
    usual = -(-LARGE // period) * period
    for one in flatten(model.inputs or []):
        shape = one.shape
        for number in _open_axes(shape):
            assert shape is not None
            shape = shape.replace(number, size if one is source and number == axis else usual)
        known[id(one)] = shape
    for node in model.nodes:
        if all(id(output) in known for output in node.outputs):
            continue
        try:
            result = node.layer(_refilled(node.input_shapes, node, known), node.arguments)
        except LayerError as error:
            return node, error
        known.update(zip(map(id, node.outputs), leaves(result), strict=False))
    return None


def _refilled(tree: ShapeTree, node: Node, known: Mapping[int, Shape | None]) -> ShapeTree:
    shapes = iter([known.get(id(tensor), tensor.shape) for tensor in node.inputs])

    def fill(branch: ShapeTree) -> ShapeTree:
        if branch is None or isinstance(branch, Shape):
            return next(shapes)
        if isinstance(branch, dict):
            return {key: fill(one) for key, one in branch.items()}
        filled = [fill(one) for one in branch]
        return tuple(filled) if isinstance(branch, tuple) else filled

    return fill(tree)
