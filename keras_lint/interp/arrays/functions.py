"""NumPy's functions, by the shapes that they give.

Functions that are methods too are taken from there; a function of plain numbers (`np.sqrt(64)`,
`np.prod((2, 3))`) is worked out.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from keras_lint.interp.arrays import behaviour, methods
from keras_lint.interp.arrays.contents import EXACT, forget, kept
from keras_lint.interp.arrays.noting import class_kept, library_of, note_combination, note_position
from keras_lint.interp.arrays.ranges import of_function
from keras_lint.interp.arrays.reading import (
    argument,
    as_size,
    dtype_of,
    nested,
    shape_of,
)
from keras_lint.interp.arrays.reductions import REACHING, folded, reduced
from keras_lint.interp.library import constant, known
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.shapes.broadcast import broadcast
from keras_lint.shapes.dim import product
from keras_lint.shapes.numpy_int import NumpyInt, numpy_int

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

ELEMENTWISE = (
    "abs absolute exp expm1 log log2 log10 log1p sqrt square sign sin cos tan tanh sinh cosh "
    "arcsin arccos arctan floor ceil round rint around nan_to_num isnan isinf "
    "isfinite logical_not negative flip fliplr flipud roll copy triu tril "
    "ascontiguousarray zeros_like ones_like empty_like full_like real imag deg2rad "
    "degrees radians int32 int64 float32 float64 uint8 int8 float16 float_ int_ bool_ "
    "vectorize trunc fix"
).split()

BINARY = (
    "add subtract multiply divide true_divide floor_divide power maximum minimum mod fmod "
    "remainder greater greater_equal less less_equal equal not_equal logical_and logical_or "
    "arctan2 hypot"
).split()

OPERATORS = {
    "add": "+",
    "subtract": "-",
    "multiply": "*",
    "divide": "/",
    "true_divide": "/",
    "floor_divide": "//",
    "power": "**",
    "mod": "%",
    "remainder": "%",
}
"""Functions that are operators by another name."""

REDUCTIONS = (
    "sum mean min amin std var any all median nanmean nansum average percentile "
    "quantile count_nonzero nanmax nanmin ptp linalg.norm"
).split()

METHODS = {
    "reshape": methods.reshaped,
    "ravel": methods.flattened,
    "transpose": methods.transposed,
    "squeeze": methods.squeezed,
    "expand_dims": methods.expanded,
    "repeat": methods.repeated,
    "tile": methods.tiled,
    "swapaxes": methods.axes_swapped,
    "moveaxis": methods.axis_moved,
    "rollaxis": methods.axis_moved,
    "pad": methods.padded,
    "max": methods.largest,
    "amax": methods.largest,
    **dict.fromkeys(REDUCTIONS, reduced),
    **REACHING,
    "argmax": methods.winners,
    "argmin": methods.positions,
}

NUMBERS: dict[str, Callable[[Any], Any]] = {
    "sqrt": math.sqrt,
    "log": math.log,
    "log2": math.log2,
    "log10": math.log10,
    "exp": math.exp,
    "floor": lambda x: float(math.floor(x)),
    "ceil": lambda x: float(math.ceil(x)),
    "round": lambda x: float(round(x)),
    "rint": lambda x: float(round(x)),
    "around": lambda x: float(round(x)),
    "abs": abs,
    "absolute": abs,
    "square": lambda x: x * x,
    "sin": math.sin,
    "cos": math.cos,
    "tanh": math.tanh,
    "float32": float,
    "float64": float,
    "int32": NumpyInt,
    "int64": NumpyInt,
    "uint8": NumpyInt,
    "trunc": lambda x: float(math.trunc(x)),
}
"""NumPy's functions of one number, worked out with Python's."""
OF_VALUES = ("sqrt", "log", "log2", "log10", "exp", "abs", "square", "sin", "cos", "tanh")
"""Those that are worked out of small arrays as well, value by value."""


def subject(arguments: CallArguments) -> tuple[Array, CallArguments]:
    """Split a function's arguments into the array it works on and the rest."""
    value = argument(arguments, 0, "a", "x", "arr", "array", "ary", "m", "A")
    rest = CallArguments(arguments.positional[1:], arguments.keywords, arguments.open)
    if isinstance(value, Array):
        return value, rest
    contents = value if isinstance(value, (list, tuple)) else None
    return Array(shape_of(value), dtype_of(value), nested(contents)), rest


def _register_elementwise(name: str) -> None:
    @known(f"numpy.{name}")
    def elementwise(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        value = argument(arguments, 0, "x", "a")
        if isinstance(value, (int, float)) and name in NUMBERS:
            try:
                return NUMBERS[name](value)
            except (ValueError, OverflowError):
                return Unknown(f"{name} of {value}")
        if isinstance(value, Unknown):
            return value
        array, _ = subject(arguments)
        least, most = of_function(name, array)
        alone = len(arguments.positional) == 1 and not arguments.keywords
        values = _each(name, array.values) if alone and name in OF_VALUES else None
        if array.dtype in EXACT:
            values = kept(values, array.dtype)
        library = class_kept(array)
        return Array(array.shape, array.dtype, values, library=library, least=least, most=most)


def _each(name: str, values: Value) -> Value:
    """Work out a function of known contents, None where they are not known."""
    if values is None:
        return None
    if not isinstance(values, list):
        try:
            return NUMBERS[name](values)
        except (TypeError, ValueError, OverflowError):
            return None
    items = [_each(name, one) for one in values]
    return None if None in items else items


def _register_binary(name: str) -> None:
    @known(f"numpy.{name}")
    def binary(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        left, right = argument(arguments, 0, "x1"), argument(arguments, 1, "x2")
        if name in OPERATORS and _are_numbers(left, right) and not arguments.keywords:
            return numpy_int(machine.binary(OPERATORS[name], left, right))
        if name in ("maximum", "minimum") and all(
            isinstance(x, (int, float)) for x in (left, right)
        ):
            return max(left, right) if name == "maximum" else min(left, right)
        a, b = shape_of(left), shape_of(right)
        shape = None if a is None or b is None else broadcast(a, b)
        if shape is not None and name in ("subtract", "equal", "not_equal"):
            note_combination(machine, left, right, shape, place)
        return Array(shape, library=library_of(left, right))


def _are_numbers(*values: Value) -> bool:
    """Tell whether values are numbers or arrays whose numbers are known."""
    held = [one.values if isinstance(one, Array) else one for one in values]
    return all(isinstance(one, (int, float)) or type(one) is list for one in held) and not any(
        isinstance(one, list) for one in values
    )


def _register_method(name: str, method: methods.Method) -> None:
    @known(f"numpy.{name}")
    def function(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        plain = argument(arguments, 0, "a")
        number = folded(name, plain) if len(arguments.positional) == 1 else None
        if number is not None and not arguments.keywords:
            return number
        array, rest = subject(arguments)
        if name == "argmax":
            note_position(machine, array, rest, place)
        if name == "reshape":
            return behaviour.reshape(machine, array, rest, place)
        return methods.run(method, array, rest)


for _name in ELEMENTWISE:
    _register_elementwise(_name)
for _name in BINARY:
    _register_binary(_name)
for _name, _method in METHODS.items():
    _register_method(_name, _method)


@known("numpy.prod", "numpy.product")
def prod(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`np.prod((h, w, c))`: mostly of a shape."""
    value = argument(arguments, 0, "a")
    if isinstance(value, (tuple, list)) and len(arguments.positional) == 1:
        sizes = [as_size(item) for item in value]
        if all(size is not None for size in sizes):
            return numpy_int(product(size for size in sizes if size is not None))
    alone = len(arguments.positional) == 1 and not arguments.keywords
    if alone and isinstance(value, Array) and (number := folded("prod", value)) is not None:
        return number
    array, rest = subject(arguments)
    return methods.run(reduced, array, rest)


@known("numpy.dot", "numpy.matmul")
def dot(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A matrix product."""
    return methods.matrix_product(argument(arguments, 0, "a"), argument(arguments, 1, "b"))


@known("numpy.shape")
def shape(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The shape as a tuple."""
    found = shape_of(argument(arguments, 0, "a"))
    return Unknown("the shape of an array") if found is None else tuple(found)


@known("numpy.size")
def size(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """How many values there are."""
    found = shape_of(argument(arguments, 0, "a"))
    if found is None or argument(arguments, 1, "axis", default=None) is not None:
        return Unknown("the size of an array")
    return found.size


@known("numpy.isscalar")
def isscalar(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Whether something is a plain number or text."""
    value = argument(arguments, 0, "element")
    return value if isinstance(value, Unknown) else isinstance(value, (int, float, str))


@known("numpy.ndim")
def ndim(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The number of axes."""
    found = shape_of(argument(arguments, 0, "a"))
    return Unknown("the rank of an array") if found is None else found.rank


@known("numpy.random.shuffle", "numpy.fill_diagonal", "numpy.put", "numpy.copyto")
def changed(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An array whose contents are others from here on."""
    array = argument(arguments, 0, "x", "a", "dst")
    if isinstance(array, Array):
        forget(array)
    return None


@known("numpy.random.seed", "numpy.set_printoptions", "numpy.seterr")
def nothing(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A call that matters to no shape."""
    return None


for _name, _value in {"pi": math.pi, "e": math.e, "inf": math.inf, "nan": math.nan}.items():
    constant(f"numpy.{_name}", _value)
for _library in ("numpy", "tensorflow"):
    constant(f"{_library}.newaxis", None)

ARRAYS = behaviour.ArrayBehaviour
"""What an array does: registered with the functions that make arrays."""
