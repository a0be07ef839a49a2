"""Tensors and the layer calls that make them: what connects the layers of a network."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import TypeAlias, Union

from keras_lint.layers.base import Layer
from keras_lint.place import Place
from keras_lint.shapes.shape import Shape, ShapeTree, leaves

TensorTree: TypeAlias = Union[
    "Tensor", list["TensorTree"], tuple["TensorTree", ...], dict[str, "TensorTree"]
]
"""One symbolic tensor or a nest of them, as Keras hands them around."""


@dataclass(slots=True, eq=False, repr=False)
class Tensor:
    """A symbolic tensor of a network.

    `shape` is None where even the rank is unknown. `node` is the call that made it, `index` its
    number among that call's outputs. A tensor without a node has a history that we do not know:
    `lost` says why (two branches that disagree, an operation we do not model).
    `inferred_value` is what tf.keras knows of the numbers in a tensor that holds sizes: one, or a
    vector of them. `sparse` is what Keras 3 takes it for, whatever it will hold.

    `bound` is the call whose result it was when a variable, and nothing else, was bound to it, or
    when it was thrown away (`dropped`), `variable` the name of that variable; `reads` counts how
    often a variable gave it again. `aliased` is the last statement that gave it a second name.
    """

    shape: Shape | None
    dtype: str = "float32"
    node: Node | None = None
    index: int = 0
    lost: str = ""
    inferred_value: object = None
    sparse: bool = False
    bound: Place | None = None
    dropped: bool = False
    variable: str = ""
    reads: int = 0
    aliased: Place | None = None


@dataclass(slots=True, eq=False, repr=False)
class Node:
    """One call of a layer (or, in Keras 3 and tf.keras, of an operation) on tensors.

    `inputs` and `outputs` are flat; `input_shapes` keeps the nesting of the first argument as the
    layer saw it, `arguments` the other arguments of the call with tensors as shapes.
    `conditional` tells that a condition we do not know decides whether the call happens; `serial`
    numbers all calls as they are made. `ahead` counts the other arguments' tensors that Keras
    takes before those of the first. `caller` is where the function was called that the call is in.
    """

    layer: Layer
    inputs: tuple[Tensor, ...]
    input_shapes: ShapeTree
    output_shapes: ShapeTree
    place: Place | None
    arguments: dict[str, object] = field(default_factory=dict)
    outputs: tuple[Tensor, ...] = ()
    conditional: bool = False
    serial: int = field(default_factory=count().__next__)
    ahead: int = 0
    caller: Place | None = None

    @property
    def arguments_in_order(self) -> tuple[Tensor, ...]:
        """The input tensors in the order in which Keras lists the call's arguments."""
        first = len(self.inputs) if not self.ahead else len(leaves(self.input_shapes))
        last = first + self.ahead
        return (*self.inputs[first:last], *self.inputs[:first], *self.inputs[last:])


def flatten(tree: TensorTree) -> list[Tensor]:
    """List the tensors of a nest in order."""
    if isinstance(tree, Tensor):
        return [tree]
    # A dict is flattened in the order of its keys, as TensorFlow's and Keras's trees are.
    nested: Iterable[TensorTree] = (
        [tree[key] for key in sorted(tree, key=str)] if isinstance(tree, dict) else tree
    )
    return [tensor for branch in nested for tensor in flatten(branch)]


def may_be_several(tree: TensorTree) -> bool:
    """Tell whether a tensor of a nest is not known at all: it may be a list of them."""
    return any(one.shape is None and one.node is None for one in flatten(tree))


def shapes_of(tree: TensorTree) -> ShapeTree:
    """Return the shapes of a nest of tensors, nested alike."""
    if isinstance(tree, Tensor):
        return tree.shape
    if isinstance(tree, dict):
        return {key: shapes_of(branch) for key, branch in tree.items()}
    shapes = [shapes_of(branch) for branch in tree]
    return tuple(shapes) if isinstance(tree, tuple) else shapes


def tensors_for(
    shapes: ShapeTree, node: Node, dtype: str = "float32", *, sparse: bool = False
) -> TensorTree:
    """Make the output tensors of a call from their shapes, and note them in the node."""
    made: list[Tensor] = []
    tree = _tensors_for(shapes, node, dtype, made)
    for tensor in made if sparse else ():
        tensor.sparse = True
    node.outputs = tuple(made)
    return tree


def _tensors_for(shapes: ShapeTree, node: Node, dtype: str, made: list[Tensor]) -> TensorTree:
    if shapes is None or isinstance(shapes, Shape):
        made.append(Tensor(shapes, dtype, node, len(made)))
        return made[-1]
    if isinstance(shapes, dict):
        return {key: _tensors_for(shapes[key], node, dtype, made) for key in sorted(shapes)}
    branches: Sequence[TensorTree] = [_tensors_for(one, node, dtype, made) for one in shapes]
    return tuple(branches) if isinstance(shapes, tuple) else list(branches)
