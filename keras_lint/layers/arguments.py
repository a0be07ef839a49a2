"""A layer's arguments, bound to its signature, read with Keras's own conversions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.dim import Dim, Expr, is_dim
from keras_lint.shapes.unknown import Unknown


@dataclass(frozen=True, slots=True)
class Arguments:
    """Every argument of a layer by name, defaults filled in.

    A value is a Python literal or container, a size expression, an `Unknown`, or an object of the
    program that only its own layer understands (a wrapped layer, a function). `given` names the
    ones that the program states.
    """

    layer: str
    keras: KerasVersion
    values: Mapping[str, object]
    given: frozenset[str]

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def get(self, name: str, default: object = None) -> object:
        """Return an argument as it is, `Unknown` included."""
        return self.values.get(name, default)

    def known(self, name: str) -> object:
        """Return an argument's value.

        Raises:
            NotKnown: where the value is unknown.
        """
        value = self.values.get(name)
        if isinstance(value, Unknown):
            raise NotKnown(value.reason)
        return value

    def flag(self, name: str) -> bool:
        """Return an argument's truth value; raises `NotKnown` where it is unknown."""
        return bool(self.known(name))

    def text(self, name: str) -> str:
        """Return a string argument, lower-cased as Keras does; raises `NotKnown` for no string."""
        value = self.known(name)
        if not isinstance(value, str):
            raise NotKnown(f"{name} is no string")
        return value.lower()

    def size(self, name: str) -> Dim:
        """Return an argument that is a size, as a symbol where it is unknown.

        Raises:
            LayerError: invalid-argument, where it is no positive whole number.
        """
        value = self.values.get(name)
        if isinstance(value, Unknown):
            return value.as_dim(name)
        return self.positive(name, value)

    def positive(self, name: str, value: object) -> Dim:
        """Check that a value is a positive whole number and return it."""
        if isinstance(value, Unknown):
            return value.as_dim(name)
        if isinstance(value, float) and value.is_integer() and self.keras < KerasVersion.V3:
            value = int(value)
        if isinstance(value, Expr):
            return value
        if not is_dim(value) or not isinstance(value, int) or value <= 0:
            raise self.invalid(name, "a positive whole number", value)
        return value

    def sizes(self, name: str, count: int, *, allow_zero: bool = False) -> tuple[Dim, ...]:
        """Return `count` sizes from an integer or a sequence, as Keras's `standardize_tuple` does.

        Raises:
            LayerError: invalid-argument, where the value is neither.
        """
        value = self.values.get(name)
        if isinstance(value, Unknown):
            return tuple(Unknown(value.reason, name).as_dim() for _ in range(count))
        items = [value] * count if is_dim(value) else value
        if not isinstance(items, (tuple, list)) or len(items) != count:
            raise self.invalid(name, f"a whole number or {count} of them", value)
        if allow_zero:
            return tuple(0 if item == 0 else self.positive(name, item) for item in items)
        return tuple(self.positive(name, item) for item in items)

    def choice(self, name: str, *allowed: str) -> str:
        """Return a string argument that must be one of `allowed`.

        Raises:
            LayerError: invalid-argument, where it is another.
            NotKnown: where it is unknown.
        """
        value = self.known(name)
        lowered = value.lower() if isinstance(value, str) else value
        if lowered not in allowed:
            raise self.invalid(name, " or ".join(repr(one) for one in allowed), value)
        return str(lowered)

    def invalid(self, name: str, expected: str, actual: object) -> LayerError:
        """Build the error for an argument whose value Keras refuses."""
        return LayerError(
            "invalid-argument",
            f"{self.layer} takes {expected} as `{name}`, not {actual!r}.",
            expected=expected,
            actual=repr(actual),
            argument=name,
        )
