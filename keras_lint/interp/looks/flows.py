"""What a file's text alone shows of arrays that flow from generators in an order of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.walking import Nodes, walk
from keras_lint.interp.wording import bindings, keyword_of, last_name, name_of
from keras_lint.place import Place

_FLOWS = ("flow", "flow_from_directory", "flow_from_dataframe")
_PREDICTING = ("predict", "predict_generator")
_BATCHES = ("train_on_batch", "test_on_batch")
_ANSWER = re.compile(r"mask|label|annot|segm|truth|target|clean", re.IGNORECASE)
_SHUFFLE_AT = {"flow": 3, "flow_from_directory": 6, "flow_from_dataframe": 8}
"""Which positional argument of a flow says whether it shuffles."""


def flows(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield flows whose order is lost."""
    read = nodes.attributes.keys()
    if "flow" in read and read & set(_PREDICTING):
        yield from _predicted(nodes, path)
    if read & set(_FLOWS):
        yield from _apart(nodes, path)


def _predicted(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield a shuffling `flow(x, y)` that is predicted, where the answers are compared with `y`."""
    bound = bindings(nodes)
    for name, values in bound.items():
        labels = {_labels_of(value) for value in values} - {None}
        if len(labels) == 1 and all(map(_is_shuffled, values)):
            answers = {
                other
                for other, given in bound.items()
                if any(_predicts(one, name) for one in given)
            }
            for _ in range(len(bound)):
                more = {one for one, given in bound.items() if _names(given) & answers} - answers
                answers |= more
                if not more:
                    break
            (wanted,) = labels
            if _compared(nodes, wanted, answers):
                assert isinstance(values[0], program.Call)
                yield Slip(
                    "shuffled-flow", f"{name} {wanted}", Place(path, "call", values[0].index)
                )


def _labels_of(value: program.Expr) -> str | None:
    """Return the variable that a flow is given for its labels."""
    if not isinstance(value, program.Call) or last_name(value.func) != "flow":
        return None
    given = [arg.value for arg in value.args if arg.keyword is None and not arg.star]
    return name_of(given[1] if len(given) > 1 else keyword_of(value, "y"))


def _is_shuffled(value: program.Expr) -> bool:
    if not isinstance(value, program.Call) or any(arg.star for arg in value.args):
        return False
    chosen = keyword_of(value, "shuffle")
    fixed = isinstance(chosen, program.Const) and chosen.value is True
    positional = sum(arg.keyword is None for arg in value.args)
    return (chosen is None or fixed) and positional <= _SHUFFLE_AT.get(last_name(value.func), 0)


def _predicts(value: program.Expr, name: str) -> bool:
    return any(
        isinstance(one, program.Call)
        and last_name(one.func) in _PREDICTING
        and bool(one.args)
        and name_of(one.args[0].value) == name
        for one in walk(value)
    )


def _names(value: object) -> set[str | None]:
    return {name_of(one) for one in walk(value)} - {None}


def _compared(nodes: Nodes, labels: str | None, answers: set[str]) -> bool:
    """Tell whether labels and answers meet in a comparison or a call."""
    met: list[object] = [*nodes.of(program.Compare)]
    met += [[arg.value for arg in one.args] for one in nodes.of(program.Call)]
    return any(labels in (names := _names(one)) and names & answers for one in met)


def _apart(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield flows that are taken together, and are each shuffled with a seed of its own."""
    bound = bindings(nodes)
    for call in nodes.of(program.Call):
        names = _taken_together(call)
        made = [bound[name][0] for name in names if len(bound.get(name, [])) == 1]
        if len(made) < 2 or len(made) < len(names) or not all(map(_is_shuffled, made)):
            continue
        first, *_, second = (one for one in made if isinstance(one, program.Call))
        seeds = [keyword_of(first, "seed"), keyword_of(second, "seed")]
        if _are_apart(seeds) and _is_paired(names, made):
            blamed = first if seeds[0] is None and seeds[1] is not None else second
            yield Slip("flows-apart", " ".join(names[:2]), Place(path, "call", blamed.index))


def _is_paired(names: list[str], made: list[program.Expr]) -> bool:
    """Tell whether one of the flows is of masks or of other answers, by what it is called."""
    words = [*names, *(name for name in _names(made) if name is not None)]
    words += [str(one.value) for one in walk(made) if isinstance(one, program.Const)]
    return any(map(_ANSWER.search, words))


def _taken_together(call: program.Call) -> list[str]:
    """Return the variables of `zip(a, b)`, or of `train_on_batch(next(a), next(b))`."""
    values = [arg.value for arg in call.args]
    if last_name(call.func) in _BATCHES:
        values = [
            one.args[0].value
            for one in values
            if isinstance(one, program.Call) and last_name(one.func) == "next" and one.args
        ]
    elif last_name(call.func) != "zip":
        return []
    names = [name_of(one) for one in values]
    return [name for name in names if name is not None]


def _are_apart(seeds: list[program.Expr | None]) -> bool:
    """Tell whether seeds are missing, or numbers that differ."""
    if None in seeds:
        return True
    numbers = [one.value for one in seeds if isinstance(one, program.Const)]
    return len(numbers) == len(seeds) and len(set(numbers)) > 1
