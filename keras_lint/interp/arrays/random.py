"""`numpy.random`: arrays of drawn numbers, by their sizes and by how far they surely reach."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING, TypeAlias

from keras_lint.interp.arrays.ranges import UNKNOWN, Range
from keras_lint.interp.arrays.reading import MISSING, argument, as_shape, as_size
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, CallArguments, External, Unknown, Value
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

DOUBT = 1e-6
"""What is less likely than this is taken not to happen."""
MANY = 100
"""So many draws are taken to have come from both sides of the middle, and near the ends."""

Reach: TypeAlias = Callable[[CallArguments, int], Range]


FEW_OPTIONS = 10
"""Of so many, each is drawn at least once among many draws."""
FEW = 0.4
"""Where a larger share than this may have been missed at either end, nothing is said."""


def _unit(arguments: CallArguments, count: int) -> Range:
    missed = 0 if count >= MANY else _share_missed(count)
    return (missed, 1.0 - missed) if missed < FEW else UNKNOWN


def _standard_normal(arguments: CallArguments, count: int) -> Range:
    return (-1.0, 1.0) if count >= MANY else UNKNOWN


def _normal(arguments: CallArguments, count: int) -> Range:
    centre = argument(arguments, 0, "loc", default=0.0)
    scale = argument(arguments, 1, "scale", default=1.0)
    known_numbers = isinstance(centre, (int, float)) and isinstance(scale, (int, float))
    return (centre - scale, centre + scale) if known_numbers and count >= MANY else UNKNOWN


def _uniform(arguments: CallArguments, count: int) -> Range:
    low = argument(arguments, 0, "low", default=0.0)
    high = argument(arguments, 1, "high", default=1.0)
    if not isinstance(low, (int, float)) or not isinstance(high, (int, float)):
        return UNKNOWN
    missed = 0 if count >= MANY else _share_missed(count)
    width = missed * (high - low)
    return (low + width, high - width) if missed < FEW else UNKNOWN


def _whole(arguments: CallArguments, count: int) -> Range:
    low, high = _bounds(arguments)
    if low >= high:
        return UNKNOWN
    missed = ceil((high - low) * _share_missed(count))
    return (low + missed - 1, high - missed) if 2 * missed <= high - low + 1 else UNKNOWN


def _bounds(arguments: CallArguments) -> tuple[int, int]:
    """Return the least that is drawn and one more than the most, the same where not known."""
    low, high = argument(arguments, 0, "low"), argument(arguments, 1, "high", default=None)
    if high is None:
        low, high = 0, low
    if not isinstance(low, int) or not isinstance(high, int):
        return 0, 0
    return low, high + (argument(arguments, -1, "endpoint", default=False) is True)


def _each_drawn(arguments: CallArguments, count: int) -> int | None:
    """Return how many classes are drawn from, counted from 0, where each surely comes."""
    low, high = _bounds(arguments)
    if low != 0 or high < 1:
        return None
    missed = high * (1 - 1 / high) ** count  # how many classes are to be expected never to come
    return high if missed <= DOUBT else None


def _exponential(arguments: CallArguments, count: int) -> Range:
    scale = argument(arguments, 0, "scale", default=1.0)
    known_scale = isinstance(scale, (int, float)) and count >= MANY
    return (0.1 * scale, 2.0 * scale) if known_scale else UNKNOWN


def _poisson(arguments: CallArguments, count: int) -> Range:
    mean = argument(arguments, 0, "lam", default=1.0)
    if not isinstance(mean, (int, float)) or mean < 1 or count < MANY:
        return UNKNOWN
    return max(0, ceil(mean - mean**0.5)), int(mean + mean**0.5)


def _chosen(arguments: CallArguments, count: int) -> Range:
    options = argument(arguments, 0, "a")
    if not isinstance(options, (list, tuple)) or count < MANY or len(options) > FEW_OPTIONS:
        return UNKNOWN
    weighed = argument(arguments, 3, "p", default=None) is not None
    numbers = [one for one in options if isinstance(one, (int, float))]
    return UNKNOWN if weighed or len(numbers) < len(options) else (min(numbers), max(numbers))


def _of_trials(arguments: CallArguments, count: int) -> Range:
    trials, chance = argument(arguments, 0, "n"), argument(arguments, 1, "p")
    likely = isinstance(chance, float) and 0.2 <= chance <= 0.8
    return (0, 1) if likely and trials == 1 and count >= MANY else UNKNOWN


def _share_missed(count: int) -> float:
    """Return the largest share of what may come that so many draws may all have missed."""
    return 1 - DOUBT ** (1 / count) if count else 1.0


def _unknown(arguments: CallArguments, count: int) -> Range:
    return UNKNOWN


FUNCTIONS: dict[str, tuple[int, Reach]] = {
    "random": (0, _unit),
    "random_sample": (0, _unit),
    "ranf": (0, _unit),
    "standard_normal": (0, _standard_normal),
    "normal": (2, _normal),
    "uniform": (2, _uniform),
    "randint": (2, _whole),
    "integers": (2, _whole),
    "choice": (1, _chosen),
    "binomial": (2, _of_trials),
    "beta": (2, _unknown),
    "poisson": (1, _poisson),
    "exponential": (1, _exponential),
    "multivariate_normal": (2, _unknown),
    "laplace": (2, _unknown),
}
"""For each function the position of its `size`, and how far what it draws surely reaches."""
MANY_OF_EACH = 10**9
"""So many draws reach what there is to be drawn."""
MANY_VALUED = ("choice", "multivariate_normal")
WHOLE = ("randint", "integers", "binomial", "poisson")


def _drawn(shape: Shape | None, dtype: str, reach: Reach, arguments: CallArguments) -> Array:
    array = Array(shape, dtype)
    size: Dim | None = None if shape is None else shape.size
    least, most = reach(arguments, size) if isinstance(size, int) else UNKNOWN
    classes = _each_drawn(arguments, size) if reach is _whole and isinstance(size, int) else None
    drawn = _ends(reach, arguments)
    return replace(array, least=least, most=most, classes=classes, drawn=drawn)


def _ends(reach: Reach, arguments: CallArguments) -> tuple[float, float] | None:
    least, most = reach(arguments, MANY_OF_EACH)
    return None if least is None or most is None else (least, most)


@known("numpy.random.rand")
def rand(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Numbers from 0 to 1, the sizes as arguments."""
    return _of_sizes(arguments, _unit)


@known("numpy.random.randn")
def randn(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Normal numbers, the sizes as arguments."""
    return _of_sizes(arguments, _standard_normal)


def _of_sizes(arguments: CallArguments, reach: Reach) -> Value:
    if not arguments.positional:
        return Unknown("a random number", number="float64")
    sizes = [as_size(one) for one in arguments.positional]
    known_sizes = [size for size in sizes if size is not None]
    whole = len(known_sizes) == len(sizes) and not arguments.open
    return _drawn(Shape(known_sizes) if whole else None, "float64", reach, arguments)


def _all_numbers(arguments: CallArguments) -> bool:
    given = (*arguments.positional, *arguments.keywords.values())
    return not arguments.open and all(isinstance(one, (int, float)) for one in given)


def _register(name: str, position: int, reach: Reach) -> None:
    @known(f"numpy.random.{name}")
    def draw(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        size = argument(arguments, position, "size", default=None)
        dtype = "int64" if name in WHOLE else "float64"
        if size is None or size is MISSING:
            single = name not in MANY_VALUED and _all_numbers(arguments)
            return Unknown("a random number", number=dtype if single else "")
        if name == "choice":
            source = argument(arguments, 0, "a")
            dtype = source.dtype if isinstance(source, Array) else ""
        return _drawn(as_shape(size), dtype, reach, arguments)


for _name, (_position, _reach) in FUNCTIONS.items():
    _register(_name, _position, _reach)


@known("numpy.random.RandomState", "numpy.random.default_rng")
def generator(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A generator of random numbers, whose methods are those of `numpy.random`."""
    return External("numpy.random")


@known("random.randint", "random.randrange")
def whole_number(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A whole number of Python's `random`."""
    return Unknown("a random number", number="int64")


@known("random.random", "random.uniform", "random.gauss", "random.normalvariate")
def real_number(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A number of Python's `random`."""
    return Unknown("a random number", number="float64")
