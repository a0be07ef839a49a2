"""Carrying out statements: one function for each kind, found by the node's type."""

from __future__ import annotations

from keras_lint.graph.tensor import Tensor
from keras_lint.interp import program
from keras_lint.interp.assignment import assign, assign_name
from keras_lint.interp.behaviour import behaviour_of
from keras_lint.interp.classes import define_class
from keras_lint.interp.decorators import decorate
from keras_lint.interp.expressions import evaluate_defaults
from keras_lint.interp.forks import CHOICES, decided, fork
from keras_lint.interp.imports import run_import, run_import_from
from keras_lint.interp.keras.unpacking import check_count
from keras_lint.interp.looking_back import note_nothing
from keras_lint.interp.machine import Machine
from keras_lint.interp.matching import match_pattern
from keras_lint.interp.operators import augmented
from keras_lint.interp.running import EXECUTORS, evaluate, execute
from keras_lint.interp.signals import Completion
from keras_lint.interp.values import Function, Unknown, Value
from keras_lint.layers.base import Layer
from keras_lint.place import Place

_BREAK = Completion("break")
_CONTINUE = Completion("continue")


def _expression(machine: Machine, node: program.ExprStmt) -> None:
    value = evaluate(machine, node.value)
    if isinstance(value, Tensor) and isinstance(node.value, program.Call):
        value.bound, value.dropped = machine.place("call", node.value.index), True
    elif isinstance(value, Layer) and isinstance(node.value, program.Call):
        place = machine.place("call", node.value.index)
        if value.place == place and not machine.conditional:
            machine.trace.dropped.append(value)


def _assign(machine: Machine, node: program.Assign) -> None:
    value = evaluate(machine, node.value)
    if type(value) is int and (place := machine.place("stmt", node.index)) is not None:
        machine.trace.numbers[place] = value
    if isinstance(value, Tensor) and isinstance(node.value, program.Call):
        name = node.targets[0].id if isinstance(node.targets[0], program.Name) else "_"
        if len(node.targets) == 1 and not name.startswith("_"):
            value.bound, value.variable = machine.place("call", node.value.index), name
    if isinstance(value, (Layer, Tensor)) and isinstance(node.value, program.Name):
        value.aliased = machine.place("stmt", node.index)
    if isinstance(node.targets[0], (program.TupleExpr, program.ListExpr)):
        targets = node.targets[0].elts
        if not any(isinstance(one, program.Starred) for one in targets):
            check_count(machine, value, len(targets), _place_of(machine, node))
    for target in node.targets:
        assign(machine, target, _named_after(target, value))
    note_nothing(machine, node, value)


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
    truth = decided(machine, node)
    if isinstance(truth, Unknown):
        return fork(
            machine,
            lambda: execute(machine, node.body),
            lambda: execute(machine, node.orelse),
            chosen=truth.name.partition(".")[0] in CHOICES,
        )
    return execute(machine, node.body if truth else node.orelse)


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


EXECUTORS |= {
    program.ExprStmt: _expression,
    program.Assign: _assign,
    program.AnnAssign: _annotated,
    program.AugAssign: _augmented,
    program.If: _if,
    program.FunctionDef: _function,
    program.ClassDef: _class,
    program.Return: _return,
    program.Delete: _delete,
    program.ScopeDecl: _declaration,
    program.Match: _match,
    program.Import: run_import,
    program.ImportFrom: run_import_from,
    program.Pass: _nothing,
    program.Break: lambda machine, node: _BREAK,
    program.Continue: lambda machine, node: _CONTINUE,
}
