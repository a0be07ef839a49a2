"""A layer that holds what its attributes are given: layers, variables, metrics."""

from __future__ import annotations

from keras_lint.interp.keras.held import may_be_layer
from keras_lint.interp.keras.holdings import Holdings
from keras_lint.interp.keras.training.objects import is_metric, states_of_metric
from keras_lint.interp.keras.variables import FROZEN, is_variable
from keras_lint.interp.machine import Machine
from keras_lint.interp.values import Array, Unknown, Value
from keras_lint.layers.arguments import Arguments
from keras_lint.layers.base import Layer
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.weight import Weight
from keras_lint.shapes.shape import Shape


class HoldingLayer(Layer):
    """What Keras does as a layer's attributes are set.

    `attributes` are the object's own, `tracked` the layers among them in the order in which they
    were assigned; `made` are the weights among them and those that the program adds.
    """

    def __init__(self, arguments: Arguments, machine: Machine) -> None:
        super().__init__(arguments)
        self.machine = machine
        self.attributes: dict[str, Value] = {}
        self.made: list[Weight] = []
        self.variables: list[Array] = []
        self._held = Holdings(self, by_attribute=self.keras is KerasVersion.V2_15)

    def track(self, value: Value) -> None:
        """Take in the layers and variables that an attribute holds, as Keras does on assignment."""
        if isinstance(value, (Layer, list, tuple, dict)):
            self._held.add(value)
        self._track_other(value)

    def let_go(self, value: Value) -> None:
        """Take leave of what an attribute held, where no other one holds it."""
        held = any(value is one for one in self.attributes.values())
        if not held and self._held.let_go(value) and self.machine.conditional:
            self.own_weights = None

    def _track_other(self, value: Value) -> None:
        """Take in what is no layer: variables, the states of metrics, and what we do not know."""
        if isinstance(value, Array) and is_variable(value):
            self.add_variable(value, trainable=not value.library.startswith(FROZEN))
        elif isinstance(value, Unknown) and may_be_layer(value):
            self.own_weights = None
        elif self.keras is KerasVersion.V2_15 and is_metric(value):
            self._add_metric(value)
        elif isinstance(value, (list, tuple, dict)):
            if self.machine.is_spoilt(value):
                self.own_weights = None
            for one in value.values() if isinstance(value, dict) else value:
                self._track_other(one)

    @property
    def tracked(self) -> list[Layer]:
        """The layers held, with those put into lists and dicts after these were assigned."""
        for container in self._held.containers():
            self._track_other(container)
        return self._held.layers()

    def add_variable(self, value: Array, *, trainable: bool) -> None:
        """Count a variable among the layer's weights, once."""
        if any(value is one for one in self.variables):
            return
        self.variables.append(value)
        if value.shape is None or self.machine.conditional:
            self.own_weights = None
        else:
            self.made.append(Weight("variable", value.shape, trainable))

    def _add_metric(self, value: Value) -> None:
        """Count a metric's state, which in tf.keras is part of the layer that holds it."""
        states = states_of_metric(value)
        if states is None or self.own_weights is None:
            self.own_weights = None
        else:
            self.made += [Weight("state", Shape(), trainable=False) for _ in range(states)]
