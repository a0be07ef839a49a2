"""What real Keras and the linter make of one program, and where they differ."""

from __future__ import annotations

import math
import traceback
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.graph.summary import LayerSummary, describe
from keras_lint.layers.keras_version import KerasVersion

Row: TypeAlias = tuple[str, str, Any, int | None]
FILE = "program.py"
NOT_CALLED = "not called"
"""Stands for the shape of what is called with numbers alone, or never."""
CONFIG = Config(keras_version=KerasVersion.V3)


def real_model(source: str) -> Any:
    """Run the program in the installed Keras and return its model; raises what it raises."""
    import keras

    keras.backend.clear_session()
    names: dict[str, Any] = {}
    exec(compile(source, FILE, "exec"), names)
    return names.get("model")


def real_rows(model: Any) -> list[Row]:
    """Return name, class, output shape and count of each layer of a Keras model."""
    rows: list[Row] = []
    for layer in model.layers:
        # `summary()` prints what is not built as 0.
        count = layer.count_params() if layer.built else 0
        rows.append((layer.name, type(layer).__name__, _shape(layer), count))
    return rows


def _shape(layer: Any) -> Any:
    if not layer._inbound_nodes:
        return NOT_CALLED
    # The last call is that of this model: an earlier one may be of a model within it.
    shapes = [list(one.shape) for one in layer._inbound_nodes[-1].output_tensors]
    return shapes[0] if len(shapes) == 1 else shapes


def differences(source: str) -> Iterator[str]:
    """Yield in words where we and Keras differ on a program."""
    report = analyze(FILE, source, CONFIG)
    errors = [one for one in report.diagnostics if one.severity == "error"]
    try:
        model = real_model(source)
    except TimeoutError:
        raise
    except Exception as error:
        # Keras takes a tensor times a number for sparse, and fails on that within own layers.
        if not errors and "SparseTensor" not in str(error) and not _of_the_program(error):
            text = str(error).replace("\n", " ")[:200]
            yield f"Keras raises {type(error).__name__}: {text}; we say nothing"
        return
    yield from (f"false alarm: {one.code} {one.message}" for one in errors)
    if model is None or not getattr(model, "built", False):
        return
    # A Sequential that is filled later is made before the models that it holds.
    named = [one for one in report.models if one.variable == "model"] or report.models
    if not named or named[-1].model.layers is None:
        yield "the model is not known"
        return
    ours = describe(named[-1], KerasVersion.V3)
    yield from _rows(ours.layers or (), real_rows(model))
    trainable = sum(math.prod(one.shape) for one in model.trainable_weights)
    counts = (ours.total_params, ours.trainable_params)
    if counts != (model.count_params(), trainable):
        yield f"counts {counts}, Keras says {(model.count_params(), trainable)}"


def _of_the_program(error: Exception) -> bool:
    """Whether Python refuses the program itself, which a type checker would tell."""
    return traceback.extract_tb(error.__traceback__)[-1].filename == FILE


def _rows(ours: Sequence[LayerSummary], real: Sequence[Row]) -> Iterator[str]:
    names = [row.name for row in ours]
    if names != [row[0] for row in real]:
        yield f"layers {names}, Keras has {[row[0] for row in real]}"
        return
    for row, (name, class_name, shape, count) in zip(ours, real, strict=True):
        # Where Keras has lost all sizes (of what it takes for sparse), we know nothing either.
        lost = shape == NOT_CALLED or (row.output_shape is None and shape == [None] * len(shape))
        mine = (row.class_name, shape if lost else printed(row.output_shape), row.params)
        if mine != (class_name, shape, count):
            yield f"{name}: {mine}, Keras says {(class_name, shape, count)}"


def printed(shape: Any) -> Any:
    """Return a shape as Keras prints it: an expression in free sizes is None."""
    if isinstance(shape, list):
        return [printed(size) for size in shape]
    return None if isinstance(shape, str) else shape
