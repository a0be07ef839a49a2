"""`collections`: named tuples, ordered and default dicts, deques."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.class_kinds import add_constructor
from keras_lint.interp.field_objects import add_tuple_methods
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Class, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@known("collections.namedtuple")
def named_tuple(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A class whose objects have the given fields."""
    given = arguments.positional
    if len(given) < 2 or not isinstance(given[0], str):
        return Unknown("a named tuple whose fields are not known")
    fields = given[1].replace(",", " ").split() if isinstance(given[1], str) else given[1]
    if not isinstance(fields, (list, tuple)) or not all(isinstance(one, str) for one in fields):
        return Unknown("a named tuple whose fields are not known")
    cls = Class(given[0], (), {}, machine.path)
    cls.lineage = (cls,)
    defaults = arguments.keywords.get("defaults")
    if isinstance(defaults, (list, tuple)):
        cls.namespace.update(zip(fields[len(fields) - len(defaults) :], defaults, strict=False))
    add_constructor(cls, fields)
    cls.namespace["_fields"] = tuple(fields)
    add_tuple_methods(cls)
    return cls


@known("collections.OrderedDict")
def ordered(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A dict: all are ordered."""
    return machine.call(dict, arguments, place)


class DefaultDict(dict[Value, Value]):
    """`defaultdict`: the factory is a value of the program, called by the interpreter."""

    default_factory: Value = None


@known("collections.defaultdict")
def default_dict(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A dict that makes its missing values."""
    made = DefaultDict()
    made.default_factory = arguments.positional[0] if arguments.positional else None
    return made


@known("collections.deque")
def deque(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A list, mostly."""
    return machine.iterate(arguments.positional[0]) if arguments.positional else []
