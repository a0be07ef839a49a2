"""Small immutable things: dataclasses that type checkers hold to be frozen.

Python makes a frozen dataclass with methods of its own in three times the time that a plain one
takes, and fills it in twice the time; reading one file makes two hundred such classes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from typing_extensions import dataclass_transform
else:

    def dataclass_transform(**_: object) -> Callable[[object], object]:
        """Do nothing: it tells type checkers of what Python 3.10 has no name for."""
        return lambda decorator: decorator


Made = TypeVar("Made")


@dataclass_transform(frozen_default=True, eq_default=False, field_specifiers=(field,))
def entity(cls: type[Made]) -> type[Made]:
    """Make a record that is equal to itself alone."""
    made: Any = dataclass(slots=True, eq=False, repr=False)(cls)
    if "__repr__" not in vars(cls):
        made.__repr__ = _shown
    return made  # type: ignore[no-any-return]


@dataclass_transform(frozen_default=True, eq_default=True, field_specifiers=(field,))
def record(cls: type[Made]) -> type[Made]:
    """Make a record that is equal to others of its class with the same values, and hashed so."""
    made: Any = entity(cls)
    names = [one.name for one in fields(made) if one.compare]
    made._compared = staticmethod(attrgetter(*names) if names else type)
    made.__eq__, made.__hash__ = _same, _hash
    return made  # type: ignore[no-any-return]


def _shown(self: Any) -> str:
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _same(self: Any, other: Any) -> Any:
    if self.__class__ is not other.__class__:
        return NotImplemented
    return bool(self._compared(self) == self._compared(other))


def _hash(self: Any) -> int:
    return hash(self._compared(self))
