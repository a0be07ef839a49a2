"""What a run remembers of Keras: names given, calls of each layer, models constructed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from keras_lint.graph.model import Model
from keras_lint.graph.naming import Names
from keras_lint.graph.tensor import Node, Tensor
from keras_lint.graph.trace import Construction
from keras_lint.graph.training import Compilation, Use
from keras_lint.interp.values import Array, Instance, Unknown, Value
from keras_lint.layers.base import Layer
from keras_lint.layers.doubt import doubt_unbuilt
from keras_lint.layers.errors import LayerError
from keras_lint.shapes.shape import leaves

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


_FOREIGN = re.compile(r"\S+ is (not modelled|a parameter that nobody gives)")
"""Why a value is not known that comes from a library, or from whoever may call a function."""

_MOST_SEARCHED = 200
"""So many values are looked through for models, no more."""


@dataclass(slots=True)
class KerasState:
    """The Keras side of a run."""

    names: Names
    calls: dict[int, list[Node]] = field(default_factory=dict)
    constructions: dict[int, Construction] = field(default_factory=dict)
    custom_objects: dict[str, Value] = field(default_factory=dict)
    serials: dict[int, int] = field(default_factory=dict)
    """For each call, by identity, how many tensors Keras 3 had numbered before it."""
    tensors: int = 0
    """How many it has numbered: not those of an Input that bears a name."""
    channels_first: bool = False
    inside: int = 0
    """How many calls of the program's own layers we are in."""
    training: Value = None
    """The `training` that the innermost call around was given."""
    operands: tuple[Tensor, ...] = ()
    """What tf.keras takes for the inputs of an operation that reads sizes off some of them."""
    compilations: dict[int, Compilation] = field(default_factory=dict)
    doubtful: set[int] = field(default_factory=set)
    """Models of which we do not know how they are compiled."""
    unfit: dict[int, LayerError] = field(default_factory=dict)
    """What is wrong with the functions that a `compile` is given, by its identity."""
    perhaps_built: set[int] = field(default_factory=set)
    """Models that something was done with that builds them, on data that may not be known."""
    weight_places: dict[int, tuple[Value, Place]] = field(default_factory=dict)
    """Where the program's own layers make their weights, by the weight's identity."""
    uses: dict[Place, Use] = field(default_factory=dict)
    """The last use of a model at each place."""
    own_losses: dict[int, Value] = field(default_factory=dict)
    """What was given as loss, by the identity of the compilation, until the model is trained."""
    numbered: dict[int, tuple[Value, Place | None]] = field(default_factory=dict)
    """Where a variable first takes a dictionary from numbers, by its identity."""
    late: list[LayerError] = field(default_factory=list)
    """What Keras 3 will refuse of the program's own layers when it runs them on numbers."""
    predictions: dict[int, tuple[Array, Tensor]] = field(default_factory=dict)
    """Which output of a model an array is, by the array's identity."""

    def note_call(self, node: Node, numbered: bool = True) -> None:
        """Note a call of a layer, or an operation, whose tensors Keras 3 may number."""
        self.calls.setdefault(id(node.layer), []).append(node)
        if numbered and not self.inside:
            self.serials[id(node)] = self.tensors
            self.number_outputs(node)

    def number_outputs(self, node: Node) -> None:
        """Count the tensors that a call makes."""
        self.tensors += len(leaves(node.output_shapes))

    def tensor_name(self, tensor: Tensor) -> str:
        """Return the name that Keras 3 has for a tensor that a call made."""
        assert tensor.node is not None
        serial = self.serials.get(id(tensor.node))
        if serial is None:
            return tensor.node.layer.name
        serial += tensor.index
        return f"keras_tensor_{serial}" if serial else "keras_tensor"

    def predicted_by(self, array: Array) -> Tensor | None:
        """Return the output of a model that an array is, None for any other array."""
        found = self.predictions.get(id(array))
        return None if found is None else found[1]

    def calls_of(self, layer: Layer) -> list[Node]:
        """Return the calls of a layer so far."""
        return self.calls.get(id(layer), [])


def keras_state(machine: Machine) -> KerasState:
    """Return the Keras side of a run, made when first asked for."""
    state = machine.state.get("keras")
    if not isinstance(state, KerasState):
        state = KerasState(Names(machine.keras))
        machine.state["keras"] = state
        machine.on_bind.append(lambda name, value: _note_variable(machine, state, name, value))
        machine.on_hand_over.append(lambda value: _note_handed_over(state, value))
        machine.on_lost.append(lambda value, name: _note_lost(machine, state, value, name))
    return state


def note_calls(machine: Machine, nodes: Iterable[Node]) -> None:
    """Note calls of layers that the program has not made itself, each once."""
    state = keras_state(machine)
    for node in nodes:
        noted = state.calls.setdefault(id(node.layer), [])
        if node not in noted:
            noted.append(node)


def _note_variable(machine: Machine, state: KerasState, name: str, value: Value) -> None:
    """A model's variable is the first name that it is bound to."""
    if type(value) is dict and value and isinstance(next(iter(value)), int):
        state.numbered.setdefault(id(value), (value, machine.here))
    if isinstance(value, Model):
        construction = state.constructions.get(id(value))
        if construction is not None and construction.variable is None:
            construction.variable = name


def note_construction(machine: Machine, model: Model, place: Place | None, class_name: str) -> None:
    """Note that the source constructs a model here."""
    state = keras_state(machine)
    if place is None or state.inside:
        return
    construction = Construction(model, place, class_name, None, machine.function_name)
    machine.trace.models.append(construction)
    state.constructions[id(model)] = construction


def _note_handed_over(state: KerasState, value: Value) -> None:
    """A model that something unknown has had may be compiled, and any layer built."""
    pending, seen = [value], 0
    while pending and seen < _MOST_SEARCHED:
        one = pending.pop()
        seen += 1
        if isinstance(one, Layer):
            doubt_unbuilt(one)
        if isinstance(one, Model):
            state.doubtful.add(id(one))
        elif isinstance(one, (list, tuple)):
            pending.extend(one)
        elif isinstance(one, dict):
            pending.extend(one.values())
        elif isinstance(one, Instance):
            pending.extend(one.attributes.values())


def _note_lost(machine: Machine, state: KerasState, value: Unknown, name: str) -> None:
    """What is not known may be any layer: of none do we know now whether it is trained.

    What comes from elsewhere is none of ours, but for models that were handed over.
    """
    if name != "trainable":
        return
    foreign = _FOREIGN.fullmatch(value.reason) is not None
    layers: list[Layer] = [
        one.model for key, one in state.constructions.items() if key in state.doubtful
    ]
    if not foreign:
        layers = [one.model for one in state.constructions.values()]
        layers += [nodes[0].layer for nodes in state.calls.values()]
    for layer in layers:
        for reached in (layer, *layer.sublayers()):
            machine.touch(reached.freedom)
            reached.trainable = value
