"""Recurrent cells: one step of a recurrence.

A cell takes the input of one step, `(batch, features)`, and its states, and gives an output and as
many new states. Any `Layer` that has the two methods of `RecurrentCell` can be run by `RNN`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Protocol, runtime_checkable

from keras_lint.layers.base import Layer, layers_given
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.rnn.initial_state import merge_states
from keras_lint.layers.unary import UnaryLayer
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim, equal, is_free, symbol
from keras_lint.shapes.shape import Shape, ShapeTree


@runtime_checkable
class RecurrentCell(Protocol):
    """What `RNN` asks of a cell; `step` is the shape of one step's input, batch first.

    Both may raise `NotKnown`; a layer without these methods is a cell of unknown sizes.
    """

    def state_shapes(self, step: Shape) -> list[ShapeTree]:
        """Return the shape of each state; a cell made of cells gives a nest for each."""
        ...

    def step_output(self, step: Shape) -> Shape:
        """Return the shape of the output of one step."""
        ...


class DenseCell(Layer):
    """`(batch, features)` → `(batch, units)` with `gates` weighted sums of input and state."""

    gates: ClassVar[int] = 1
    states: ClassVar[int] = 1

    def validate(self) -> None:
        if self.args.get("units") is True and self.keras < KerasVersion.V3:
            raise self.args.invalid("units", "a positive whole number", True)
        self.units()
        check_dropout(self)

    def units(self) -> Dim:
        """Return the number of units; Keras 2.2 lets it be 0."""
        lax = self.keras == KerasVersion.V2_2 and self.args.get("units") == 0
        return self.args.size("units", allow_zero=lax)

    def state_shapes(self, step: Shape) -> list[ShapeTree]:
        """Every state is as wide as the output."""
        return [Shape((step[0], self.units())) for _ in range(self.states)]

    def step_output(self, step: Shape) -> Shape:
        """Keep all axes but the last."""
        return step.replace(-1, self.units())

    def build(self, inputs: ShapeTree) -> None:
        """Create kernel, recurrent kernel and bias."""
        try:
            self.own_weights = tuple(self.create_weights(step_of(inputs)))
        except NotKnown:
            self.own_weights = None
        if self._may_hold_weights():
            self.own_weights = None

    def _may_hold_weights(self) -> bool:
        """Tell whether a layer given as activation, which Keras 2.4 holds, may have weights."""
        given = layers_given(self, ("activation", "recurrent_activation"))
        if self.keras != KerasVersion.V2_15 and not self.traced:
            return False
        return any(not isinstance(one, UnaryLayer) or one.may_have_weights() for one in given)

    def create_weights(self, step: Shape) -> Iterator[Weight]:
        """Yield the weights of all gates, which stand side by side on the last axis."""
        units = self.units()
        width = units * self.gates
        yield Weight("kernel", Shape((features(self, step), width)))
        yield Weight("recurrent_kernel", Shape((units, width)))
        if self.args.flag("use_bias"):
            yield Weight("bias", self.bias_shape(width))

    def bias_shape(self, width: Dim) -> Shape:
        """Return the shape of the bias for gates of this width in all."""
        return Shape((width,))

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Return one step's output and the list of new states."""
        step = step_of(inputs)
        check_features(self, step)
        if step.rank != 2:
            return None
        merge_states(self.args, step[0], self.state_shapes(step), call.get("states"))
        return (self.step_output(step), self.state_shapes(step))


def check_dropout(layer: Layer) -> None:
    """Refuse a dropout rate that is no number; Keras clips numbers to between 0 and 1."""
    for name in ("dropout", "recurrent_dropout"):
        value = layer.args.get(name, 0.0)
        if value is None or isinstance(value, (str, bytes, list, tuple, dict, set, complex)):
            raise layer.args.invalid(name, "a fraction between 0 and 1", value)


def step_of(inputs: ShapeTree) -> Shape:
    """Return the shape of one step's input, of unknown sizes where it is not known."""
    if isinstance(inputs, (list, tuple)) and not isinstance(inputs, Shape) and inputs:
        inputs = inputs[0]
    return inputs if isinstance(inputs, Shape) else Shape((symbol("batch"), symbol("features")))


def features(layer: Layer, input: Shape) -> Dim:
    """Return the size of the last axis, for which weights are made.

    Raises:
        LayerError: input-dimension, where it is left open.
    """
    if not input or is_free(input[-1]):
        raise LayerError(
            "input-dimension",
            f"{layer.args.layer} makes its weights for a fixed number of features, but the last "
            f"axis of its input is None.",
            expected="a number of features on the last axis",
            actual=str(input),
            hint="Give the number of features in the shape of the input.",
        )
    return input[-1]


def check_features(layer: Layer, input: Shape) -> None:
    """Refuse an input that does not fit the kernel made for the first one."""
    kernel = layer.own_weights[0] if layer.own_weights else None
    if kernel is None or not input or is_free(input[-1]):
        return
    if equal(kernel.shape[-2], input[-1]) is False:
        raise LayerError(
            "input-dimension",
            f"{layer.args.layer} was built for {kernel.shape[-2]} features, but its input "
            f"{input} has {input[-1]}.",
            expected=f"{kernel.shape[-2]} features on the last axis",
            actual=str(input),
            hint="Use a second layer, or bring the input to the size of the first one.",
        )


def held(layer: Layer, inputs: ShapeTree) -> None:
    """Build a layer that another one holds, unless it is built."""
    if not layer.built:
        layer.build(inputs)
        layer.built = True


def outputs(keras: KerasVersion, shapes: list[ShapeTree]) -> ShapeTree:
    """Put several outputs together as the version does: a list in Keras 2, a tuple in Keras 3."""
    return tuple(shapes) if keras == KerasVersion.V3 else shapes
