"""One model as the linter states it, against the same model as real Keras built it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
FUNCTIONAL = {"Model", "Functional", "Network"}
OP_LAYERS = {"TFOpLambda", "SlicingOpLambda", "TensorFlowOpLayer"}


@dataclass
class Verdict:
    """What is exact about one model, and what contradicts Keras.

    A number, shape or layer that the linter does not state is never wrong, only not exact.
    """

    total: bool = False
    shapes: bool = False
    split: bool = False
    names: bool = False
    unknown: bool = False
    wrong: list[str] = field(default_factory=list)


def compare(ours: Json, truth: Json) -> Verdict:
    """Judge our statement about a model."""
    verdict = Verdict(unknown=ours["total_params"] is None)
    wrong = verdict.wrong
    verdict.total = _number(ours["total_params"], truth["total"], "total", wrong)
    verdict.split = _split(ours, truth, wrong)
    skip = 1 if truth["batch_concrete"] else 0
    for end in ("inputs", "outputs"):
        stated = ours[end]
        if truth[end] is not None and stated and None not in stated:
            _shape(stated, truth[end], skip, end, wrong)
    stated = ours["layers"]
    if stated is not None:
        mine, real = _visible(stated, "class", truth), _visible(truth["layers"], "cls", truth)
        verdict.names = [row["name"] for row in mine] == [row["name"] for row in real]
        verdict.shapes = _rows(mine, real, skip, wrong)
    return verdict


def _number(ours: int | None, truth: int | None, what: str, wrong: list[str]) -> bool:
    if ours is not None and truth is not None and ours != truth:
        wrong.append(f"{what} {ours}, Keras says {truth}")
    return ours == truth


def _split(ours: Json, truth: Json, wrong: list[str]) -> bool:
    """The trainable counts, at the end of the program or when the model was compiled."""
    stated = ours["trainable_params"], ours["non_trainable_params"]
    accepted = [(truth["trainable"], truth["non_trainable"])]
    if truth["at_compile"]:
        trainable = truth["at_compile"]["trainable_params"]
        accepted.append((trainable, (truth["at_compile"]["total_params"] or 0) - trainable))
    exact = stated in accepted
    if not exact and None not in stated and truth["total"] is not None:
        wrong.append(f"trainable and not {stated}, Keras says {accepted[0]}")
    return exact


def _visible(layers: Sequence[Json], key: str, truth: Json) -> list[Json]:
    """The layers that both sides must list: no operations, no InputLayer of a Sequential."""
    rows = [row for row in layers if not row.get("op") and row[key] not in OP_LAYERS]
    if truth["base"] == "Sequential" and rows and rows[0][key] == "InputLayer":
        return rows[1:]
    return rows


def _rows(mine: list[Json], real: list[Json], skip: int, wrong: list[str]) -> bool:
    if len(mine) != len(real):
        wrong.append(f"{len(mine)} layers, Keras has {len(real)}")
        return False
    exact = [_row(a, b, skip, wrong) for a, b in zip(mine, real, strict=True)]
    return all(exact)


def _row(ours: Json, truth: Json, skip: int, wrong: list[str]) -> bool:
    name = truth["name"]
    if _kind(ours["class"]) != _kind(truth["cls"]):
        wrong.append(f"{name}: a {ours['class']}, Keras has a {truth['cls']}")
        return False
    exact = truth["params"] is None or _number(
        ours["params"], truth["params"], f"{name}: parameters", wrong
    )
    if truth["shape"] is None:
        return exact
    calls = truth["all"] or [truth["shape"]]
    found: list[list[str]] = []
    for real in ([truth["all"]] if truth["all"] else []) + calls:
        found.append([])
        if _shape(ours["output_shape"], real, skip, f"{name}: shape", found[-1]):
            return exact
    wrong += min(found, key=len)
    return False


def _kind(name: str) -> str:
    return "Functional" if name in FUNCTIONAL else name


def _shape(ours: Any, truth: Any, skip: int, what: str, wrong: list[str]) -> bool:
    """Compare shapes, or nests of shapes, dimension by dimension."""
    pairs = list(_leaves(_bare(ours), _bare(truth)))
    contradicted = any(
        b is _MISSING or (b != a and isinstance(a, int) and not isinstance(a, bool))
        for a, b in _pairs_without_batch(pairs, skip)
    )
    if contradicted:
        wrong.append(f"{what} {ours}, Keras says {truth}")
    return all(_same(a, b) for a, b in _pairs_without_batch(pairs, skip))


_MISSING = object()
Pair = tuple[Any, Any, int]


def _pairs_without_batch(pairs: list[Pair], skip: int) -> Iterator[tuple[Any, Any]]:
    return ((a, b) for a, b, axis in pairs if axis >= skip)


def _same(ours: Any, truth: Any) -> bool:
    """An expression in free sizes prints as Keras's None."""
    return ours == truth or (isinstance(ours, str) and truth is None)


def _leaves(ours: Any, truth: Any, axis: int = 99) -> Iterator[Pair]:
    """Pairs of dimensions and the axis each is of; `_MISSING` where the nests differ."""
    if ours is None and isinstance(truth, list):
        yield None, 0, 99  # a shape that we do not state: not exact, and not wrong
    elif isinstance(ours, list) and isinstance(truth, list) and len(ours) == len(truth):
        for index, (a, b) in enumerate(zip(ours, truth, strict=True)):
            yield from _leaves(a, b, index)
    elif isinstance(ours, list) or isinstance(truth, list):
        yield ours, _MISSING, 99
    else:
        yield ours, truth, axis


def _bare(shape: Any) -> Any:
    """A list of one shape is that shape; a dictionary of shapes is the list of them."""
    if isinstance(shape, dict):
        shape = [shape[key] for key in sorted(shape)]
    while isinstance(shape, list) and len(shape) == 1 and isinstance(shape[0], list):
        shape = shape[0]
    return shape
