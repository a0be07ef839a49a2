"""Losses and training steps that the program defines: run once, for what they do to outputs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Tensor
from keras_lint.interp import classes
from keras_lint.interp.aside import aside
from keras_lint.interp.keras.custom import CustomModel
from keras_lint.interp.keras.lambdas import placeholders
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.keras.training.building import batch_shapes
from keras_lint.interp.signals import Raised
from keras_lint.interp.streams.batches import batch_of, is_source
from keras_lint.interp.values import Bound, CallArguments, Function, Instance, Unknown, Value
from keras_lint.layers.errors import LayerError
from keras_lint.shapes.shape import leaves

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

FUEL = 20_000
LABELS = Unknown("labels")


def follow_loss(machine: Machine, loss: Value, output: Tensor) -> None:
    """Call a loss of the program's on an output of the model that is compiled with it."""
    if isinstance(loss, Instance):
        method = classes.find(loss.cls, "call")
        loss = classes.bind(method, loss) if isinstance(method, Function) else None
    if isinstance(loss, (Function, Bound)):
        _follow(machine, loss, [LABELS, output])


def follow_step(machine: Machine, model: Model, x: Value, y: Value) -> None:
    """Run the `train_step` of a model's class on a batch, where its shapes are known."""
    if not isinstance(model, CustomModel):
        return
    step = classes.find(model.program_class, "train_step")
    if is_source(x):
        x, y = (*batch_of(machine, x), LABELS)[:2]
    shapes = batch_shapes(x)
    if isinstance(step, Function) and id(step) not in machine.called and None not in leaves(shapes):
        data = placeholders(shapes)
        _follow(machine, classes.bind(step, model), [(data, y)])


def _follow(machine: Machine, function: Value, arguments: list[Value]) -> None:
    """Call a function aside; of what it does, only the losses that it calls are kept."""
    if machine.conditional:
        return
    state, doubts = keras_state(machine), machine.doubts
    calls = {key: list(nodes) for key, nodes in state.calls.items()}
    state.inside += 1
    try:
        with aside(machine) as trace, machine.allowance(FUEL):
            machine.call(function, CallArguments(arguments), None)
    except (Raised, LayerError):
        pass
    finally:
        state.inside -= 1
        state.calls, machine.doubts = calls, doubts
    machine.trace.judgements += trace.judgements
