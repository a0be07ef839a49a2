"""Reading the arguments of array functions: by position or name, as sizes, shapes and axes."""

from __future__ import annotations

from collections.abc import Sequence

from keras_lint.interp.values import Array, CallArguments, Several, Shaped, Unknown, Value
from keras_lint.shapes.dim import Dim, Expr, is_dim
from keras_lint.shapes.shape import Shape

MAX_VALUES = 4096
"""Arrays of more values are known by their shape alone."""


MAX_RANK = 32
"""How deep sequences may nest to be arrays, as in NumPy 1."""


class Missing:
    """Stands for an argument that the call does not give."""


MISSING = Missing()


def argument(
    arguments: CallArguments, position: int, *names: str, default: Value = MISSING
) -> Value:
    """Return the argument at a position, or under one of its names."""
    if 0 <= position < len(arguments.positional):
        return arguments.positional[position]
    for name in names:
        if name in arguments.keywords:
            return arguments.keywords[name]
    if arguments.open:
        return Unknown(f"{names[0] if names else 'an argument'} may be among unknown arguments")
    return default


def as_size(value: Value) -> Dim | None:
    """Return a value as a size, None where it cannot be one."""
    if isinstance(value, Unknown):
        return value.as_dim()
    if isinstance(value, Array) and value.shape == () and is_dim(value.values):
        return as_size(value.values)
    return value if is_dim(value) else None


def as_shape(value: Value) -> Shape | None:
    """Return a value that names a shape: one size or a sequence of them; None where unknown."""
    if isinstance(value, Array) and isinstance(value.values, list):
        value = value.values
    if isinstance(value, (tuple, list)):
        sizes = [as_size(item) for item in value]
        known = [size for size in sizes if size is not None]
        return Shape(known) if len(known) == len(sizes) else None
    size = None if isinstance(value, Unknown) else as_size(value)
    return None if size is None else Shape((size,))


def as_cut(cut: slice) -> slice:
    """Return a slice with sizes for those of its bounds that are not known."""
    bounds = (cut.start, cut.stop, cut.step)
    return slice(*(one.as_dim() if isinstance(one, Unknown) else one for one in bounds))


def as_axes(value: Value) -> Sequence[int] | Unknown | None:
    """Return an `axis` argument: whole numbers, None for all, or unknown."""
    if value is None or value is MISSING:
        return None
    items = value if isinstance(value, (tuple, list)) else (value,)
    if all(isinstance(item, int) and not isinstance(item, bool) for item in items):
        return tuple(items)
    return value if isinstance(value, Unknown) else Unknown("the axis is not known")


def shape_of(value: Value, depth: int = 0) -> Shape | None:
    """Return the shape that NumPy would see in a value: arrays, numbers, nested sequences."""
    if isinstance(value, (Array, Shaped)):
        return value.shape
    if isinstance(value, (bool, int, float, complex, str, Expr)):
        return Shape()
    if isinstance(value, Unknown):
        return Shape() if value.number else None
    if isinstance(value, range):
        return Shape((len(value),))
    if isinstance(value, Several):
        inner = shape_of(value.item, depth + 1)
        return None if inner is None else Shape((value.count, *inner))
    if isinstance(value, (list, tuple)):
        return _shape_of_sequence(value, depth)
    return None


def _shape_of_sequence(items: Sequence[Value], depth: int) -> Shape | None:
    if not items:
        return Shape((0,))
    if depth > MAX_RANK:
        return None
    first = shape_of(items[0], depth + 1)
    if first is None:
        return None
    probe = items if len(items) <= MAX_VALUES else items[:MAX_VALUES]
    same = all(shape_of(item, depth + 1) == first for item in probe[1:])
    return Shape((len(items), *first)) if same else None


def dtype_of(value: Value, default: str = "float64") -> str:
    """Return the element type that NumPy would give a value."""
    for _ in range(MAX_RANK):
        if isinstance(value, Several):
            value = value.item
        elif not isinstance(value, (list, tuple)) or not value:
            break
        else:
            value = value[0]
    if isinstance(value, Array):
        return value.dtype
    if isinstance(value, Unknown) and value.number:
        return value.number
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int):
        return "int64"
    return "str" if isinstance(value, str) else default


def dtype_name(value: Value, default: str) -> str:
    """Return the name of a `dtype` argument: a string, `np.float32`, a Python type."""
    if isinstance(value, str):
        return value
    name = getattr(value, "name", "") or getattr(value, "__name__", "")
    last = str(name).rpartition(".")[2]
    return {"int": "int64", "float": "float64", "bool": "bool", "": default}.get(last, last)


def nested(contents: Value) -> Value:
    """Return a small nest of numbers as nested lists, None for anything else."""
    if isinstance(contents, (bool, int, float)):
        return contents
    if not isinstance(contents, (list, tuple)) or len(contents) > MAX_VALUES:
        return None
    items = [nested(item) for item in contents]
    return None if any(item is None for item in items) else items
