"""`math`: functions of known numbers."""

from __future__ import annotations

import math

from keras_lint.interp.builtins.functions import native
from keras_lint.interp.library import constant, known
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.shapes.dim import Expr, product

FUNCTIONS = (
    "sqrt exp log log2 log10 log1p floor ceil trunc fabs gcd sin cos tan atan tanh hypot degrees "
    "radians isnan isinf isclose copysign fmod factorial comb isqrt dist"
).split()

for _name in FUNCTIONS:
    if _name not in ("factorial", "comb"):
        known(f"math.{_name}")(native(getattr(math, _name), bool, int, float))
for _name in ("pi", "e", "inf", "nan", "tau"):
    constant(f"math.{_name}", getattr(math, _name))


@known("math.prod")
def prod(machine: object, arguments: CallArguments, place: object) -> Value:
    """The product of numbers."""
    items = arguments.positional[0] if arguments.positional else ()
    if isinstance(items, (list, tuple)) and all(isinstance(one, (int, Expr)) for one in items):
        return product(items)
    return Unknown("a product of things that are not known")


@known("math.pow")
def power(machine: object, arguments: CallArguments, place: object) -> Value:
    """`x ** y` as a float."""
    return native(math.pow, int, float)(machine, arguments, place)  # type: ignore[arg-type]
