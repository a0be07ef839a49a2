"""`compile`, `fit`, `evaluate`, `predict` and their kin, as methods of models."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from keras_lint.graph.model import Model
from keras_lint.graph.running import refused_in_running
from keras_lint.graph.tensor import Tensor, flatten
from keras_lint.graph.training import Compilation, Use
from keras_lint.interp.keras.calling import as_arrays
from keras_lint.interp.keras.custom import CustomModel
from keras_lint.interp.keras.freezing import note_compiled, note_trained
from keras_lint.interp.keras.models import MODEL_METHODS
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.keras.training.arity import unfit_function
from keras_lint.interp.keras.training.batching import batch_size, batches, rows_of_batch
from keras_lint.interp.keras.training.binding import (
    MODERN,
    Bound,
    bind,
    known_training,
)
from keras_lint.interp.keras.training.building import (
    NOT_TRAINED,
    build_for,
    output_on,
    trains_itself,
)
from keras_lint.interp.keras.training.callbacks import check_callbacks, watched
from keras_lint.interp.keras.training.counts import check_counts, check_length
from keras_lint.interp.keras.training.feeding import (
    check_class_weight,
    check_sample_weight,
    check_source,
    feed_of,
)
from keras_lint.interp.keras.training.optimizing import check_optimizer
from keras_lint.interp.keras.training.own_losses import follow_loss, follow_step
from keras_lint.interp.keras.training.reading import (
    given_per_output,
    logged_by,
    loss_of,
    measures_of,
    metrics_of,
)
from keras_lint.interp.keras.training.several_inputs import several_inputs
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.training.data import ABSENT, PREDICTED, Origin

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

COMPILED = ("fit", "evaluate", "train_on_batch", "test_on_batch")
"""Methods that a model must be compiled for."""
UNKNOWN_DATA = Unknown("the data is not known")
TRAINING = ("fit", "train_on_batch")
ON_DATA = (*COMPILED, "predict", "predict_on_batch")


def compile_model(
    machine: Machine, model: Model, arguments: CallArguments, place: Place | None
) -> Value:
    """`compile(optimizer, loss, metrics)`."""
    signature = known_training(machine).method("compile")
    if signature is None or place is None:
        return None
    if model.refusal is not None and machine.keras is KerasVersion.V3:
        return machine.fail(model.refusal, place)
    bound = bind(machine, signature, arguments, place, MODERN.method("compile"))
    check_optimizer(machine, bound.values.get("optimizer"), place)
    _check_weights(machine, bound, place)
    metrics = bound.values.get("metrics")
    if isinstance(metrics, str) and machine.keras is KerasVersion.V3:
        machine.fail(_no_list(metrics), place)
    loss = loss_of(machine, bound.values.get("loss"), place)
    names = metrics_of(machine, metrics, place)
    given = {} if arguments.open else given_per_output(bound.values)
    supposed = arguments.assumed and loss is ABSENT
    losses = None if arguments.open or supposed else loss
    told = measures_of(names, metrics), logged_by(bound.values)
    compilation = Compilation(model, place, losses, names, given, bound.sources, *told)
    machine.trace.training.append(compilation)
    state = keras_state(machine)
    _follow_loss(machine, compilation, bound.values.get("loss"))
    if machine.conditional or arguments.open:
        state.doubtful.add(id(model))
    state.compilations[id(model)] = compilation
    note_compiled(machine, compilation)
    error = None if machine.conditional else unfit_function(dict(bound.values))
    if error is not None:
        state.unfit[id(compilation)] = error
    return None


def _check_weights(machine: Machine, bound: Bound, place: Place) -> None:
    """In Keras 3 the third argument is `loss_weights`, where Keras 2 had `metrics`."""
    weights = bound.values.get("loss_weights")
    if machine.keras is not KerasVersion.V3 or not isinstance(weights, (list, tuple)):
        return
    if any(isinstance(one, str) for one in weights):
        message = "`loss_weights`, the third argument of `compile`, are numbers, not names."
        error = LayerError(
            "invalid-argument",
            message,
            expected="a number for each loss",
            actual=repr(list(weights)),
            argument="loss_weights",
            position=2,
            hint=f"Give metrics by name: metrics={list(weights)!r}.",
            versioned=True,
        )
        machine.fail(error, place)


def _no_list(metrics: str) -> LayerError:
    return LayerError(
        "invalid-argument",
        f"`metrics` is a list of metrics, not {metrics!r}.",
        expected="a list, tuple or dict",
        actual=repr(metrics),
        argument="metrics",
        position=3,
        hint=f"Write metrics=[{metrics!r}].",
        versioned=True,
    )


def _note_use(
    machine: Machine,
    model: Model,
    method: str,
    bound: Bound,
    place: Place | None,
    output: Tensor | None,
) -> None:
    if place is None:
        return
    values, state = bound.values, keras_state(machine)
    feed = feed_of(machine, values)
    compilation = state.compilations.get(id(model))
    doubtful = id(model) in state.doubtful
    own = isinstance(model, CustomModel) and trains_itself(model.program_class)
    if own and feed.drawn:
        feed = replace(feed, y=None, validation=None)  # what a batch holds is the program's affair
    use = Use(
        method,
        model,
        place,
        feed.x,
        feed.y,
        feed.validation,
        None if doubtful or own else compilation,
        uncompiled=compilation is None and not (doubtful or own or machine.conditional),
        batch_size=None if feed.drawn else batch_size(method, values),
        batches=batches(method, feed, values),
        drawn=feed.drawn,
        yielded=feed.yielded,
        shuffle=method == "fit" and values.get("shuffle", True) is True,
        watches=() if own else watched(values.get("callbacks")),
        validated=_validates(values),
        sources=bound.sources,
        class_weight=_weighted_classes(values.get("class_weight")),
        weights_made=state.numbered.get(id(values.get("class_weight")), (None, None))[1],
        output=output,
    )
    _note_refused(machine, use, own=own)
    if not own:
        note_trained(machine, use)
    if method == "fit":
        _follow_own(machine, use, values)
    if use != state.uses.get(place):
        state.uses[place] = use
        machine.trace.training.append(use)


def _note_refused(machine: Machine, use: Use, *, own: bool) -> None:
    """Note what the model's layers and its `compile` are refused for only when it runs."""
    if machine.keras is KerasVersion.V3 and not own:
        for error in refused_in_running(use.model):
            machine.fail(error, use.place)
        if (unmet := several_inputs(use.model, use.method)) is not None:
            machine.fail(unmet, use.place)
    unfit = keras_state(machine).unfit.pop(id(use.compilation), None) if use.trains else None
    if unfit is not None and use.compilation is not None:
        machine.fail(unfit, use.compilation.place)


def _follow_own(machine: Machine, use: Use, values: Mapping[str, Value]) -> None:
    """Look into the loss and the training step that the program defines."""
    follow_step(machine, use.model, values.get("x"), values.get("y"))
    loss = keras_state(machine).own_losses.pop(id(use.compilation), None)
    made = use.output if use.model.outputs is None else use.model.outputs
    if isinstance(made, Tensor):
        follow_loss(machine, loss, made)


def _follow_loss(machine: Machine, compilation: Compilation, loss: Value) -> None:
    """Look into a loss that the program defines, now or when the model is built."""
    outputs = compilation.model.outputs
    if isinstance(outputs, Tensor):
        follow_loss(machine, loss, outputs)
    elif outputs is None:
        keras_state(machine).own_losses[id(compilation)] = loss


def _weighted_classes(given: Value) -> frozenset[int]:
    keys = given if isinstance(given, dict) else ()
    return frozenset(keys) if all(isinstance(key, int) for key in keys) else frozenset()


def _validates(values: Mapping[str, Value]) -> bool | None:
    """Tell whether `fit` is given something to validate with; None where not known."""
    data, part = values.get("validation_data"), values.get("validation_split")
    if data is None and part in (None, 0):
        return False
    known = not isinstance(data, Unknown) and not isinstance(part, Unknown)
    return True if known else None


def _on_data(method: str) -> Callable[[Machine, Model, CallArguments, Place | None], Value]:
    def run(machine: Machine, model: Model, arguments: CallArguments, place: Place | None) -> Value:
        signature = known_training(machine).method(method)
        if signature is None:
            return Unknown(f"{method} is no method of a model")
        bound = bind(machine, signature, arguments, place, MODERN.method(method))
        data = bound.values.get("x")
        keras_state(machine).perhaps_built.add(id(model))
        failed = len(machine.trace.failures)
        labels = bound.values.get("y") if method in TRAINING else NOT_TRAINED
        given = UNKNOWN_DATA if arguments.open else data
        batched = partial(rows_of_batch, machine, method, given, bound.values)
        build_for(machine, model, given, place, labels, batched)
        output = output_on(machine, model, failed)
        if not arguments.open:
            check_source(machine, bound.values, place)
            check_length(machine, bound.values, place)
            check_counts(machine, bound.values, place)
            check_class_weight(machine, bound.values, place)
            check_sample_weight(machine, bound.values, place)
            check_callbacks(machine, bound.values.get("callbacks"), place)
            _note_use(machine, model, method, bound, place, output)
        return _predicted(model, data) if method.startswith("predict") else _outcome(method)

    return run


def _outcome(method: str) -> Value:
    return Unknown("the history of a training" if method == "fit" else f"what {method} returns")


def _predicted(model: Model, data: Value) -> Value:
    """Return the arrays that `predict` makes, one for each output."""
    if model.outputs is None:
        return Unknown("what a model predicts whose outputs are not known")
    arrays = [_predicted_from(output, data) for output in flatten(model.outputs)]
    if isinstance(model.outputs, Tensor):
        return arrays[0]
    return Unknown("arrays by name") if isinstance(model.outputs, dict) else arrays


def _predicted_from(output: Tensor, data: Value) -> Value:
    if output.shape is None or not output.shape:
        return Array(None, "float32")
    rows = data.shape[0] if isinstance(data, Array) and data.shape else output.shape[0]
    made = as_arrays(output.shape.replace(0, rows))
    last = None if output.node is None else output.node.place or output.node.layer.place
    return made if last is None else replace(made, made=Origin(last, PREDICTED))


def _on_generator(
    machine: Machine, model: Model, arguments: CallArguments, place: Place | None
) -> Value:
    """`fit_generator` and its kin, whose data comes batch by batch."""
    given = arguments.positional[:1] or [arguments.keywords.get("generator", UNKNOWN_DATA)]
    build_for(machine, model, given[0], place)
    return Unknown("what training or evaluation returns")


def add_loss(
    machine: Machine, model: Model, arguments: CallArguments, place: Place | None
) -> Value:
    """`add_loss(tensor)`: the model may be trained without a loss of `compile`."""
    keras_state(machine).doubtful.add(id(model))
    return None


MODEL_METHODS["compile"] = compile_model
MODEL_METHODS["add_loss"] = add_loss
for _method in ("fit_generator", "evaluate_generator", "predict_generator"):
    MODEL_METHODS[_method] = _on_generator
for _method in ON_DATA:
    MODEL_METHODS[_method] = _on_data(_method)
