"""What is to blame for an error beyond the call that Keras refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.trace import Failure
from keras_lint.interp import program
from keras_lint.interp.passing import written_at
from keras_lint.interp.values import Function, Value
from keras_lint.interp.walking import walk
from keras_lint.interp.wording import last_name, name_of
from keras_lint.layers.errors import LayerError
from keras_lint.place import Place

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

WITHOUT_RETURN = "without return"
"""Under which the machine's state has the last function that made layers and returned nothing."""
LEFT_AT = "left at"
"""Under which it has where the program called that function."""
ASKED_OF_MODELS = (
    *("compile", "fit", "evaluate", "predict", "summary", "save", "add", "layers", "input"),
    *("output", "inputs", "outputs", "load_weights", "get_layer", "train_on_batch", "trainable"),
)

ROOTS = ("tf", "tensorflow", "np", "numpy")
"""What programs call the libraries whose functions compute with numbers."""


def look_back(machine: Machine, failure: Failure) -> None:
    """Note where the argument at fault is written, or which function forgot to return."""
    error = failure.error
    failure.written = written_at(machine.frames, error, failure.place)
    if error.kind == "not-a-tensor" and error.actual == "None" and error.blamed is None:
        _forgotten_return(machine.state.get(WITHOUT_RETURN), error)
    if error.kind == "symbolic-tensor" and error.argument == "func" and error.blamed is None:
        _of_numbers(machine, error)


def note_nothing(machine: Machine, node: program.Assign, value: Value) -> None:
    """Note the name that takes what a function gives which made layers and returned nothing."""
    frame, target = machine.frames[-1], node.targets[0]
    function = machine.state.get(WITHOUT_RETURN)
    called = node.value.index if isinstance(node.value, program.Call) else -1
    place = None if machine.conditional else machine.place("call", called)
    left = value is None and place is not None and machine.state.get(LEFT_AT) == place
    if left and isinstance(target, program.Name) and isinstance(function, Function):
        frame.nothing[target.id] = function
    elif isinstance(target, program.Name):
        frame.nothing.pop(target.id, None)


def asked_of_nothing(machine: Machine, node: program.Attribute) -> None:
    """Note that a name is asked for what models have, though a function returned nothing for it."""
    name = node.value.id if isinstance(node.value, program.Name) else ""
    function = machine.frames[-1].nothing.get(name)
    if function is None or machine.conditional or node.attr not in ASKED_OF_MODELS:
        return
    error = LayerError(
        "not-a-tensor",
        f"`{name}` is None, which has no `{node.attr}`.",
        expected="a model",
        actual="None",
        raises=AttributeError,
    )
    _forgotten_return(function, error)
    if error.blamed is not None:
        machine.fail(error, machine.here)


def _of_numbers(machine: Machine, error: LayerError) -> None:
    """Blame the call of a function that computes with a library in several statements.

    To call it inside a layer mends them all at once. One that makes layers is let be.
    """
    frame = machine.frames[-1]
    body = () if frame.code is None or frame.called_at is None else frame.code.body
    if frame.code is None or not isinstance(body, tuple) or not frame.code.parameters:
        return
    calls = [one for one in walk(body) if isinstance(one, program.Call)]
    if any(last_name(one.func)[:1].isupper() for one in calls):
        return
    computing = [one for one in body if any(_root(call) in ROOTS for call in walk(one))]
    if len(computing) > 1:
        error.blamed, error.argument = frame.called_at, None
        error.hint = f"Let a layer call it: Lambda({frame.code.name})(…), or a layer of your own."


def _root(node: object) -> str:
    """Return what a call of a library's function begins with."""
    function = node.func if isinstance(node, program.Call) else None
    if not isinstance(function, program.Attribute):
        return ""
    while isinstance(function, program.Attribute):
        function = function.value
    return name_of(function) or ""


def _forgotten_return(function: object, error: LayerError) -> None:
    """Blame the end of a function that returns nothing for the None that came out of it."""
    definition = function.definition if isinstance(function, Function) else None
    if not isinstance(function, Function) or definition is None or function.name == "__init__":
        return
    if any(isinstance(one, program.Return) and one.value for one in walk(definition.body)):
        return
    error.blamed = Place(function.path, "stmt", definition.body[-1].index)
    error.message = f"`{function.name}` returns nothing: {error.message}"
    error.hint = "End it with `return` and what it makes."
