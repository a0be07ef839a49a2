"""A layer's arguments, bound to its signature, read with Keras's own conversions."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.spelling import nearest
from keras_lint.record import record
from keras_lint.shapes.dim import Dim, Expr, bounds, symbol
from keras_lint.shapes.numpy_int import NumpyInt
from keras_lint.shapes.unknown import Unknown

SEQUENCES = (list, tuple, dict, set, frozenset, range, bytes)
LITERALS = (int, float, complex, str, type(None), *SEQUENCES)
"""The types of values that we know through and through; all others are objects of the program."""
MOST_UNITS = 1 << 20
"""A number that is no size is taken for a slip of one up to here."""


@record
class Arguments:
    """Every argument of a layer by name, defaults filled in.

    A value is a Python literal or container, a size expression, an `Unknown`, or an object of the
    program that only its own layer understands (a wrapped layer, a function). `given` names the
    ones that the program states, the first `positional` of them by position.
    """

    layer: str
    keras: KerasVersion
    values: Mapping[str, object]
    given: frozenset[str]
    positional: int = 0

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

    def literal(self, name: str) -> object:
        """Return an argument's value where it is a literal; raises `NotKnown` for anything else."""
        value = self.known(name)
        if not isinstance(value, LITERALS):
            raise NotKnown(f"{name} is no literal")
        return value

    def flag(self, name: str) -> bool:
        """Return an argument's truth value; raises `NotKnown` where it is unknown."""
        return bool(self.literal(name))

    def text(self, name: str) -> str:
        """Return a string argument, lower-cased as Keras does; raises `NotKnown` for no string."""
        value = self.known(name)
        if not isinstance(value, str):
            raise NotKnown(f"{name} is no string")
        return value.lower()

    def size(self, name: str, *, allow_zero: bool = False) -> Dim:
        """Return an argument that is a size, as a symbol where it is unknown; True counts as 1.

        Raises:
            LayerError: invalid-argument, where it is no positive whole number.
        """
        return self.positive(name, self.values.get(name), allow_zero=allow_zero)

    def positive(self, name: str, value: object, *, allow_zero: bool = False) -> Dim:
        """Check that a value is a positive whole number and return it; True counts as 1."""
        if (size := as_size(value, name, least=0 if allow_zero else 1)) is not None:
            return size
        expected = "a whole number of at least 0" if allow_zero else "a positive whole number"
        error = self.invalid(name, expected, value)
        if isinstance(value, (int, float)) and abs(value) < MOST_UNITS:
            error.wanted = value, max(1, int(value))
        raise error

    def refuse_numpy(self, *names: str) -> None:
        """Refuse NumPy's integers, as Keras 3 does where it asks for an `int`."""
        for name in names:
            value = self.values.get(name)
            if isinstance(value, NumpyInt) and self.keras == KerasVersion.V3:
                hint = f"Make it one: {name}=int(…)."
                error = self.invalid(name, "an integer of Python's own", value, hint)
                error.message = error.message.replace("not ", "not NumPy's ")
                error.versioned = True
                raise error

    def sizes(
        self, name: str, count: int, *, allow_zero: bool = False, floats: bool = False
    ) -> tuple[Dim, ...]:
        """Return `count` sizes from an integer or a sequence, as Keras's `standardize_tuple` does.

        `floats` says that Keras computes on with a number that is not whole.

        Raises:
            LayerError: invalid-argument, where the value is neither.
        """
        self.refuse_numpy(name)
        least = 0 if allow_zero else 1
        return self.sizes_of(name, self.values.get(name), count, least=least, floats=floats)

    def sizes_of(
        self, name: str, value: object, count: int, *, least: int | None = 1, floats: bool = False
    ) -> tuple[Dim, ...]:
        """Return `count` sizes from a value that is the argument or a part of it.

        `least` is the least number allowed, None where negative ones are too.
        """
        if isinstance(value, Unknown) or not isinstance(value, (Expr, *LITERALS)):
            return tuple(unknown_size(name, allow_zero=least != 1) for _ in range(count))
        items = (value,) * count if isinstance(value, (int, Expr)) else value
        sizes: list[Dim] = []
        if isinstance(items, SEQUENCES) and len(items) == count:
            for item in items:
                size = as_size(item, name, least=least, floats=floats)
                if size is None:
                    break
                sizes.append(size)
        if len(sizes) != count:
            bound = "" if least is None else f" of at least {least}"
            several = "" if count == 1 else f", or {count} of them,"
            raise self.invalid(name, f"a whole number{bound}{several}", value)
        return tuple(sizes)

    def choice(self, name: str, *allowed: str, exact: bool = False) -> str:
        """Return a string argument that must be one of `allowed`, in any case unless `exact`.

        Raises:
            LayerError: invalid-argument, where it is another.
            NotKnown: where it is unknown.
        """
        value = self.literal(name)
        lowered = value.lower() if isinstance(value, str) and not exact else value
        if not isinstance(lowered, str) or lowered not in allowed:
            near = nearest(value, allowed) if isinstance(value, str) else None
            hint = f"Did you mean {near!r}?" if near else None
            error = self.invalid(name, " or ".join(repr(one) for one in allowed), value, hint)
            error.near = near
            # Only some versions tell upper case from lower.
            error.versioned = isinstance(value, str) and value.lower() in allowed
            raise error
        return lowered

    def check_choice(self, name: str, *allowed: str, exact: bool = False) -> None:
        """Refuse a string argument that is none of `allowed`, where it is known."""
        with suppress(NotKnown):
            self.choice(name, *allowed, exact=exact)

    def invalid(
        self, name: str, expected: str, actual: object, hint: str | None = None
    ) -> LayerError:
        """Build the error for an argument whose value Keras refuses."""
        shown = written(actual)
        return LayerError(
            "invalid-argument",
            f"{self.layer} takes {expected} as `{name}`, not {shown}.",
            expected=expected,
            actual=shown,
            argument=name,
            hint=hint,
        )


def as_size(value: object, name: str, *, least: int | None = 1, floats: bool = False) -> Dim | None:
    """Return a value as a size, a symbol where it is not known; None where it is none."""
    if isinstance(value, Unknown):
        return value.as_dim(name) if least == 1 else unknown_size(name, allow_zero=True)
    if isinstance(value, Expr):
        high = bounds(value)[1]
        refused = least is not None and high is not None and high < least
        return None if refused else value
    if isinstance(value, float) and floats and 0 < value < float("inf"):
        return int(value) if value.is_integer() else symbol(name)
    if isinstance(value, int):
        return int(value) if least is None or value >= least else None
    return None if isinstance(value, LITERALS) else unknown_size(name, allow_zero=least != 1)


def unknown_size(name: str, *, allow_zero: bool = False) -> Dim:
    """Return a new unknown size."""
    return symbol(name) - 1 if allow_zero else symbol(name)


def written(value: object) -> str:
    """Write a value as the program would, a size or an unknown by its name."""
    if isinstance(value, Unknown):
        return value.name or "an unknown value"
    if isinstance(value, Expr):
        return str(value)
    if isinstance(value, dict):
        pairs = ", ".join(f"{written(key)}: {written(item)}" for key, item in value.items())
        return f"{{{pairs}}}"
    if isinstance(value, (list, tuple)):
        inside = ", ".join(map(written, value))
        if isinstance(value, list):
            return f"[{inside}]"
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    text = repr(value) if isinstance(value, LITERALS) else f"a {type(value).__name__}"
    return text if len(text) <= 60 else text[:57] + "..."
