"""How long lists are after a loop that was not followed to its end, but adds to them each round."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from keras_lint.interp import program
from keras_lint.interp.running import evaluate
from keras_lint.interp.values import Value
from keras_lint.interp.walking import walk

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

FEWEST = 20
"""Loops of fewer rounds are always followed."""
LEAVING = (program.Break, program.Continue, program.Return)


class Growth:
    """The lists that each round of a loop makes longer by as many items, whatever they are."""

    def __init__(self, machine: Machine, node: program.For, rounds: int) -> None:
        self._rounds = rounds
        found = _appended(node.body) if rounds >= FEWEST else {}
        lists = [(evaluate(machine, program.Name(name)), each) for name, each in found.items()]
        self._lists = [(one, len(one), each) for one, each in lists if _is_plain(machine, one)]

    def steady(self, machine: Machine, done: int) -> list[tuple[list[Value], int]]:
        """Return the lists that grew as they were to so far, and how long they will be."""
        return [
            (one, before + each * self._rounds)
            for one, before, each in self._lists
            if len(one) == before + each * done and _is_plain(machine, one)
        ]


def _is_plain(machine: Machine, value: Value) -> bool:
    return type(value) is list and not machine.is_spoilt(value)


def _appended(body: program.Block) -> dict[str, int]:
    """Return the names that a body does nothing with but append, and how often a round does so."""
    inside = list(walk(body))
    if any(isinstance(one, LEAVING) for one in inside):
        return {}
    added = Counter(name for one in body if (name := _added_to(one)) is not None)
    read = Counter(one.id for one in inside if isinstance(one, program.Name))
    return {name: each for name, each in added.items() if read[name] == each}


def _added_to(statement: program.Stmt) -> str | None:
    call = statement.value if isinstance(statement, program.ExprStmt) else None
    if not isinstance(call, program.Call) or len(call.args) != 1 or call.args[0].star:
        return None
    func = call.func
    appends = isinstance(func, program.Attribute) and func.attr == "append"
    if not appends or not isinstance(func, program.Attribute):
        return None
    return func.value.id if isinstance(func.value, program.Name) else None
