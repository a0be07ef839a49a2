"""`Functional`: a model given by its input and output tensors (`keras.src.models.functional`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from keras_lint.graph.model import Model, other_rank
from keras_lint.graph.naming import check_names
from keras_lint.graph.rerun import rerun
from keras_lint.graph.sizes import check_common, check_sizes, lax_only
from keras_lint.graph.tensor import Node, Tensor, TensorTree, flatten, may_be_several, shapes_of
from keras_lint.graph.topology import Disconnected, trace_network
from keras_lint.layers.arguments import Arguments
from keras_lint.layers.base import Layer
from keras_lint.layers.core.operation import Operation
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.shape import Shape, ShapeTree, leaves


class Functional(Model):
    """A model given by its input and output tensors.

    Where the outputs' history is not known, `layers` is None and so are the counts. `own_layers` is
    the very list that Keras 2.2 hands out, from which programs take layers away.
    """

    def __init__(
        self,
        arguments: Arguments,
        inputs: TensorTree,
        outputs: TensorTree,
        new_inputs: Mapping[Tensor, Node] = MappingProxyType({}),
    ) -> None:
        """Trace the network between inputs and outputs.

        `new_inputs` are the Inputs that stand for tensors from amid a network.

        Raises:
            LayerError: disconnected-graph, where the outputs hang on another input.
        """
        super().__init__(arguments)
        self.inputs = inputs
        self.outputs = outputs
        self.built = True
        self.own_layers: list[Layer] | None = None
        self._nodes: tuple[Node, ...] = ()
        self.lost = ""
        try:
            network = trace_network(flatten(inputs), flatten(outputs), new_inputs)
        except Disconnected as error:
            self.own_weights, self.lost = None, error.tensor.lost
            if not self.lost:
                raise disconnected(error.tensor) from None
            return
        self.own_layers, self._nodes = list(network.layers), network.nodes
        check_names(self.own_layers)
        self._check_sources()

    def extend(self, end: Node) -> None:
        """Take in a further call and all that leads to it (tf.keras's `_insert_layers`)."""
        if self.own_layers is None:
            return
        try:
            network = trace_network(flatten(self.inputs or []), end.inputs)
        except Disconnected:
            self.own_layers, self.own_weights = None, None
            return
        for layer in (*network.layers, end.layer):
            if layer not in self.own_layers:
                self.own_layers = [*self.own_layers, layer]
        self._nodes = (*self._nodes, *(n for n in network.nodes if n not in self._nodes), end)

    def replace_network(self, layers: Sequence[Layer], nodes: Sequence[Node]) -> None:
        """Hold these layers and calls instead."""
        self.own_layers, self._nodes = list(layers), tuple(nodes)

    @property
    def layers(self) -> Sequence[Layer] | None:
        if self.own_layers is None:
            return None
        return [
            layer for layer in self.own_layers if not isinstance(layer, Operation) or layer.listed
        ]

    @property
    def operations(self) -> Sequence[Layer] | None:
        """The layers and, in Keras 3, the operations between them, in `summary()`'s order."""
        return self.own_layers

    @property
    def nodes(self) -> Sequence[Node]:
        return self._nodes

    def sublayers(self) -> Sequence[Layer]:
        return self.own_layers or ()

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Run the layers on inputs of other shapes."""
        if self.own_layers is None or self.inputs is None or self.outputs is None:
            return None
        sources = flatten(self.inputs)
        given = leaves(inputs)
        if len(given) != len(sources):
            self._check_count(inputs, len(given), len(sources))
            return _shapes_like(self.outputs, {})
        if all(shape == source.shape for shape, source in zip(given, sources, strict=True)):
            return shapes_of(self.outputs)
        if self.keras > KerasVersion.V2_2:
            if other_rank(given, sources):
                check_common(given, sources)
                return _shapes_like(self.outputs, {})
            check_sizes(given, sources)
        if self.symbolic and lax_only(given, sources):
            return _shapes_like(self.outputs, {})
        known: dict[int, Shape | None] = {}
        before: list[Layer] = []
        for source, shape in zip(sources, given, strict=True):
            known[id(source)] = shape
        for node in self._nodes:
            if all(id(output) in known for output in node.outputs):
                continue
            shapes = iter([known.get(id(tensor), tensor.shape) for tensor in node.inputs])
            refilled = _refill(node.input_shapes, shapes)
            result = rerun(node.layer, refilled, node.arguments, before)
            before.append(node.layer)
            for tensor, shape in zip(node.outputs, leaves(result), strict=False):
                known[id(tensor)] = shape
        return _shapes_like(self.outputs, known)

    def _check_count(self, inputs: ShapeTree, given: int, expected: int) -> None:
        """Refuse too few or too many inputs; a shape that is not known may be that of several."""
        lax = self.keras is KerasVersion.V2_15 and given > expected
        unknown = None in leaves(inputs) or may_be_several(self.inputs or [])
        if lax or unknown or isinstance(inputs, dict):
            return
        raise LayerError(
            "input-count",
            f"The model has {_counted(expected)}, but is called on {_counted(given, 'tensor')}.",
            expected=_counted(expected, "tensor"),
            actual=_counted(given, "tensor"),
            input_index=0,
        )

    def check_run(self, inputs: ShapeTree, call: Mapping[str, object]) -> None:
        sources, given = flatten(self.inputs or []), leaves(inputs)
        if len(given) == len(sources) and not other_rank(given, sources):
            check_sizes(given, sources)
            if lax_only(given, sources):
                self.compute(inputs, {})

    def _check_sources(self) -> None:
        inputs = flatten(self.inputs or [])
        sources = {id(tensor) for tensor in inputs}
        for node in self._nodes:
            if not node.inputs and not any(id(output) in sources for output in node.outputs):
                raise disconnected(node.outputs[0])


def disconnected(tensor: Tensor) -> LayerError:
    """Say that a tensor does not hang on the model's inputs."""
    name = tensor.node.layer.name if tensor.node is not None else ""
    return LayerError(
        "disconnected-graph",
        f"The outputs hang on the input {name!r}, which is not among the model's inputs."
        if name
        else "An output is no result of a layer called on the model's inputs.",
        expected="outputs computed from the model's inputs alone",
        hint="List every Input that the outputs hang on in `inputs`.",
    )


def _counted(number: int, noun: str = "input") -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _refill(tree: ShapeTree, shapes: object) -> ShapeTree:
    """Return a nest like `tree` with other shapes, taken in order."""
    if tree is None or isinstance(tree, Shape):
        return next(shapes)  # type: ignore[call-overload, no-any-return]
    if isinstance(tree, dict):
        return {key: _refill(branch, shapes) for key, branch in tree.items()}
    filled = [_refill(branch, shapes) for branch in tree]
    return tuple(filled) if isinstance(tree, tuple) else filled


def _shapes_like(tree: TensorTree, known: Mapping[int, Shape | None]) -> ShapeTree:
    if isinstance(tree, Tensor):
        return known.get(id(tree))
    if isinstance(tree, dict):
        return {key: _shapes_like(branch, known) for key, branch in tree.items()}
    shapes = [_shapes_like(branch, known) for branch in tree]
    return tuple(shapes) if isinstance(tree, tuple) else shapes
