"""Classes of the program: definition, linearization, instances, attribute lookup, super()."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from keras_lint.interp import program
from keras_lint.interp.enums import is_enum, member_of
from keras_lint.interp.frame import Frame
from keras_lint.interp.running import evaluate, execute
from keras_lint.interp.scope import Scope
from keras_lint.interp.values import (
    Bound,
    Builtin,
    CallArguments,
    Class,
    External,
    Function,
    Instance,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

Factory: TypeAlias = "Callable[[Machine, Class, CallArguments, Place | None], Value]"

instance_factories: dict[str, Factory] = {}
"""How classes that derive from a library's are instantiated, by the library class's name.

A name that ends in a dot stands for all names that begin with it.
"""

MISSING = object()

MAX_LINEAGE = 200
"""From how many classes one may derive."""


def define_class(machine: Machine, node: program.ClassDef) -> Value:
    """Carry out a class statement and return the class."""
    from keras_lint.interp.class_kinds import finish_class
    from keras_lint.interp.expressions import evaluate_arguments

    frame = machine.frames[-1]
    bases = evaluate_arguments(machine, node.bases).positional
    if sum(len(base.lineage) for base in bases if isinstance(base, Class)) > MAX_LINEAGE:
        bases = [Unknown("a class that derives from very many")]
    scope = Scope("class", frame.scope)
    cls = Class(node.name, (), scope.names, frame.path, node)
    cls.lineage = linearize(cls, bases)
    machine.frames.append(Frame(frame.path, scope, frame.function))
    try:
        execute(machine, node.body)
    finally:
        machine.frames.pop()
    for value in scope.names.values():
        adopt(cls, value)
    decorators = [evaluate(machine, decorator) for decorator in node.decorators]
    return finish_class(machine, cls, decorators)


def adopt(cls: Class, value: Value) -> None:
    """Note in functions of a class body to which class they belong, for `super()`."""
    if isinstance(value, Function) and value.owner is None:
        value.owner = cls
    for part in ("getter", "setter", "function"):
        inner = getattr(value, part, None)
        if isinstance(inner, Function):
            adopt(cls, inner)


def linearize(cls: Class, bases: Sequence[Value]) -> tuple[Value, ...]:
    """Return the C3 linearization; where Python would refuse, bases from left to right."""
    lists = [list(base.lineage) if isinstance(base, Class) else [base] for base in bases]
    lists.append(list(bases))
    result: list[Value] = [cls]
    while lists := [one for one in lists if one]:
        head = next(
            (one[0] for one in lists if not any(one[0] in other[1:] for other in lists)),
            lists[0][0],
        )
        result.append(head)
        # What is no class may be unlike itself, as a NaN is.
        lists = [[item for item in one if item is not head and item != head] for one in lists]
    return tuple(result)


def find(cls: Class, name: str, after: Class | None = None) -> Value:
    """Return a name's value along the lineage, from behind `after` on; `MISSING` for none.

    Behind an unknown base nothing is certain, so that an unknown is returned there.
    """
    lineage = cls.lineage
    if after is not None and after in lineage:
        lineage = lineage[lineage.index(after) + 1 :]
    for one in lineage:
        if isinstance(one, Class) and name in one.namespace:
            return one.namespace[name]
        if isinstance(one, Unknown):
            return Unknown(one.reason, name)
    return MISSING


GENERAL = ("keras.Sequential", "keras.Model", "keras.layers.Wrapper", "keras.layers.Layer")
"""Keras's classes that others of Keras derive from, the most special first."""


def library_base(cls: Class) -> External | None:
    """Return the library's class that a class derives from, None for none.

    Of several it is the one that says most: `class Quantized(Mixin, Dense)` is a Dense, though its
    mixin derives from `Layer`.
    """
    bases = [one for one in cls.lineage if isinstance(one, External)]
    return min(bases, key=_generality, default=None)


def _generality(base: External) -> int:
    """Return how little a library's class says of what derives from it."""
    if base.name in GENERAL:
        return GENERAL.index(base.name) + 1
    return 0 if base.name.startswith("keras.") else len(GENERAL) + 1


def factory_of(cls: Class) -> Factory | None:
    """Return how a class that derives from a library's is instantiated, None for any other."""
    base = library_base(cls)
    if base is None:
        return None
    prefix = f"{base.name.rpartition('.')[0]}."
    return instance_factories.get(base.name) or instance_factories.get(prefix)


def instantiate(
    machine: Machine, cls: Class, arguments: CallArguments, place: Place | None
) -> Value:
    """Return `cls(arguments)`."""
    if is_enum(cls):
        return member_of(cls, arguments.positional[0] if arguments.positional else None)
    factory = factory_of(cls)
    if factory is not None:
        return factory(machine, cls, arguments, place)
    creator = find(cls, "__new__")
    if isinstance(creator, Function):
        return _create(machine, cls, creator, arguments)
    instance = Instance(cls)
    machine.instances.setdefault(id(cls), instance)
    initialize(machine, instance, cls, arguments, place)
    return instance


def _create(machine: Machine, cls: Class, creator: Function, arguments: CallArguments) -> Value:
    """Let a `__new__` of the program make the object, and its `__init__` initialize it."""
    made = machine.call(bind(creator, cls), arguments)
    if isinstance(made, Instance) and cls in made.cls.lineage:
        machine.instances.setdefault(id(cls), made)
        if isinstance(constructor := find(cls, "__init__"), Function):
            machine.call(bind(constructor, made), arguments)
    return made


def allocate(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`super().__new__(cls, …)`: a bare object; of a named tuple, with its fields."""
    cls = arguments.positional[0] if arguments.positional else None
    if not isinstance(cls, Class):
        return Unknown("an object of a class that is not known")
    instance = Instance(cls)
    constructor = find(cls, "__init__")
    if isinstance(constructor, Builtin):
        rest = CallArguments(arguments.positional[1:], arguments.keywords, arguments.open)
        machine.call(bind(constructor, instance), rest)
    return instance


def initialize(
    machine: Machine,
    instance: Value,
    cls: Class,
    arguments: CallArguments,
    place: Place | None = None,
) -> None:
    """Call `__init__`, where the program has one."""
    constructor = find(cls, "__init__")
    if isinstance(constructor, (Function, Builtin)):
        machine.call(bind(constructor, instance), arguments, place)


def bind(value: Value, receiver: Value) -> Value:
    """Bind what stands in a class to an object, as reading it through the object does."""
    from keras_lint.interp.descriptors import ClassMethod, StaticMethod

    if isinstance(value, Function):
        return Bound(value, receiver)
    if isinstance(value, StaticMethod):
        return value.function
    if isinstance(value, ClassMethod):
        owner = receiver if isinstance(receiver, Class) else getattr(receiver, "cls", None)
        return bind(value.function, owner)
    if isinstance(value, Builtin):
        return Builtin(
            value.name,
            lambda machine, arguments, place: value.run(
                machine,
                CallArguments(
                    [receiver, *arguments.positional], arguments.keywords, arguments.open
                ),
                place,
            ),
        )
    return value


def read_attribute(machine: Machine, cls: Class, receiver: Value, name: str) -> Value:
    """Read a name of a class through an object: bound, or computed by a property."""
    from keras_lint.interp.descriptors import Property

    value = find(cls, name)
    if isinstance(value, Property):
        return machine.call(bind(value.getter, receiver), CallArguments())
    return value if value is MISSING else bind(value, receiver)
