"""What the linter says of a program's models, held against what Keras said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.graph.summary import LayerSummary, ModelSummary, describe
from keras_lint.layers.keras_version import KerasVersion

Json = dict[str, Any]


def differences(
    path: Path, version: str, expected: Json, *, tolerant: bool = False
) -> Iterator[str]:
    """Yield every difference; `tolerant` lets pass what the linter does not claim to know."""
    report = analyze(str(path), None, Config(keras_version=KerasVersion(version)))
    assert report.trace is not None and report.places is not None
    raised = expected["raises"]
    failures = [one for one in report.trace.failures if not one.conditional]
    if raised and not failures and not tolerant:
        yield f"Keras raises on line {raised['line']}: {raised['error']}"
    if failures and not raised:
        yield f"we say that Keras raises: {failures[0].error.message}"
    ours = [describe(one, KerasVersion(version)) for one in report.models]
    for truth in expected["models"]:
        model = next((one for one in ours if one.name == truth["variable"]), None)
        if model is None:
            yield f"{truth['variable']} is not found among {[one.name for one in ours]}"
            continue
        for text in _of_model(model, truth):
            if not (tolerant and text.endswith("ours None")):
                yield f"{truth['variable']}: {text}"


def _of_model(model: ModelSummary, truth: Json) -> Iterator[str]:
    yield from _differs("name", truth["name"], model.keras_name)
    yield from _differs("inputs", truth["inputs"], _printed(model.inputs))
    yield from _differs("outputs", truth["outputs"], _printed(model.outputs))
    yield from _differs("total", truth["total"], model.total_params)
    yield from _differs("trainable", truth["trainable"], model.trainable_params)
    if model.layers is None:
        yield "layers: ours None"
        return
    names = [layer.name for layer in model.layers]
    expected = [layer["name"] for layer in truth["layers"]]
    yield from _differs("layers", expected, names)
    if names == expected:
        for layer, row in zip(model.layers, truth["layers"], strict=True):
            yield from _of_layer(layer, row)


def _of_layer(layer: LayerSummary, truth: Json) -> Iterator[str]:
    name = layer.name
    yield from _differs(f"{name} class", truth["class"], layer.class_name)
    yield from _differs(f"{name} shape", truth["output_shape"], _printed(layer.output_shape))
    yield from _differs(f"{name} params", truth["params"], layer.params)
    yield from _differs(f"{name} trainable", truth["trainable"], layer.trainable_params)
    yield from _differs(f"{name} from", truth["connected_to"], list(layer.connected_to))


def _differs(what: str, truth: Any, ours: Any) -> Iterator[str]:
    if _plain(truth) != _plain(ours):
        yield f"{what}: Keras {truth}, ours {ours}"


def _printed(shape: Any) -> Any:
    """Return a shape as Keras prints it: an expression in free sizes as None."""
    if isinstance(shape, dict):
        return [_printed(shape[key]) for key in sorted(shape)]
    if isinstance(shape, list):
        return [_printed(item) for item in shape]
    return None if isinstance(shape, str) else shape


def _plain(value: Any) -> Any:
    """Return a value without what is written in more than one way."""
    if isinstance(value, (list, tuple)):
        items = [_plain(item) for item in value]
        lone = len(items) == 1 and isinstance(items[0], list)
        return items[0] if lone else items
    return "Functional" if value == "Model" else value
