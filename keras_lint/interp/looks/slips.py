"""What a file's text alone shows to be in vain, read off its program form without running it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.keras.spellings import dotted, import_aliases
from keras_lint.interp.walking import Nodes, walk
from keras_lint.layers.spelling import misspelt
from keras_lint.place import Place

_SKIP = re.compile(r"short_?cut|skip|resid|identity|bypass", re.IGNORECASE)
_MADE = re.compile(r"(tensorflow\.|tf_)?keras\.(layers\.(?!Input)[\w.]*[A-Z]\w*|activations\.get)$")
_OF_KERAS = re.compile(r"(tensorflow\.|tf_)?keras\.")
_MAKING = ("__init__", "build")
_SETTINGS = ("trainable", "learning_rate", "lr", "stateful")
_REFLECTION = ("getattr", "vars", "locals", "eval", "exec", "setattr")


def slips(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield what can do nothing."""
    if any(map(_keeps_skip, nodes.of(program.Assign))):
        for function in nodes.of(program.FunctionDef):
            yield from _unread_skips(function, path)
    if not any(name.id in _REFLECTION for name in nodes.of(program.Name)):
        yield from _unread_layers(nodes, path)
    yield from _compared(nodes, path)
    yield from _misspelt(nodes, path)


def _compared(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `layer.trainable == False` as a statement."""
    for node in nodes.of(program.ExprStmt):
        test = node.value
        if isinstance(test, program.Compare) and test.ops == ("==",):
            left, right = test.left, test.comparators[0]
            if isinstance(left, program.Attribute) and left.attr in _SETTINGS:
                if isinstance(right, program.Const):
                    yield Slip("compared", left.attr, Place(path, "stmt", node.index))


def _misspelt(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `layer.trainble = False`, of a name that is nearly `trainable` and never read."""
    near = [
        (node, target.attr)
        for node in nodes.of(program.Assign)
        for target in node.targets
        if isinstance(target, program.Attribute) and target.attr not in _SETTINGS
        if isinstance(node.value, program.Const) and isinstance(node.value.value, bool)
        if misspelt(target.attr, ["trainable"]) and "trainable" not in target.attr
    ]
    if near:
        named = nodes.attributes
        set_ = Counter(name for _, name in near)
        for node, name in near:
            if named[name] == set_[name]:
                yield Slip("misspelt", name, Place(path, "stmt", node.index))


def _keeps_skip(node: program.Assign) -> bool:
    """Tell whether it is `shortcut = x`."""
    target = node.targets[0]
    named = isinstance(target, program.Name) and _SKIP.search(target.id) is not None
    return named and len(node.targets) == 1 and isinstance(node.value, program.Name)


def _unread_skips(function: program.FunctionDef, path: str) -> Iterator[Slip]:
    """Yield `shortcut = x` in a function that never reads `shortcut`."""
    inside = list(walk(function.body))
    bound = [node for node in inside if isinstance(node, program.Assign)]
    named = Counter(node.id for node in inside if isinstance(node, program.Name))
    named.subtract(
        target.id for node in bound for target in node.targets if isinstance(target, program.Name)
    )
    read = {name for name, times in named.items() if times}
    parameters = {parameter.name for parameter in function.parameters}
    if read & set(_REFLECTION) or not parameters:
        return
    for node in filter(_keeps_skip, bound):
        target = node.targets[0]
        assert isinstance(target, program.Name)
        if target.id not in read:
            yield Slip("unread-skip", target.id, Place(path, "stmt", node.index))


def _unread_layers(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `self.drop = layers.Dropout(0.5)` in a file that never reads an attribute `drop`."""
    aliases = import_aliases(nodes)
    named = Counter(nodes.attributes)
    named.subtract(
        target.attr
        for node in nodes.of(program.Assign)
        for target in node.targets
        if isinstance(target, program.Attribute)
    )
    read = {name for name, times in named.items() if times}
    words = {node.value for node in nodes.of(program.Const) if isinstance(node.value, str)}
    for node in _made_by_classes(nodes, aliases):
        if not isinstance(node, program.Assign) or not isinstance(node.value, program.Call):
            continue
        target, made = node.targets[0], dotted(node.value.func, aliases)
        own = isinstance(target, program.Attribute) and isinstance(target.value, program.Name)
        if not own or len(node.targets) > 1 or made is None or not _MADE.match(made):
            continue
        assert isinstance(target, program.Attribute)
        if target.attr not in read and target.attr not in words:
            yield Slip("unread-layer", target.attr, Place(path, "stmt", node.index))


def _made_by_classes(nodes: Nodes, aliases: dict[str, str]) -> Iterator[object]:
    """Yield what is in `__init__` and `build`, unless a base from another file may read it."""
    classes = nodes.of(program.ClassDef)
    known = {"object", *(definition.name for definition in classes)}
    for definition in classes:
        bases = [base.value for base in definition.bases if base.keyword is None]
        if all(
            (isinstance(base, program.Name) and base.id in known)
            or _OF_KERAS.match(dotted(base, aliases) or "")
            for base in bases
        ):
            for method in definition.body:
                if isinstance(method, program.FunctionDef) and method.name in _MAKING:
                    yield from walk(method.body)
