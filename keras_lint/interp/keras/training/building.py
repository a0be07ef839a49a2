"""Building a model that takes its input's sizes from the first data that it is given."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from keras_lint.graph.model import Model
from keras_lint.graph.sequential import Sequential
from keras_lint.graph.tensor import Tensor
from keras_lint.interp import classes
from keras_lint.interp.keras.calling import free_batch
from keras_lint.interp.keras.custom import CustomModel
from keras_lint.interp.keras.lambdas import placeholders
from keras_lint.interp.keras.models import build_on, build_on_unknown, waits
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.keras.training.batching import any_batch
from keras_lint.interp.signals import OutOfFuel, Raised
from keras_lint.interp.streams.batches import batch_of, is_source
from keras_lint.interp.values import Array, Class, External, Function, Value
from keras_lint.layers.errors import LayerError
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape, ShapeTree, leaves

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

OWN_TRAINING = (
    *("compile", "compiled", "fit", "evaluate", "predict", "train_step", "test_step"),
    *("compute_loss", "compute_metrics", "train_on_batch", "test_on_batch"),
    *("make_train_function", "make_test_function", "loss"),
)
"""What a model of the program may define to be trained in a way of its own."""

MOST_SPENT = 50_000
"""How much fuel a training step may take."""

NOT_TRAINED = object()
"""Stands for the labels where a model is not trained, but evaluated or asked for predictions."""

OF_SHAPES = ("input-rank", "input-dimension", "merge-shapes", "empty-output", "reshape-size")
"""What a layer refuses of data of other sizes than it was built for."""


def build_for(
    machine: Machine,
    model: Model,
    data: Value,
    place: Place | None,
    labels: Value = None,
    batched: Callable[[Dim], Dim] = any_batch,
) -> None:
    """Build a model that waits for its data; where their shapes are not known, neither is it.

    `labels` are what `fit` is given for them: a model's own `train_step` may call it on parts.
    `batched` tells the batch axis that a Sequential gets of data of so many rows.
    """
    own = isinstance(model, CustomModel) and model.inner is None
    if not (waits(model) or own):
        return
    samples = batch_of(machine, data)[0] if is_source(data) else data
    shapes = batch_shapes(samples)
    if isinstance(model, CustomModel):
        model.returned = None
        if own:
            trained = labels is not NOT_TRAINED and _steps(model)
            batch = batch_of(machine, data) if is_source(data) else (data, labels)
            _build_of_own(machine, model, shapes, place, batch if trained else ())
            return
    if None in leaves(shapes) or (isinstance(model, Sequential) and not isinstance(shapes, Shape)):
        build_on_unknown(model)
    elif isinstance(samples, Array) and samples.shape:
        rows = batched(samples.shape[0])
        build_on(machine, model, samples.shape.replace(0, rows), place)


def _build_of_own(
    machine: Machine,
    model: CustomModel,
    shapes: ShapeTree,
    place: Place | None,
    batch: tuple[Value, ...],
) -> None:
    """Build a model of a class of the program's; `batch` is what its `train_step` gets, if any."""
    known = None not in leaves(shapes)
    if not (waits(model) or any(not layer.built for layer in model.sublayers())):
        if known and not trains_itself(model.program_class):
            _try_on(machine, model, shapes, place)
        return
    if batch:
        _train_once(machine, model, batch)
    if model.method("call") is None:
        pass  # its layers are built one by one, by whoever calls them
    elif not model.built and not known:
        build_on_unknown(model)
    elif not model.built or not batch:
        _build_own(machine, model, shapes, place)
    if not known or trains_itself(model.program_class):
        model.doubt_unbuilt()


def output_on(machine: Machine, model: Model, failed: int) -> Tensor | None:
    """Return what a model of the program has just made of its data, where that is one tensor.

    `failed` is how many failures there were before.
    """
    if not isinstance(model, CustomModel) or model.inner is not None or machine.conditional:
        return None
    if trains_itself(model.program_class) or len(machine.trace.failures) > failed:
        return None
    return model.returned if isinstance(model.returned, Tensor) else None


def trains_itself(cls: Class) -> bool:
    """Tell whether a class has, or may have, a way of its own of being trained."""
    bases = [one for one in cls.lineage if not isinstance(one, Class)]
    if any(not isinstance(one, External) or not one.name.startswith("keras.") for one in bases):
        return True
    return any(classes.find(cls, name) is not classes.MISSING for name in OWN_TRAINING)


def _build_own(machine: Machine, model: Model, shapes: ShapeTree, place: Place | None) -> None:
    try:
        model(shapes)
    except LayerError as error:
        machine.fail(error, place, model)


def _steps(model: CustomModel) -> bool:
    """Tell whether the program defines how the model is trained on a batch."""
    return isinstance(classes.find(model.program_class, "train_step"), Function)


def _train_once(machine: Machine, model: CustomModel, batch: tuple[Value, ...]) -> None:
    """Run a `train_step` on a batch: what it calls of the model is built then.

    What goes wrong in it is not told of: much of it computes with what is not known.
    """
    step = classes.bind(classes.find(model.program_class, "train_step"), model)
    parts = tuple(_symbolic(one) for one in batch if one is not None)
    state, trace = keras_state(machine), machine.trace
    failures, calls = len(trace.failures), len(trace.calls)
    state.inside += 1
    try:
        with machine.allowance(MOST_SPENT), machine.tolerating():
            machine.call_with(step, parts[0] if len(parts) == 1 else parts)
    except (Raised, LayerError, OutOfFuel):
        machine.doubts += 1
    finally:
        state.inside -= 1
        del trace.failures[failures:], trace.calls[calls:]


def _symbolic(value: Value) -> Value:
    """Return a batch as the tensors that a training step gets."""
    shapes = batch_shapes(value)
    return value if shapes is None else placeholders(shapes)


def _try_on(machine: Machine, model: CustomModel, shapes: ShapeTree, place: Place | None) -> None:
    """Run a model that is built already on other data, which is to blame where a layer refuses."""
    trace = machine.trace
    kept, calls, doubts = len(trace.failures), len(trace.calls), machine.doubts
    with suppress(LayerError):
        model(shapes)
    refused = next((one for one in trace.failures[kept:] if not one.conditional), None)
    del trace.failures[kept:], trace.calls[calls:]
    machine.doubts = doubts
    if refused is not None and refused.error.kind in OF_SHAPES:
        error = LayerError(
            refused.error.kind,
            f"The model is given {shapes}: {refused.error.message}",
            argument="x",
            position=0,
            hint="Bring it into the shape of what the model was trained on.",
        )
        machine.fail(error, place)


def batch_shapes(value: Value) -> ShapeTree:
    """Return the shapes of samples, of whatever number; None for what is not known."""
    if isinstance(value, Array):
        return free_batch(value.shape) if value.shape else None
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {key: batch_shapes(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)) and value:
        parts = [batch_shapes(one) for one in value]
        return tuple(parts) if isinstance(value, tuple) else parts
    return None
