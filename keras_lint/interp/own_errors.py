"""What Python refuses of the program's own things: wrong arguments, attributes nobody sets.

Only what has to do with Keras is told of: layers and models, and functions that make or take them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp import program
from keras_lint.interp.classes import MISSING, find
from keras_lint.interp.names import look_up
from keras_lint.interp.values import CallArguments, Class, External, Function, Instance, Value
from keras_lint.interp.walking import walk
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.layers.signatures import own_attributes
from keras_lint.layers.spelling import nearest
from keras_lint.place import Place

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

BASES = (External("keras.layers.Layer"), External("keras.Model"))
"""The classes of Keras whose attributes we know."""
BY_KERAS = ("training", "mask")
"""Arguments that Keras may give a `call` by itself."""
REFLECTION = ("setattr", "vars", "__dict__", "__setattr__", "__getattr__", "__getattribute__")


def misfit(
    machine: Machine, function: Function, arguments: CallArguments, why: str, place: Place | None
) -> None:
    """Note a call whose arguments do not fit the function, where the program itself calls."""
    certain = place is not None and not arguments.assumed and not machine.tolerant
    if (
        certain
        and not _left_to_keras(function, why)
        and _concerns_keras(machine, function, arguments)
    ):
        hint = f"It takes {_listed(function)}."
        error = LayerError("invalid-argument", f"{why}.", hint=hint, raises=TypeError)
        machine.fail(error, place)


def _left_to_keras(function: Function, why: str) -> bool:
    return function.name == "call" and any(f"`{name}`" in why for name in BY_KERAS)


def called(function: Function) -> str:
    """Name what is called: the class, where it is its `__init__`."""
    owned = function.owner is not None and function.name == "__init__"
    return function.owner.name if owned and function.owner is not None else function.name


def _listed(function: Function) -> str:
    names = [one.name for one in function.parameters]
    return ", ".join(names[1:] if function.owner is not None else names) or "none"


def _concerns_keras(machine: Machine, function: Function, arguments: CallArguments) -> bool:
    given = (*arguments.positional, *arguments.keywords.values())
    if any(isinstance(one, (Tensor, Layer)) for one in given):
        return True
    names = {one.id for one in walk(function.body) if isinstance(one, program.Name)}
    return any(_is_of_keras(look_up(machine, function.scope, name)) for name in sorted(names))


def _is_of_keras(value: Value) -> bool:
    if isinstance(value, Class):
        return any(isinstance(one, External) and _is_of_keras(one) for one in value.lineage)
    return isinstance(value, External) and value.name.startswith("keras")


def is_unset(owner: Value, name: str) -> bool:
    """Tell whether an attribute is none of the object's own, of its class or of Keras's."""
    cls = getattr(owner, "cls", None) or getattr(owner, "program_class", None)
    if cls is None or name in getattr(owner, "attributes", (name,)):
        return False
    if find(cls, name) is not MISSING:
        return False
    return isinstance(owner, Instance) or name not in own_attributes()


def lacking_attribute(machine: Machine, owner: Value, name: str) -> None:
    """Note that an object of the program's own class is asked for what nobody gives it."""
    cls = _class_of(machine, owner)
    if cls is None or name.startswith("_") or machine.tolerant or id(owner) in machine.handed_over:
        return
    stores = list(_stores(cls, name))
    if stores and not _comes_later(machine, owner, stores):
        return
    here = machine.here
    local = None if stores else _forgotten_self(cls, name)
    near = nearest(name, owner.attributes)
    hint = f"Did you mean `self.{near}`?" if near else None
    if local is not None:
        hint = f"Write `self.{name} = …`."
    elif stores:
        hint = f"Set `self.{name}` before it is used."
    message = f"{cls.name} has no attribute `{name}`" + (" yet." if stores else ".")
    error = LayerError("invalid-argument", message, hint=hint, raises=AttributeError)
    error.blamed = local
    machine.fail(error, here)


def _class_of(machine: Machine, owner: Value) -> Class | None:
    """Return the class of an object all of whose attributes we know."""
    if isinstance(owner, Instance):
        holds = any(isinstance(one, (Layer, Tensor)) for one in owner.attributes.values())
        cls = owner.cls if holds and not machine.supposing else None
    else:
        cls = getattr(owner, "program_class", None)
    if cls is None or getattr(owner, "base", None) is not None:
        return None
    known = all(isinstance(one, Class) or one is object or one in BASES for one in cls.lineage)
    return cls if known and not any(map(_reflects, _bodies(cls))) else None


def _bodies(cls: Class) -> Iterator[program.ClassDef]:
    for one in cls.lineage:
        if isinstance(one, Class) and one.definition is not None:
            yield one.definition


def _reflects(definition: program.ClassDef) -> bool:
    """Tell whether a class may set attributes in a way that we do not see."""
    if definition.decorators:
        return True
    for node in walk(definition.body):
        named = node.id if isinstance(node, program.Name) else getattr(node, "attr", None)
        named = node.name if isinstance(node, program.FunctionDef) else named
        if named in REFLECTION:
            return True
    return False


def _stores(cls: Class, name: str) -> Iterator[tuple[program.FunctionDef | None, int]]:
    """Yield where an attribute of this name is set: the method, and the statement's number."""
    for definition in _bodies(cls):
        for method in definition.body:
            function = method if isinstance(method, program.FunctionDef) else None
            for node in walk(method):
                if isinstance(node, program.Stmt) and _sets(node, name):
                    yield function, node.index


def _sets(node: program.Stmt, name: str) -> bool:
    targets: object = ()
    if isinstance(node, program.Assign):
        targets = node.targets
    elif isinstance(node, (program.AnnAssign, program.AugAssign, program.For)):
        targets = node.target
    elif isinstance(node, program.With):
        targets = [target for _, target in node.items]
    elif isinstance(node, (program.FunctionDef, program.ClassDef)):
        return node.name == name
    return any(isinstance(one, program.Attribute) and one.attr == name for one in walk(targets))


def _comes_later(
    machine: Machine, owner: Value, stores: list[tuple[program.FunctionDef | None, int]]
) -> bool:
    """Tell whether the `__init__` that runs sets it further down, and nothing else does."""
    frame = machine.frames[-1]
    if frame.receiver is not owner or frame.function != "__init__":
        return False
    return all(
        method is not None and method.name == "__init__" and number > frame.statement
        for method, number in stores
    )


def _forgotten_self(cls: Class, name: str) -> Place | None:
    """Return where a method binds a variable of this name that was meant for the object."""
    for definition in _bodies(cls):
        for method in definition.body:
            if not isinstance(method, program.FunctionDef) or method.name not in (
                "__init__",
                "build",
            ):
                continue
            for node in walk(method.body):
                if isinstance(node, program.Assign) and any(
                    isinstance(one, program.Name) and one.id == name for one in node.targets
                ):
                    return Place(cls.path, "stmt", node.index)
    return None
