"""What a call uses up of automatic names: Keras numbers what layers make along the way too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.naming import Names
from keras_lint.graph.sequential import Sequential
from keras_lint.graph.tensor import shapes_of
from keras_lint.interp.keras.holding_layer import HoldingLayer
from keras_lint.interp.keras.state import keras_state
from keras_lint.layers.base import Layer
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.dim import is_free
from keras_lint.shapes.shape import Shape, ShapeTree, leaves

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine


@contextmanager
def numbering(machine: Machine, layer: Layer, inputs: ShapeTree) -> Iterator[None]:
    """Number what a layer makes while it is called on tensors of these shapes."""
    state = keras_state(machine)
    made = list(_made_when_built(layer))
    at_once = _answers_at_once(layer, inputs)
    with state.names.apart(when=not state.inside), state.names.unchanged(when=at_once):
        yield
        _count(state.names, made)


@contextmanager
def numbering_eagerly(machine: Machine, layer: Layer) -> Iterator[None]:
    """Number what a layer makes while it is called on arrays."""
    made = list(_made_when_built(layer))
    yield
    _count(keras_state(machine).names, made)


def _count(names: Names, made: Iterable[str]) -> None:
    with names.building():
        for class_name in made:
            names.of_class(class_name)


def _made_when_built(layer: Layer) -> Iterator[str]:
    """Yield the classes of what a layer that is not built yet makes for itself."""
    if layer.built:
        return
    yield from layer.makes_when_built
    if isinstance(layer, Sequential) and layer.keras is KerasVersion.V3 and layer.layers:
        yield from ("InputLayer", "Functional")
        for one in layer.layers:
            yield from _made_when_built(one)
    elif not isinstance(layer, (Model, HoldingLayer)):  # these call what they hold
        for one in layer.sublayers():
            yield from _made_when_built(one)


def _answers_at_once(layer: Layer, inputs: ShapeTree) -> bool:
    """Tell whether Keras 3 runs no layer of a model: its inputs are those it was made for."""
    if layer.keras is not KerasVersion.V3 or not isinstance(layer, (Functional, Sequential)):
        return False
    if layer.inputs is None:
        return False
    given, sources = leaves(inputs), leaves(shapes_of(layer.inputs))
    return len(given) == len(sources) and all(map(_alike, given, sources))


def _alike(left: Shape | None, right: Shape | None) -> bool:
    if left is None or right is None or left.rank != right.rank:
        return False
    return all(a == b or (is_free(a) and is_free(b)) for a, b in zip(left, right, strict=True))
