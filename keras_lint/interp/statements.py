"""Carrying out statements: one function for each kind, found by the node's type.

A statement returns None where control goes on to the next one, else the `Completion` that its block
ends in.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from keras_lint.graph.tensor import Tensor
from keras_lint.interp import program
from keras_lint.interp.assignment import assign, assign_name
from keras_lint.interp.behaviour import behaviour_of
from keras_lint.interp.branches import Journal, join, join_values
from keras_lint.interp.classes import define_class
from keras_lint.interp.decorators import decorate
from keras_lint.interp.expressions import evaluate, evaluate_defaults
from keras_lint.interp.handling import catches, context_tolerates, enter_context
from keras_lint.interp.imports import run_import, run_import_from
from keras_lint.interp.keras.unpacking import check_count
from keras_lint.interp.machine import Machine
from keras_lint.interp.matching import match_pattern
from keras_lint.interp.mishaps import forget, internal
from keras_lint.interp.operators import augmented
from keras_lint.interp.signals import Completion, Raised, Signal
from keras_lint.interp.values import Function, Unknown, Value
from keras_lint.place import Place

Executor = Callable[[Machine, Any], "Completion | None"]
_BREAK = Completion("break")
_CONTINUE = Completion("continue")


def execute(machine: Machine, block: program.Block) -> Completion | None:
    """Run a block's statements until one ends it."""
    for statement in block:
        machine.spend()
        try:
            completion = _EXECUTORS[type(statement)](machine, statement)
        except Signal:
            raise
        except RecursionError:
            if len(machine.frames) > 1:
                raise
            forget(machine, statement, "what nests too deeply to be followed")
            continue
        except Exception as error:
            forget(machine, statement, internal(error))
            continue
        if completion is not None:
            return completion
    return None


def _expression(machine: Machine, node: program.ExprStmt) -> None:
    value = evaluate(machine, node.value)
    if isinstance(value, Tensor) and isinstance(node.value, program.Call):
        value.bound, value.dropped = machine.place("call", node.value.index), True


def _assign(machine: Machine, node: program.Assign) -> None:
    value = evaluate(machine, node.value)
    if isinstance(value, Tensor) and isinstance(node.value, program.Call):
        name = node.targets[0].id if isinstance(node.targets[0], program.Name) else "_"
        if len(node.targets) == 1 and not name.startswith("_"):
            value.bound = machine.place("call", node.value.index)
    if isinstance(node.targets[0], (program.TupleExpr, program.ListExpr)):
        targets = node.targets[0].elts
        if not any(isinstance(one, program.Starred) for one in targets):
            check_count(machine, value, len(targets), _place_of(machine, node))
    for target in node.targets:
        assign(machine, target, _named_after(target, value))


def _place_of(machine: Machine, node: program.Assign) -> Place | None:
    if isinstance(node.value, program.Call):
        return machine.place("call", node.value.index)
    return machine.place("stmt", node.index)


def _named_after(target: program.Expr, value: Value) -> Value:
    """Give an unknown value without a name the one it is bound to."""
    if isinstance(value, Unknown) and not value.name and isinstance(target, program.Name):
        value.name = target.id
    return value


def _annotated(machine: Machine, node: program.AnnAssign) -> None:
    if node.value is not None:
        assign(machine, node.target, evaluate(machine, node.value))


def _augmented(machine: Machine, node: program.AugAssign) -> None:
    old = evaluate(machine, node.target)
    new = evaluate(machine, node.value)
    assign(machine, node.target, augmented(machine, node.op, old, new))


def _if(machine: Machine, node: program.If) -> Completion | None:
    truth = _decided(machine, node)
    if isinstance(truth, Unknown):
        return fork(
            machine,
            lambda: execute(machine, node.body),
            lambda: execute(machine, node.orelse),
            chosen=truth.name.partition(".")[0] in CHOICES,
        )
    return execute(machine, node.body if truth else node.orelse)


def _decided(machine: Machine, node: program.If | program.While) -> bool | Unknown:
    """Return the truth of a condition; what comes of `==` may be a test of identity."""
    value = evaluate(machine, node.test)
    if not (isinstance(node.test, program.Compare) and {"==", "!="} & set(node.test.ops)):
        behaviour_of(value).decide(machine, value, machine.place("stmt", node.index))
    return machine.truth(value)


Side = Callable[[], "Completion | None"]

CHOICES = ("os", "sys", "input", "random")
"""Libraries whose answers may be either: each side of a condition on them is taken some day."""


def fork(machine: Machine, first: Side, second: Side, *, chosen: bool = True) -> Completion | None:
    """Run both sides of a condition that is not known, and join what they leave behind.

    A side that certainly raises is taken not to be the one; so is a side on which Keras raises,
    where the condition is no free choice (`chosen`). Of sides that end differently, the one that
    returns is noted as a possible result, and the other goes on.
    """
    machine.doubts += 1
    failures = machine.trace.failures
    before = len(failures)
    one = _run_side(machine, first)
    between = len(failures)
    other = _run_side(machine, second)
    if not chosen and (between > before) is not (len(failures) > between):
        del failures[before:]
        if between > before:
            one = Raised(None)
        else:
            other = Raised(None)
    if isinstance(one, Raised) and isinstance(other, Raised):
        raise one
    if isinstance(one, Raised) or isinstance(other, Raised):
        journal, completion = _only(one, other)
        _apply(machine, journal)
        return completion
    (left, left_end), (right, right_end) = one, other
    if left_end is None and right_end is None:
        return _join(machine, left, right, None)
    if left_end is not None and right_end is not None and left_end.kind == right_end.kind:
        value = join_values(left_end.value, right_end.value)
        return _join(machine, left, right, Completion(left_end.kind, value))
    return _diverge(machine, (left, left_end), (right, right_end))


_Ran = tuple[Journal, "Completion | None"]


def _run_side(machine: Machine, side: Side) -> _Ran | Raised:
    journal = Journal()
    machine.journals.append(journal)
    machine.conditional += 1
    try:
        return journal, side()
    except Raised as raised:
        return raised
    finally:
        machine.conditional -= 1
        machine.journals.pop()
        journal.finish()


def _only(one: _Ran | Raised, other: _Ran | Raised) -> _Ran:
    ran = other if isinstance(one, Raised) else one
    assert not isinstance(ran, Raised)
    return ran


def _apply(machine: Machine, journal: Journal) -> None:
    for change in journal.changes.values():
        machine.touch(change.target)
    journal.apply()


def _join(
    machine: Machine, left: Journal, right: Journal, completion: Completion | None
) -> Completion | None:
    for change in (*left.changes.values(), *right.changes.values()):
        machine.touch(change.target)
    join(left, right, machine.spoil)
    return completion


def _diverge(machine: Machine, one: _Ran, other: _Ran) -> Completion | None:
    """Go on with the side that goes on, remembering how the other one may have ended."""
    ending, going = (one, other) if _ends_earlier(one[1], other[1]) else (other, one)
    completion = ending[1]
    frame = machine.frames[-1]
    if completion is not None and completion.kind == "return":
        frame.returned.append(completion.value)
        _apply(machine, going[0])
    else:
        _join(machine, ending[0], going[0], None)
        if frame.loops:
            frame.loops[-1].append(True)
    return going[1]


def _ends_earlier(one: Completion | None, other: Completion | None) -> bool:
    order = {"return": 0, "break": 1, "continue": 2}
    rank = [3 if end is None else order[end.kind] for end in (one, other)]
    return rank[0] < rank[1]


ABOUT_DATA = "a long loop that makes no layers"
LENGTH = "how long a list is hangs on a condition that is not known"
DATA_LOOP = 2_000
MAX_ROUNDS = 3_000


class LoopWatch:
    """Tells of a loop that runs for long and makes no layers: it is about data, not models.

    Its further rounds are taken like those of a loop whose length is not known.
    """

    def __init__(self, machine: Machine) -> None:
        self._fuel = machine.fuel
        self._activity = machine.activity
        self._rounds = 0

    def is_about_data(self, machine: Machine) -> bool:
        """Whether the loop has used up much without making or calling a layer, or never ends."""
        self._rounds += 1
        if self._rounds > MAX_ROUNDS:
            return True
        if machine.activity != self._activity:
            self._activity, self._fuel = machine.activity, machine.fuel
        return self._fuel - machine.fuel > DATA_LOOP


def _for(machine: Machine, node: program.For) -> Completion | None:
    iterable = evaluate(machine, node.iterable)
    behaviour_of(iterable).taken_for(machine, iterable, "for", machine.place("stmt", node.index))
    items = machine.iterate(iterable)
    if isinstance(items, Unknown):
        return _loop_of_unknown_length(machine, node, items)
    # A list may grow or shrink while it is looped over.
    completion = _rounds(machine, node, iterable if type(iterable) is list else items)
    if completion is None:
        return execute(machine, node.orelse)
    return completion if completion.kind == "return" else None


def _rounds(machine: Machine, node: program.For, items: list[Value]) -> Completion | None:
    """Run a loop's body for each item; a break, or a return, is its completion."""
    frame = machine.frames[-1]
    frame.loops.append([])
    watch = LoopWatch(machine)
    try:
        for number, item in enumerate(items):
            machine.spend()
            if watch.is_about_data(machine):
                return _loop_of_unknown_length(machine, node, Unknown(ABOUT_DATA))
            if machine.is_spoilt(items):
                return _loop_of_unknown_length(machine, node, Unknown(LENGTH))
            assign(machine, node.target, item)
            completion = execute(machine, node.body)
            if completion is not None and completion.kind != "continue":
                return completion
            if frame.loops[-1]:
                rest = items[number + 1 :]
                return _maybe_ended(machine, node, rest)
    finally:
        frame.loops.pop()
    return None


def _maybe_ended(machine: Machine, node: program.For, rest: list[Value]) -> Completion | None:
    """After a break that may have happened, the other rounds may or may not run."""
    if not rest:
        return None
    return fork(machine, lambda: None, lambda: _rounds(machine, node, rest))


def _loop_of_unknown_length(
    machine: Machine, node: program.For, unknown: Unknown
) -> Completion | None:
    def once() -> Completion | None:
        name = node.target.id if isinstance(node.target, program.Name) else ""
        assign(machine, node.target, Unknown(unknown.reason, name))
        return _body_once(machine, node.body)

    return fork(machine, lambda: None, once)


def _body_once(machine: Machine, body: program.Block) -> Completion | None:
    frame = machine.frames[-1]
    frame.loops.append([])
    try:
        completion = execute(machine, body)
    finally:
        frame.loops.pop()
    return completion if completion is not None and completion.kind == "return" else None


def _while(machine: Machine, node: program.While) -> Completion | None:
    frame = machine.frames[-1]
    frame.loops.append([])
    watch = LoopWatch(machine)
    try:
        while True:
            machine.spend()
            if watch.is_about_data(machine):
                return fork(machine, lambda: None, lambda: _body_once(machine, node.body))
            truth = _decided(machine, node)
            if isinstance(truth, Unknown):
                return fork(machine, lambda: None, lambda: _body_once(machine, node.body))
            if not truth:
                return execute(machine, node.orelse)
            completion = execute(machine, node.body)
            if completion is not None and completion.kind != "continue":
                return completion if completion.kind == "return" else None
            if frame.loops[-1]:
                return None
    finally:
        frame.loops.pop()


def _with(machine: Machine, node: program.With) -> Completion | None:
    tolerates = False
    for context, target in node.items:
        manager = evaluate(machine, context)
        tolerates = tolerates or context_tolerates(manager)
        if target is not None:
            assign(machine, target, enter_context(machine, manager))
    if not tolerates:
        return execute(machine, node.body)
    try:
        with machine.tolerating():
            return execute(machine, node.body)
    except Raised:
        return None


def _try(machine: Machine, node: program.Try) -> Completion | None:
    try:
        completion = _guarded(machine, node)
    except Raised:
        ended = execute(machine, node.finalbody)
        if ended is not None:
            return ended
        raise
    ended = execute(machine, node.finalbody)
    return completion if ended is None else ended


def _guarded(machine: Machine, node: program.Try) -> Completion | None:
    if not node.handlers:
        return execute(machine, node.body)
    try:
        with machine.tolerating():
            completion = execute(machine, node.body)
    except Raised as raised:
        for handler in node.handlers:
            if catches(machine, handler.type, raised.value):
                return _handled(machine, handler, raised)
        raise
    return execute(machine, node.orelse) if completion is None else completion


def _handled(machine: Machine, handler: program.ExceptHandler, raised: Raised) -> Completion | None:
    if handler.name is not None:
        assign_name(machine, handler.name, raised.value)
    machine.handled.append(raised.value)
    try:
        return execute(machine, handler.body)
    finally:
        machine.handled.pop()


def _function(machine: Machine, node: program.FunctionDef) -> None:
    frame = machine.frames[-1]
    function = Function(
        node.name,
        node.parameters,
        node.body,
        frame.scope.closure,
        frame.path,
        evaluate_defaults(machine, node.parameters),
        node.is_generator,
        node,
    )
    assign_name(machine, node.name, decorate(machine, function, node.decorators))


def _class(machine: Machine, node: program.ClassDef) -> None:
    assign_name(machine, node.name, define_class(machine, node))


def _return(machine: Machine, node: program.Return) -> Completion:
    return Completion("return", None if node.value is None else evaluate(machine, node.value))


def _raise(machine: Machine, node: program.Raise) -> None:
    if node.exception is not None:
        raise Raised(evaluate(machine, node.exception))
    raise Raised(machine.handled[-1] if machine.handled else None)


def _assert(machine: Machine, node: program.Assert) -> None:
    if machine.truth(evaluate(machine, node.test)) is False:
        raise Raised(AssertionError())


def _delete(machine: Machine, node: program.Delete) -> None:
    for target in node.targets:
        if isinstance(target, program.Name):
            scope = machine.frames[-1].scope.target(target.id)
            machine.touch(scope)
            scope.names.pop(target.id, None)
        elif isinstance(target, program.Attribute):
            value = evaluate(machine, target.value)
            behaviour_of(value).delete_attribute(machine, value, target.attr)
        elif isinstance(target, program.Subscript):
            container = evaluate(machine, target.value)
            key = evaluate(machine, target.item)
            machine.touch(container)
            behaviour_of(container).delete_item(machine, container, key)


def _declaration(machine: Machine, node: program.ScopeDecl) -> None:
    scope = machine.frames[-1].scope
    for name in node.names:
        target = scope.module if node.kind == "global" else scope.enclosing_function(name)
        scope.elsewhere[name] = target


def _match(machine: Machine, node: program.Match) -> Completion | None:
    subject = evaluate(machine, node.subject)
    for number, case in enumerate(node.cases):
        matched = match_pattern(machine, case.pattern, subject)
        if matched is True and case.guard is not None:
            matched = machine.truth(evaluate(machine, case.guard))
        if matched is True:
            return execute(machine, case.body)
        if isinstance(matched, Unknown):
            rest = program.Match(node.index, node.subject, node.cases[number + 1 :])
            return _fork_cases(machine, case.body, rest)
    return None


def _fork_cases(machine: Machine, body: program.Block, rest: program.Match) -> Completion | None:
    return fork(machine, lambda: execute(machine, body), lambda: _match(machine, rest))


def _nothing(machine: Machine, node: program.Pass) -> None:
    return None


_EXECUTORS: dict[type[program.Stmt], Executor] = {
    program.ExprStmt: _expression,
    program.Assign: _assign,
    program.AnnAssign: _annotated,
    program.AugAssign: _augmented,
    program.If: _if,
    program.For: _for,
    program.While: _while,
    program.With: _with,
    program.Try: _try,
    program.FunctionDef: _function,
    program.ClassDef: _class,
    program.Return: _return,
    program.Raise: _raise,
    program.Assert: _assert,
    program.Delete: _delete,
    program.ScopeDecl: _declaration,
    program.Match: _match,
    program.Import: run_import,
    program.ImportFrom: run_import_from,
    program.Pass: _nothing,
    program.Break: lambda machine, node: _BREAK,
    program.Continue: lambda machine, node: _CONTINUE,
}

__all__ = ["execute", "fork"]
