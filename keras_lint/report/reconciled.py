"""Predicted and actual layers side by side, as text and as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from keras_lint.graph.summary import ShapeView
from keras_lint.oracle.reconcile import Compared, Reconciled

HEADER = ("", "Layer (type)", "Predicted shape", "Actual shape", "Predicted", "Actual")
AGREES, DIFFERS, GRANTED = " ", "✗", "·"


def as_text(found: Reconciled) -> str:
    """Return a table, with a mark at what differs, and a line that sums it up."""
    if found.reason is not None:
        return f"Not compared: {found.reason}.\n"
    rows = [HEADER, *map(_cells, found.layers), _total(found)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADER))]
    lines = [_line(row, widths) for row in rows]
    lines.insert(1, "-" * max(map(len, lines)))
    return "\n".join([*lines, *_closing(found)]) + "\n"


def as_dict(found: Reconciled) -> dict[str, Any]:
    """Return the same as data."""
    return {
        "agrees": found.agrees,
        "reason": found.reason,
        "predicted_total": found.predicted_total,
        "actual_total": found.actual_total,
        "layers": [
            {
                "name": one.name,
                "class": one.class_name,
                "agrees": one.agrees,
                "granted": one.granted,
                "predicted_shape": one.predicted_shape,
                "actual_shape": one.actual_shape,
                "predicted_params": one.predicted_params,
                "actual_params": one.actual_params,
            }
            for one in found.layers
        ],
    }


def _cells(one: Compared) -> tuple[str, ...]:
    mark = GRANTED if one.granted else AGREES if one.agrees else DIFFERS
    return (
        mark,
        f"{one.name} ({one.class_name})",
        _shape(one.predicted_shape),
        _shape(one.actual_shape),
        _count(one.predicted_params),
        _count(one.actual_params),
    )


def _total(found: Reconciled) -> tuple[str, ...]:
    return ("", "Total", "", "", _count(found.predicted_total), _count(found.actual_total))


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    numbers = len(cells) - 2
    padded = [
        cell.rjust(width) if column >= numbers else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return "  ".join(padded).rstrip()


def _closing(found: Reconciled) -> Iterator[str]:
    wrong = sum(not one.agrees for one in found.layers)
    granted = sum(one.granted for one in found.layers)
    if granted:
        yield f"{GRANTED} taken as predicted: only the program itself can make it."
    if found.agrees:
        yield "Keras agrees."
    else:
        yield f"Keras differs in {wrong} of {len(found.layers)} layers."


def _count(count: int | None) -> str:
    return "?" if count is None else f"{count:,}"


def _shape(shape: ShapeView) -> str:
    if shape is None:
        return "?"
    if isinstance(shape, dict):
        return ", ".join(f"{key}: {_shape(one)}" for key, one in shape.items())
    if any(isinstance(one, (list, dict)) for one in shape):
        return ", ".join(_shape(one) if isinstance(one, (list, dict)) else "?" for one in shape)
    inside = ", ".join(str(size) for size in shape)
    return f"({inside},)" if len(shape) == 1 else f"({inside})"
