"""Taking both sides of a condition that is not known, and joining what they leave behind.

Whatever a side changes (names, containers, objects) is journaled: the original is kept aside at the
first change, put back before the other side runs, and afterwards joined key by key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from keras_lint.graph.journaled import Journaled
from keras_lint.graph.tensor import Tensor
from keras_lint.interp.scope import Scope
from keras_lint.interp.spoilt import ANYTHING
from keras_lint.interp.values import Array, Class, External, Instance, Unknown, Value
from keras_lint.layers.base import Layer, next_serial
from keras_lint.shapes.dim import Expr

Spoil: TypeAlias = Callable[[Any, Sequence[Value]], None]
DISAGREE = "two branches of a condition that is not known disagree"
LAYER_OR_NOT = "which layer it is hangs on a condition that is not known"


@dataclass(slots=True)
class Change:
    """A changed object, its state before and (once a side has run) after."""

    target: Any
    before: Any
    after: Any = None


@dataclass(slots=True)
class Journal:
    """What one side has changed, by the identity of the changed object.

    What the side has made itself (`born`, layers by their number) the other side knows nothing of:
    it stays as it is left.
    """

    changes: dict[int, Change] = field(default_factory=dict)
    born: dict[int, Any] = field(default_factory=dict)
    begun: int = field(default_factory=next_serial)

    def touch(self, target: Any) -> None:
        """Keep the state of an object that is about to change."""
        if id(target) in self.changes or id(target) in self.born:
            return
        if not (isinstance(target, Layer) and target.serial > self.begun):
            self.changes[id(target)] = Change(target, read_state(target))

    def finish(self) -> None:
        """Note the states after the side, and put the ones before back."""
        for change in self.changes.values():
            change.after = read_state(change.target)
            write_state(change.target, change.before)

    def apply(self) -> None:
        """Carry the side's changes out after all."""
        for change in self.changes.values():
            write_state(change.target, change.after)


def read_state(target: Any) -> Any:
    """Copy what can change of an object."""
    if isinstance(target, (list, set, dict)):
        return target.copy()
    if isinstance(target, Scope):
        return target.names.copy()
    if isinstance(target, Instance):
        return target.attributes.copy()
    if isinstance(target, Class):
        return target.namespace.copy()
    return target.save_state() if isinstance(target, Journaled) else None


def write_state(target: Any, state: Any) -> None:
    """Put a copied state back into an object."""
    if isinstance(target, list):
        target[:] = state
    elif isinstance(target, (dict, set)):
        _replace(target, state)
    elif isinstance(target, Scope):
        _replace(target.names, state)
    elif isinstance(target, Instance):
        _replace(target.attributes, state)
    elif isinstance(target, Class):
        _replace(target.namespace, state)
    elif isinstance(target, Journaled):
        target.restore_state(state)


def _replace(container: Any, contents: Any) -> None:
    container.clear()
    container.update(contents)


def join(first: Journal, second: Journal, spoil: Spoil) -> None:
    """Leave every changed object in a state that both sides agree on.

    `spoil` is told of containers whose very length the sides disagree on, and what they may hold.
    """
    for key in {**first.changes, **second.changes}:
        one, other = first.changes.get(key), second.changes.get(key)
        change = one or other
        assert change is not None
        a = change.before if one is None else one.after
        b = change.before if other is None else other.after
        _join_object(change.target, a, b, spoil)


def _join_object(target: Any, a: Any, b: Any, spoil: Spoil) -> None:
    if isinstance(target, list):
        write_state(target, list(_joined_pairs(a, b)))
        if len(a) != len(b):
            spoil(target, [*a, *b])
    elif isinstance(target, set):
        write_state(target, a & b)
        if a != b:
            spoil(target, ANYTHING)
    elif isinstance(a, dict):
        sure = isinstance(target, (Scope, Instance, Class))
        write_state(target, _join_dicts(a, b, keep_lone=sure))


def _joined_pairs(a: list[Any], b: list[Any]) -> Iterator[Value]:
    """Join item by item; of a long list most are alike, and their neighbours' answer will do."""
    left: Any = None
    right: Any = None
    joined: Value = None
    for x, y in zip(a, b, strict=False):
        if x is y:
            yield x
            continue
        if x is not left or y is not right:
            left, right, joined = x, y, join_values(x, y)
        yield joined


def _join_dicts(a: dict[Any, Any], b: dict[Any, Any], *, keep_lone: bool) -> dict[Any, Any]:
    """Join by key; a name bound on one side only is taken to be read only where it is bound."""
    joined = {}
    for key in {**a, **b}:
        if key in a and key in b:
            x, y = a[key], b[key]
            joined[key] = x if x is y else join_values(x, y)
        elif keep_lone:
            joined[key] = a.get(key, b.get(key))
        else:
            joined[key] = Unknown(DISAGREE, key if isinstance(key, str) else "")
    return joined


def join_values(a: Value, b: Value) -> Value:
    """Return what is known of a value that is one of two."""
    if a is b:
        return a
    if isinstance(a, Tensor) and isinstance(b, Tensor):
        return Tensor(a.shape if a.shape == b.shape else None, a.dtype, lost=DISAGREE)
    if isinstance(a, Array) and isinstance(b, Array) and a.shape == b.shape:
        return Array(a.shape, a.dtype, library=a.library)
    if type(a) is type(b):
        if isinstance(a, (bool, int, float, complex, str, bytes, Expr, range, External)) and a == b:
            return a
        if isinstance(a, tuple) and len(a) == len(b):
            return tuple(join_values(x, y) for x, y in zip(a, b, strict=True))
        if isinstance(a, list) and len(a) == len(b):
            return [join_values(x, y) for x, y in zip(a, b, strict=True)]
        if isinstance(a, dict) and a.keys() == b.keys():
            return {key: join_values(a[key], b[key]) for key in a}
    if isinstance(a, Layer) or isinstance(b, Layer):
        return Unknown(LAYER_OR_NOT)
    return Unknown(DISAGREE, getattr(a, "name", "") if isinstance(a, Unknown) else "")
