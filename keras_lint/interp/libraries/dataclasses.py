"""`dataclasses`: fields and their defaults."""

from __future__ import annotations

from keras_lint.interp.class_kinds import FieldDefault
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Instance, Unknown, Value


@known("dataclasses.field")
def field(machine: object, arguments: CallArguments, place: object) -> Value:
    """A field with a default, or a factory for it."""
    missing = Unknown("a field without a default")
    factory = arguments.keywords.get("default_factory")
    return FieldDefault(arguments.keywords.get("default", missing), factory)


@known("dataclasses.replace")
def replace(machine: object, arguments: CallArguments, place: object) -> Value:
    """A copy with other values."""
    value = arguments.positional[0] if arguments.positional else None
    if isinstance(value, Instance):
        return Instance(value.cls, {**value.attributes, **arguments.keywords})
    return Unknown("replace of something that is no dataclass")


@known("dataclasses.asdict")
def as_dict(machine: object, arguments: CallArguments, place: object) -> Value:
    """The fields as a dict."""
    value = arguments.positional[0] if arguments.positional else None
    return dict(value.attributes) if isinstance(value, Instance) else Unknown("asdict")
