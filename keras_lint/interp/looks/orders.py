"""What a file's text alone shows of samples in an order that deceives."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.walking import Nodes, walk
from keras_lint.interp.wording import keyword_of, last_name, name_of, samples_and_labels
from keras_lint.place import Place

_FOLDERS = ("image_dataset_from_directory", "text_dataset_from_directory")
_JOINING = ("concatenate", "hstack", "append", "concat")
_FILLED = ("zeros", "ones", "full", "zeros_like", "ones_like")
_MIXING = {"shuffle", "permutation", "train_test_split", "sample", "KFold", "StratifiedKFold"}


def orders(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield what is in another order than it seems."""
    read = {*nodes.attributes, *(node.id for node in nodes.of(program.Name))}
    if "predict" in read:
        yield from _predicted_again(nodes, path)
    if "fit" in read and not read & _MIXING:
        yield from _one_class_last(nodes, path)
    if "enumerate" in read and any(map(_masks_zero, nodes.of(program.Call))):
        yield from _numbered_from_zero(nodes, path)


def _predicted_again(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield what shuffles anew each time, is predicted and looped over for its labels."""
    predicted = {
        name_of(call.args[0].value)
        for call in nodes.of(program.Call)
        if call.args and last_name(call.func) == "predict"
    }
    looped = {
        name_of(part.iterable)
        for node in nodes.of(program.Comprehension)
        for part in node.generators
        if isinstance(part.target, program.TupleExpr)
    }
    for node in nodes.of(program.Assign):
        name, made = name_of(node.targets[0]), node.value
        if name in predicted & looped and name is not None and _shuffles(made):
            yield Slip("shuffled-labels", name, Place(path, "stmt", node.index))


def _shuffles(made: program.Expr) -> bool:
    """Tell whether an expression makes a data set whose order is another each time."""
    if not isinstance(made, program.Call):
        return False
    if last_name(made.func) in _FOLDERS:
        return keyword_of(made, "shuffle") is None
    calls = [node for node in walk(made) if isinstance(node, program.Call)]
    mixing = [one for one in calls if last_name(one.func) == "shuffle"]
    return bool(mixing) and all(
        keyword_of(one, "reshuffle_each_iteration") is None for one in mixing
    )


def _one_class_last(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `fit(x, y, validation_split=…)`, or one that does not shuffle, on sorted labels."""
    sorted_names = {
        name_of(node.targets[0])
        for node in nodes.of(program.Assign)
        if _is_sorted(_encoded(node.value))
    }
    sorted_names |= {
        name_of(node.targets[0])
        for node in nodes.of(program.Assign)
        if name_of(inner := _encoded(node.value)) in sorted_names and inner is not node.value
    }
    for call in nodes.of(program.Call):
        unshuffled = keyword_of(call, "shuffle") == program.Const(value=False)
        split = keyword_of(call, "validation_split") is not None
        if last_name(call.func) != "fit" or not (split or unshuffled):
            continue
        _, labels = samples_and_labels(call)
        name = None if labels is None else name_of(_encoded(labels))
        if name is not None and name in sorted_names:
            place = Place(path, "call", call.index)
            yield Slip("ordered-labels" if split else "unshuffled", name, place)


def _encoded(value: program.Expr) -> program.Expr:
    """Return the numbers of classes that are made rows of zeros and a one."""
    if isinstance(value, program.Call) and last_name(value.func) == "to_categorical" and value.args:
        return value.args[0].value
    return value


def _is_sorted(value: program.Expr) -> bool:
    """Tell whether it is `np.concatenate([np.zeros(n), np.ones(n)])`, `np.repeat(classes, n)` or
    `np.array([0] * n + …)`.
    """
    if not isinstance(value, program.Call):
        return False
    if last_name(value.func) == "repeat":
        return len(value.args) == 2 and _are_several(value.args[0].value)
    if last_name(value.func) in _JOINING:
        inside = [node for node in walk(value.args) if isinstance(node, program.Call)]
        return sum(last_name(one.func) in _FILLED for one in inside) > 1
    first = value.args[0].value if value.args else None
    return last_name(value.func) in ("array", "asarray") and _is_sorted_list(first)


def _are_several(value: program.Expr) -> bool:
    counted = isinstance(value, program.Call) and last_name(value.func) in ("arange", "range")
    return counted or isinstance(value, program.ListExpr)


def _is_sorted_list(value: program.Expr | None) -> bool:
    if not isinstance(value, program.BinOp) or value.op != "+":
        return False
    sides = [one for one in (value.left, value.right) if isinstance(one, program.BinOp)]
    rows = [one for one in sides if one.op == "*" and isinstance(one.left, program.ListExpr)]
    return len(rows) == 2 or any(map(_is_sorted_list, sides))


def _masks_zero(call: program.Call) -> bool:
    chosen = keyword_of(call, "mask_zero")
    return isinstance(chosen, program.Const) and chosen.value is True


def _numbered_from_zero(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `{word: number for number, word in enumerate(words)}`, unless a word is for padding."""
    words = [node.value for node in nodes.of(program.Const) if isinstance(node.value, str)]
    if any("pad" in word.lower() for word in words):
        return
    for node in nodes.of(program.Assign):
        made = node.value
        if not isinstance(made, program.Comprehension) or made.kind != "dict":
            continue
        source, target = made.generators[0].iterable, made.generators[0].target
        plain = isinstance(source, program.Call) and last_name(source.func) == "enumerate"
        if not plain or not isinstance(target, program.TupleExpr) or len(made.generators) > 1:
            continue
        assert isinstance(source, program.Call)
        number = name_of(made.element)
        if len(source.args) == 1 and number is not None and number == name_of(target.elts[0]):
            yield Slip(
                "masked-word", name_of(node.targets[0]) or "", Place(path, "stmt", node.index)
            )
