"""What keras_lint says of a case, in the form in which the worker answers."""

from __future__ import annotations

from typing import Any

from keras_lint.layers.counting import collect
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import create
from keras_lint.shapes.dim import is_free, symbol
from keras_lint.shapes.shape import Shape
from tests.differential.cases import Case, Json


def predict(case: Case, keras: KerasVersion) -> Json:
    """Answer a case; a weight list that is not known is None, as is an unknown shape."""
    outputs: list[Json] = []
    stage = "construct"
    try:
        args = [_value(item, keras) for item in case["args"]]
        kwargs = {name: _value(item, keras) for name, item in case["kwargs"].items()}
        layer = create(case["layer"], args, kwargs, keras)
        assert layer is not None, case["layer"]
        stage = "call"
        for call in case["calls"]:
            further = {name: _value(item, keras) for name, item in call["kwargs"].items()}
            outputs.append(_shapes(layer(_value(call["inputs"], keras), further)))
    except LayerError as error:
        told = {"stage": stage, "type": error.kind, "message": error.message}
        return {"outputs": outputs, "weights": [], "error": told}
    found = collect(layer)
    weights = found and [[_shapes(weight.shape), trained] for weight, trained in found]
    return {"outputs": outputs, "weights": weights, "error": None}


def difference(predicted: Json, actual: Json) -> str | None:
    """Say in what the two answers differ, None where they agree.

    Both may refuse with words of their own, at the same call; refusing an argument when the layer
    is made or when it is first called is the same.
    """
    if (predicted["error"] is None) != (actual["error"] is None):
        return "one raises"
    if predicted["error"] is not None:
        same = len(predicted["outputs"]) == len(actual["outputs"])
        return None if same else "raises at another call"
    if predicted["outputs"] != actual["outputs"]:
        return "outputs"
    return None if predicted["weights"] == actual["weights"] else "weights"


def _value(item: Json, keras: KerasVersion) -> Any:
    if isinstance(item, list):
        return [_value(one, keras) for one in item]
    if not isinstance(item, dict):
        return item
    if "$tuple" in item:
        return tuple(_value(one, keras) for one in item["$tuple"])
    if "$layer" in item:
        config = {name: _value(one, keras) for name, one in item["config"].items()}
        return create(item["$layer"], (), config, keras)
    if "$function" in item:
        return item
    if "$tensor" in item:
        return Shape(symbol("n", free=True) if size is None else size for size in item["$tensor"])
    return {name: _value(one, keras) for name, one in item.items()}


def _shapes(tree: Any) -> Json:
    if isinstance(tree, Shape):
        return {"$tensor": [_size(size) for size in tree]}
    if isinstance(tree, (list, tuple)):
        return [_shapes(one) for one in tree]
    if isinstance(tree, dict):
        return {name: _shapes(one) for name, one in tree.items()}
    return None


def _size(size: Any) -> Json:
    if isinstance(size, int):
        return int(size)
    return None if is_free(size) else str(size)
