"""Weights in a formula with their numbers put in: `(3·3·3 + 1) × 64 = 1,792`."""

from __future__ import annotations

from collections.abc import Sequence

from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape


def count_formula(weights: Sequence[Weight]) -> str:
    """Write how many values weights have, those of the same last axis taken together."""
    if not weights:
        return "0"
    groups: dict[Dim, list[Shape]] = {}
    alone: list[Shape] = []
    for weight in weights:
        if weight.shape.rank:
            groups.setdefault(weight.shape[-1], []).append(weight.shape.drop(-1))
        else:
            alone.append(weight.shape)
    terms = [_term(shapes, last) for last, shapes in groups.items()]
    if alone:
        terms.append(str(len(alone)))
    total: Dim = 0
    for weight in weights:
        total = total + weight.size
    formula = " + ".join(terms)
    result = written(total)
    return result if formula == result else f"{formula} = {result}"


def written(size: Dim) -> str:
    """Write a size, a number with thousands separators."""
    return f"{size:,}" if isinstance(size, int) else str(size)


def factors(sizes: Sequence[Dim]) -> str:
    """Write sizes as a product: `3·3·64`."""
    return "·".join(written(size) if isinstance(size, int) else f"({size})" for size in sizes)


def _term(shapes: Sequence[Shape], last: Dim) -> str:
    """Write the weights of one last axis: `(3·3·3 + 1) × 64`."""
    if not any(shape.rank for shape in shapes):
        return written(last) if len(shapes) == 1 else f"{len(shapes)} × {written(last)}"
    parts = [factors(shape) if shape.rank else "1" for shape in shapes]
    inside = parts[0] if len(parts) == 1 else f"({' + '.join(parts)})"
    return f"{inside} × {written(last)}"
