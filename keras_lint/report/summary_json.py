"""Model summaries as plain containers, for JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from keras_lint.graph.constraints import Constraint
from keras_lint.graph.summary import LayerSummary, ModelSummary
from keras_lint.place import Place, Span

Locate: TypeAlias = Callable[[Place], tuple[str | None, Span]]
"""Returns where a place stands: the file if another one than the summary's, and the range."""

VERSION = 1


def model_as_dict(model: ModelSummary, locate: Locate) -> dict[str, Any]:
    """Return a model in plain containers."""
    file, span = locate(model.place)
    return {
        "name": model.name,
        "class": model.class_name,
        "file": file,
        "line": span.row,
        "column": span.column,
        "function": model.function,
        "cell": span.cell,
        "inputs": model.inputs,
        "outputs": model.outputs,
        "total_params": model.total_params,
        "trainable_params": model.trainable_params,
        "non_trainable_params": model.non_trainable_params,
        "constraints": [_constraint_as_dict(one, locate) for one in model.constraints],
        "layers": None
        if model.layers is None
        else [_layer_as_dict(layer, locate) for layer in model.layers],
    }


def _constraint_as_dict(one: Constraint, locate: Locate) -> dict[str, Any]:
    place = one.because.place or one.because.layer.place
    return {
        "input": one.input_name,
        "axis": one.axis,
        "text": one.text,
        "because_line": None if place is None else locate(place)[1].row,
    }


def _layer_as_dict(layer: LayerSummary, locate: Locate) -> dict[str, Any]:
    file, span = (None, None) if layer.place is None else locate(layer.place)
    return {
        "name": layer.name,
        "class": layer.class_name,
        "file": file,
        "line": None if span is None else span.row,
        "column": None if span is None else span.column,
        "output_shape": layer.output_shape,
        "params": layer.params,
        "trainable_params": layer.trainable_params,
        "connected_to": list(layer.connected_to),
    }
