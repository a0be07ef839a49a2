"""Carrying out expressions: one function for each kind, found by the node's type."""

from __future__ import annotations

from keras_lint.graph.tensor import Tensor
from keras_lint.interp import program
from keras_lint.interp.assignment import assign_name
from keras_lint.interp.behaviour import behaviour_of
from keras_lint.interp.branches import join_values
from keras_lint.interp.looking_back import asked_of_nothing
from keras_lint.interp.machine import Machine
from keras_lint.interp.names import look_up
from keras_lint.interp.operators import compare, unary
from keras_lint.interp.own_errors import is_unset, lacking_attribute
from keras_lint.interp.running import EVALUATORS, evaluate
from keras_lint.interp.signals import EnoughYielded, Raised
from keras_lint.interp.values import CallArguments, Function, Unknown, Value


def _const(machine: Machine, node: program.Const) -> Value:
    return node.value


def _name(machine: Machine, node: program.Name) -> Value:
    value = look_up(machine, machine.frames[-1].scope, node.id)
    if type(value) is Tensor:
        value.reads += 1
    return value


def _attribute(machine: Machine, node: program.Attribute) -> Value:
    owner = evaluate(machine, node.value)
    behaviour_of(owner).asked_for(machine, owner, node.attr)
    if node.attr == "as_list" and isinstance(node.value, program.Attribute):
        _asked_of_shape(machine, node.value)
    if owner is None:
        asked_of_nothing(machine, node)
    value = machine.attribute(owner, node.attr)
    if isinstance(value, Unknown) and is_unset(owner, node.attr):
        lacking_attribute(machine, owner, node.attr)
    return value


def _asked_of_shape(machine: Machine, shape: program.Attribute) -> None:
    """Let a tensor look at what its shape is asked for, which is a plain tuple to us."""
    if shape.attr == "shape" and isinstance(shape.value, program.Name):
        tensor = look_up(machine, machine.frames[-1].scope, shape.value.id)
        behaviour_of(tensor).asked_for(machine, tensor, "as_list")


def _subscript(machine: Machine, node: program.Subscript) -> Value:
    value = evaluate(machine, node.value)
    key = evaluate(machine, node.item)
    return machine.item(value, key, machine.place("subscript", node.index))


def _slice(machine: Machine, node: program.Slice) -> Value:
    bounds = (node.lower, node.upper, node.step)
    return slice(*(None if bound is None else evaluate(machine, bound) for bound in bounds))


def _call(machine: Machine, node: program.Call) -> Value:
    function = evaluate(machine, node.func)
    arguments = evaluate_arguments(machine, node.args)
    machine.frames[-1].calling = node
    return machine.call(function, arguments, machine.place("call", node.index))


def evaluate_arguments(machine: Machine, args: tuple[program.Arg, ...]) -> CallArguments:
    """Evaluate the arguments of a call, stars spread out."""
    arguments = CallArguments()
    for number, arg in enumerate(args):
        value = evaluate(machine, arg.value)
        if arg.star == "*":
            _spread(machine, arguments, value)
        elif arg.star == "**":
            _spread_mapping(machine, arguments, value)
        elif arg.keyword is not None:
            arguments.keywords[arg.keyword] = value
            arguments.sources[arg.keyword] = number
        else:
            arguments.sources[len(arguments.positional)] = number
            arguments.positional.append(value)
    return arguments


def _spread(machine: Machine, arguments: CallArguments, value: Value) -> None:
    items = machine.iterate(value)
    if isinstance(items, Unknown):
        arguments.open = True
    else:
        arguments.positional.extend(items)


def _spread_mapping(machine: Machine, arguments: CallArguments, value: Value) -> None:
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        arguments.keywords.update(value)
        arguments.assumed |= machine.is_assumed(value) or (machine.supposing and not value)
    else:
        arguments.open = True


def _binary(machine: Machine, node: program.BinOp) -> Value:
    left = evaluate(machine, node.left)
    right = evaluate(machine, node.right)
    return machine.binary(node.op, left, right, machine.place("binop", node.index))


def _unary(machine: Machine, node: program.UnaryOp) -> Value:
    value = evaluate(machine, node.operand)
    if node.op != "not":
        return unary(machine, node.op, value)
    truth = machine.truth(value)
    return truth if isinstance(truth, Unknown) else not truth


def _bool(machine: Machine, node: program.BoolOp) -> Value:
    left = evaluate(machine, node.left)
    truth = machine.truth(left)
    if isinstance(truth, Unknown):
        machine.doubts += 1
        try:
            right = evaluate(machine, node.right)
        except Raised:  # taken not to be reached, as a branch that raises is
            return left
        decided = right is (node.op == "or")
        return right if decided else join_values(left, right)
    return left if truth is (node.op == "or") else evaluate(machine, node.right)


def _compare(machine: Machine, node: program.Compare) -> Value:
    left = evaluate(machine, node.left)
    result: Value = True
    for op, operand in zip(node.ops, node.comparators, strict=True):
        right = evaluate(machine, operand)
        result = compare(machine, op, left, right)
        truth = machine.truth(result)
        if isinstance(truth, Unknown) or not truth:
            return result
        left = right
    return result


def _if(machine: Machine, node: program.IfExp) -> Value:
    truth = machine.truth(evaluate(machine, node.test))
    if not isinstance(truth, Unknown):
        return evaluate(machine, node.body if truth else node.orelse)
    machine.doubts += 1
    machine.conditional += 1
    try:
        return join_values(evaluate(machine, node.body), evaluate(machine, node.orelse))
    finally:
        machine.conditional -= 1


def _named(machine: Machine, node: program.NamedExpr) -> Value:
    value = evaluate(machine, node.value)
    frame = machine.frames[-1]
    inner = frame.scope
    frame.scope = inner.around_comprehensions
    try:
        assign_name(machine, node.target, value)
    finally:
        frame.scope = inner
    return value


def _lambda(machine: Machine, node: program.Lambda) -> Value:
    frame = machine.frames[-1]
    return Function(
        "<lambda>",
        node.parameters,
        node.body,
        frame.scope.closure,
        frame.path,
        evaluate_defaults(machine, node.parameters),
    )


def evaluate_defaults(
    machine: Machine, parameters: tuple[program.Parameter, ...]
) -> dict[str, Value]:
    """Evaluate the defaults of a function's parameters, as at its definition."""
    return {
        parameter.name: evaluate(machine, parameter.default)
        for parameter in parameters
        if parameter.default is not None
    }


def _await(machine: Machine, node: program.Await) -> Value:
    return evaluate(machine, node.value)


def _yield(machine: Machine, node: program.Yield) -> Value:
    frame = machine.frames[-1]
    value = None if node.value is None else evaluate(machine, node.value)
    if node.delegate:
        items = machine.iterate(value)
        frame.yielded.extend([items] if isinstance(items, Unknown) else items)
    else:
        frame.yielded.append(value)
    frame.doubted = frame.doubted or machine.conditional > frame.outset
    if len(frame.yielded) >= frame.yield_limit:
        raise EnoughYielded
    return Unknown("what is sent into a generator")


def _starred(machine: Machine, node: program.Starred) -> Value:
    return evaluate(machine, node.value)


EVALUATORS |= {
    program.Const: _const,
    program.Name: _name,
    program.Attribute: _attribute,
    program.Subscript: _subscript,
    program.Slice: _slice,
    program.Call: _call,
    program.BinOp: _binary,
    program.UnaryOp: _unary,
    program.BoolOp: _bool,
    program.Compare: _compare,
    program.IfExp: _if,
    program.Starred: _starred,
    program.NamedExpr: _named,
    program.Lambda: _lambda,
    program.Await: _await,
    program.Yield: _yield,
}
