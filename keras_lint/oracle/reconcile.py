"""Holding what was predicted of a model against what real Keras makes of it."""

from __future__ import annotations

from typing import Any

from keras_lint.graph.model import Model
from keras_lint.graph.summary import LayerSummary, ModelSummary, ShapeView
from keras_lint.oracle.rebuild import NotRebuilt, Rebuilder
from keras_lint.record import record


@record
class Compared:
    """A layer as predicted and as Keras has it; `granted` where a stand-in took its place."""

    name: str
    class_name: str
    predicted_shape: ShapeView
    actual_shape: ShapeView
    predicted_params: int | None
    actual_params: int | None
    granted: bool = False

    @property
    def agrees(self) -> bool:
        """Tell whether nothing that was predicted is otherwise; what is not known is no claim."""
        if self.granted:
            return True
        counted = self.predicted_params in (None, self.actual_params)
        return counted and fits(self.predicted_shape, self.actual_shape)


@record
class Reconciled:
    """A model's layers side by side, and its total; `reason` says why there is nothing to hold."""

    layers: tuple[Compared, ...] = ()
    predicted_total: int | None = None
    actual_total: int | None = None
    reason: str | None = None
    refused: bool = False

    @property
    def agrees(self) -> bool:
        """Tell whether Keras builds the model as predicted, as far as it could be asked."""
        if self.reason is not None:
            return not self.refused
        totals = self.predicted_total in (None, self.actual_total) or self._partly_granted
        return totals and all(one.agrees for one in self.layers)

    @property
    def _partly_granted(self) -> bool:
        return any(one.granted and one.predicted_params != 0 for one in self.layers)


def reconcile(model: Model, summary: ModelSummary, keras: Any) -> Reconciled:
    """Rebuild a model in real Keras and compare it, layer by layer."""
    rebuilder = Rebuilder(keras)
    try:
        real = rebuilder.model(model)
    except NotRebuilt as reason:
        return Reconciled(reason=str(reason))
    except Exception as error:
        first = (str(error).strip().splitlines() or [type(error).__name__])[0]
        return Reconciled(reason=f"Keras refuses: {type(error).__name__}: {first}", refused=True)
    granted = {id(layer) for layer in rebuilder.granted}
    rows = tuple(
        _compared(row, rebuilder.made(layer), granted=id(layer) in granted, source=real)
        for row, layer in zip(summary.layers or (), model.layers or (), strict=True)
    )
    return Reconciled(rows, summary.total_params, real.count_params())


def _compared(row: LayerSummary, real: Any, *, granted: bool, source: Any) -> Compared:
    if real is None:
        real = next((one for one in source.layers if one.name == row.name), None)
    actual = None if real is None else _output_shape(real)
    count = None if real is None else real.count_params()
    shape, params = row.output_shape, row.params
    return Compared(row.name, row.class_name, shape, actual, params, count, granted)


def _output_shape(layer: Any) -> ShapeView:
    """Return the shapes that a real layer gives: one where all its calls give the same."""
    shapes: list[ShapeView] = []
    for node in layer._inbound_nodes:
        given: list[ShapeView] = [list(tensor.shape) for tensor in node.output_tensors]
        shapes.append(given[0] if len(given) == 1 else given)
    if not shapes:
        return None
    return shapes[0] if all(one == shapes[0] for one in shapes) else list(shapes)


def fits(predicted: ShapeView, actual: ShapeView) -> bool:
    """Tell whether a shape is as predicted, where something was; a symbol claims nothing."""
    if predicted is None or isinstance(predicted, dict):
        return True
    if not isinstance(actual, list) or len(predicted) != len(actual):
        return False
    return all(_fits_size(one, other) for one, other in zip(predicted, actual, strict=True))


def _fits_size(predicted: object, actual: object) -> bool:
    if isinstance(predicted, list):
        return fits(predicted, actual if isinstance(actual, list) else None)
    return isinstance(predicted, str) or predicted == actual
