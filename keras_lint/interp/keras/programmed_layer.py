"""A layer with methods of the program's: how they are found and run."""

from __future__ import annotations

from collections.abc import Sequence

from keras_lint.interp import classes
from keras_lint.interp.keras.held import may_have_weights
from keras_lint.interp.keras.holding_layer import HoldingLayer
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.machine import Machine
from keras_lint.interp.signals import Raised
from keras_lint.interp.values import CallArguments, Class, Function, Unknown, Value
from keras_lint.layers.arguments import Arguments
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.shapes.shape import Shape, ShapeTree


class ProgrammedLayer(HoldingLayer):
    """A layer whose class the program defines.

    `base` is the layer of Keras's whose class it derives from, where it is one we know. `steps` are
    the outputs of a cell for each input of one step. `late` are the errors of its last call that
    Keras meets only as the layer runs on numbers.
    """

    def __init__(self, arguments: Arguments, cls: Class, machine: Machine) -> None:
        super().__init__(arguments, machine)
        self.program_class = cls
        self.base: Layer | None = None
        self.steps: dict[Shape, ShapeTree] = {}
        self.late: Sequence[LayerError] = ()

    def method(self, name: str) -> Function | None:
        """Return a method that the program's classes define."""
        found = classes.find(self.program_class, name)
        return found if isinstance(found, Function) else None

    def run(self, name: str, arguments: CallArguments) -> Value:
        """Run a method that the program defines."""
        method = self.method(name)
        assert method is not None
        state = keras_state(self.machine)
        before, state.inside = state.inside, 0 if name == "build" else state.inside + 1
        known = len(state.late)
        try:
            place = self.called_at if name == "call" else None
            return self.machine.call(classes.bind(method, self), arguments, place)
        except Raised as raised:
            if name == "build":
                self.own_weights = None
            self.machine.doubts += 1
            if self.machine.tolerant:
                raise LayerError("invalid-argument", str(raised.value)) from None
            return Unknown(f"{name} of {self.program_class.name} raises")
        finally:
            state.inside = before
            self.late = state.late[known:] if name == "call" else self.late

    def doubt_unbuilt(self) -> None:
        """A layer held that was not called: where we may have missed it, nothing is certain."""
        if any(not layer.built and may_have_weights(layer) for layer in self.tracked):
            self.own_weights = None
