"""What a file's text alone shows to be made and given to nothing: arrays, optimizers, callbacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.walking import Nodes, walk
from keras_lint.interp.wording import functions_around, keyword_of, last_name, name_of
from keras_lint.place import Place

_OPTIMIZERS = ("SGD", "Adam", "AdamW", "RMSprop", "Adagrad", "Adadelta", "Adamax", "Nadam")
_CALLBACKS = ("EarlyStopping", "ReduceLROnPlateau", "LearningRateScheduler", "ModelCheckpoint")
_MAKING_NEW = ("astype", "reshape", "fillna", "dropna")
_CALLBACKS_AT = 5
"""Which positional argument of `fit` are the callbacks."""


def unheeded(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield what is made in vain."""
    read = nodes.attributes.keys()
    if "fit" not in read:
        return
    if not path.endswith(".ipynb"):  # a notebook shows what a cell ends in
        yield from _dropped(nodes, path)
    unread = _unread(nodes)
    yield from _optimizers(nodes, unread, path)
    yield from _callbacks(nodes, unread, path)


def _dropped(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `x / 255.0` or `x.astype("float32")` as a statement."""
    for node in nodes.of(program.ExprStmt):
        value, name = node.value, None
        if isinstance(value, program.BinOp) and value.op in ("/", "*", "-"):
            name = name_of(value.left) if isinstance(value.right, program.Const) else None
        elif isinstance(value, program.Call) and isinstance(value.func, program.Attribute):
            if value.func.attr in _MAKING_NEW and keyword_of(value, "inplace") is None:
                name = name_of(value.func.value)
        if name is not None:
            yield Slip("dropped-array", name, Place(path, "stmt", node.index))


def _unread(nodes: Nodes) -> dict[str, program.Assign]:
    """Return the variables that are bound once and never read, with the statement that binds."""
    bound: dict[str, list[program.Assign]] = {}
    for node in nodes.of(program.Assign):
        name = name_of(node.targets[0])
        if name is not None and len(node.targets) == 1:
            bound.setdefault(name, []).append(node)
    named = Counter(node.id for node in nodes.of(program.Name))
    return {name: made[0] for name, made in bound.items() if named[name] == len(made) == 1}


def _optimizers(nodes: Nodes, unread: dict[str, program.Assign], path: str) -> Iterator[Slip]:
    """Yield `compile(optimizer="adam")` beside an Adam that was made and is given to nothing."""
    for name, made, call in _beside(nodes, unread, "compile"):
        if not isinstance(made.value, program.Call) or not made.value.args:
            continue
        kind, given = last_name(made.value.func), keyword_of(call, "optimizer")
        if given is None and call.args and call.args[0].keyword is None:
            given = call.args[0].value
        named = given.value if isinstance(given, program.Const) else None
        if kind in _OPTIMIZERS and isinstance(named, str) and named.lower() == kind.lower():
            yield Slip("unheeded-optimizer", f"{name} {named}", Place(path, "call", call.index))


def _callbacks(nodes: Nodes, unread: dict[str, program.Assign], path: str) -> Iterator[Slip]:
    """Yield a `fit` without callbacks beside one that was made and is given to nothing."""
    for name, made, call in _beside(nodes, unread, "fit"):
        items = made.value.elts if isinstance(made.value, program.ListExpr) else (made.value,)
        kinds = [last_name(one.func) for one in items if isinstance(one, program.Call)]
        positional = sum(arg.keyword is None for arg in call.args)
        silent = keyword_of(call, "callbacks") is None and positional <= _CALLBACKS_AT
        starred = any(arg.star for arg in call.args)
        if kinds and len(kinds) == len(items) and silent and not starred:
            if all(kind in _CALLBACKS for kind in kinds):
                yield Slip(
                    "unheeded-callback", f"{name} {kinds[0]}", Place(path, "call", call.index)
                )


def _beside(
    nodes: Nodes, unread: dict[str, program.Assign], method: str
) -> Iterator[tuple[str, program.Assign, program.Call]]:
    """Yield the unread variables with the one call of a method that follows in their function."""
    around = functions_around(nodes)
    calls = [call for call in nodes.of(program.Call) if last_name(call.func) == method]
    if method == "fit":  # no scaler's
        calls = [call for call in calls if keyword_of(call, "epochs") is not None]
    for name, made in unread.items():
        here = around.get(id(made))
        near = [call for call in calls if around.get(id(call)) == here]
        inside = {id(one) for one in walk(made)}
        if len(near) == 1 and id(near[0]) not in inside and _first_index(made) < near[0].index:
            yield name, made, near[0]


def _first_index(made: program.Assign) -> int:
    return min((one.index for one in walk(made) if isinstance(one, program.Call)), default=10**9)
