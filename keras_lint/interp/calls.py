"""Calling functions of the program, of libraries, and what we run ourselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp import classes, externals
from keras_lint.interp.behaviour import behaviour_of
from keras_lint.interp.branches import join_values
from keras_lint.interp.frame import Frame
from keras_lint.interp.generators import Generator
from keras_lint.interp.keras.training.arity import loss_called
from keras_lint.interp.library import run_handler
from keras_lint.interp.looking_back import LEFT_AT, WITHOUT_RETURN
from keras_lint.interp.own_errors import called, misfit
from keras_lint.interp.running import evaluate, execute
from keras_lint.interp.scope import Scope
from keras_lint.interp.signals import Raised
from keras_lint.interp.values import (
    Bound,
    Builtin,
    CallArguments,
    Class,
    External,
    Function,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

MAX_DEPTH = 120
"""How deep calls may nest; deeper, a recursion is taken not to end."""
MOST_DOUBTFUL = 4
"""So deep a function is followed that calls itself on conditions that are not known."""

MOST_DOUBTFUL_CALLS = 50
"""So often a call of it is left to call it again, from whichever place, on such conditions."""


def call(machine: Machine, function: Value, arguments: CallArguments, place: Place | None) -> Value:
    """Return `function(arguments)`, whatever kind of thing is called."""
    if machine.spoilt and not isinstance(function, (Function, Bound, Class)):
        _doubt_spoilt(machine, arguments)
    if isinstance(function, Builtin):
        return run_handler(function.run, function.name, machine, arguments, place)
    if isinstance(function, External):
        return externals.call(machine, function, arguments, place)
    if isinstance(function, Bound):
        return call_function(machine, function.function, arguments, function.receiver, place)
    if isinstance(function, Function):
        error = loss_called(function, arguments)
        if error is not None:
            return machine.fail(error, place)
        return call_function(machine, function, arguments, place=place)
    if isinstance(function, Class):
        return classes.instantiate(machine, function, arguments, place)
    if isinstance(function, Unknown):
        machine.doubts += 1
        machine.hand_over(arguments)
        return Unknown(function.reason, function.name and f"{function.name}(…)")
    return behaviour_of(function).call(machine, function, arguments, place)


def _doubt_spoilt(machine: Machine, arguments: CallArguments) -> None:
    """What we run ourselves takes a list whose length is not known by one of its items."""
    spoilt = machine.spoilt
    positional = arguments.positional
    arguments.positional = [spoilt.as_several(x) if x in spoilt else x for x in positional]
    for name, value in arguments.keywords.items():
        if value in spoilt:
            arguments.keywords[name] = spoilt.as_several(value)


_NO_RECEIVER = object()


def call_function(
    machine: Machine,
    function: Function,
    arguments: CallArguments,
    receiver: Value = _NO_RECEIVER,
    place: Place | None = None,
) -> Value:
    """Run a function's body with its parameters bound.

    Raises:
        Raised: where the arguments do not fit, or the body raises.
    """
    if receiver is not _NO_RECEIVER:
        shifted = {
            key + 1 if isinstance(key, int) else key: number
            for key, number in arguments.sources.items()
        }
        arguments = CallArguments(
            [receiver, *arguments.positional],
            arguments.keywords,
            arguments.open,
            shifted,
            arguments.assumed,
        )
    if len(machine.frames) >= MAX_DEPTH:
        return machine.unknown(f"{function.name} calls itself too deeply to be followed")
    if _recurs_in_doubt(machine, function):
        return machine.unknown(f"{function.name} calls itself on conditions that are not known")
    machine.called.add(id(function))
    scope = Scope("function", function.scope)
    try:
        scope.names = bind_parameters(machine, function, arguments)
    except Raised as raised:
        misfit(machine, function, arguments, str(raised.value), place)
        raise
    first = arguments.positional[0] if arguments.positional else None
    frame = Frame(function.path, scope, function.name, function.owner, first, place)
    frame.code, frame.arguments, frame.outset = function, arguments, machine.conditional
    if function.is_generator:
        return Generator(function, frame)
    return run_frame(machine, function, frame)


def _recurs_in_doubt(machine: Machine, function: Function) -> bool:
    """Tell whether a function has called itself under one doubtful condition after another.

    Both sides of each are run, so that following it on takes time without end.
    """
    if not machine.conditional:
        return False
    body = function.body
    own = [one for one in machine.frames if one.code is not None and one.code.body is body]
    if not own or machine.conditional <= own[-1].outset:
        return False
    own[0].doubtful_calls += 1
    deep = len({one.outset for one in own}) >= MOST_DOUBTFUL
    return deep or own[0].doubtful_calls > MOST_DOUBTFUL_CALLS


def run_frame(machine: Machine, function: Function, frame: Frame) -> Value:
    """Run the body of a function in its frame and return what it returns."""

    activity = machine.activity
    machine.frames.append(frame)
    try:
        if not isinstance(function.body, tuple):
            return evaluate(machine, function.body)
        completion = execute(machine, function.body)
    except Raised:
        if frame.returned:
            completion = None
            return _joined(frame.returned)
        raise
    except RecursionError:
        return machine.unknown(f"{function.name} nests too deeply to be followed")
    finally:
        machine.frames.pop()
    if completion is None and not frame.returned and machine.activity > activity:
        machine.state[WITHOUT_RETURN] = function
        machine.state[LEFT_AT] = frame.called_at
    value = None if completion is None else completion.value
    return _joined([value, *frame.returned])


def _joined(values: list[Value]) -> Value:
    result = values[0]
    for value in values[1:]:
        result = join_values(result, value)
    return result


def bind_parameters(
    machine: Machine, function: Function, arguments: CallArguments
) -> dict[str, Value]:
    """Give every parameter its value: argument, default, or unknown where arguments are open.

    Raises:
        Raised: TypeError, where the arguments do not fit.
    """
    bound: dict[str, Value] = {}
    positional = list(arguments.positional)
    keywords = dict(arguments.keywords)
    for parameter in function.parameters:
        name = parameter.name
        if parameter.kind == "vararg":
            bound[name] = _rest(positional, arguments.open or arguments.assumed, name)
            positional = []
        elif parameter.kind == "kwarg":
            bound[name] = Unknown("unknown keyword arguments", name) if arguments.open else keywords
            if arguments.assumed:
                machine.assume(keywords)
            keywords = {}
        elif parameter.kind != "kwonly" and positional:
            bound[name] = positional.pop(0)
        elif parameter.kind != "posonly" and name in keywords:
            bound[name] = keywords.pop(name)
        elif arguments.open:
            bound[name] = Unknown(f"{name} may be among unknown arguments", name)
        elif name in function.defaults:
            bound[name] = function.defaults[name]
        else:
            raise Raised(TypeError(f"{called(function)} lacks its argument `{name}`"))
    if (positional or keywords) and not arguments.open:
        more = f"the argument `{next(iter(keywords))}`" if keywords else "more arguments"
        raise Raised(TypeError(f"{called(function)} is given {more}, which it does not take"))
    return bound


def _rest(positional: list[Value], is_open: bool, name: str) -> Value:
    return Unknown("unknown positional arguments", name) if is_open else tuple(positional)
