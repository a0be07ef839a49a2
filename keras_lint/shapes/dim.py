"""Sizes: whole numbers, or expressions in named unknowns.

A `Dim` is an `int` on the fast path, else an `Expr`: a polynomial with integer coefficients over
atoms, where an atom is a `Symbol`, a floor division or a maximum. Every expression is kept in one
canonical form, so two sizes that are equal for every value of their symbols mostly are `==`.
Symbols stand for sizes and so are at least 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import count
from math import gcd, prod
from typing import TypeAlias, Union

from keras_lint.record import entity, record
from keras_lint.shapes.writing import grouped, write

Dim: TypeAlias = Union[int, "Expr"]
Atom: TypeAlias = Union["Symbol", "FloorDiv", "Max"]
Monomial: TypeAlias = tuple[Atom, ...]

HEAVIEST = 256
"""How many atoms, all told, an expression is written out with; a longer one is an unknown."""

_serial = count()


@entity
class Symbol:
    """A size with a name, equal only to itself.

    `free` symbols are left open by the program itself (Keras prints `None`); the others have a
    number when the program runs, which we do not know: `reason` says why. An `opaque` one stands
    for an expression too long to write, which may be of any sign.
    """

    name: str
    owner: str = ""
    free: bool = False
    serial: int = -1
    reason: str = ""
    opaque: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "serial", next(_serial))

    def __str__(self) -> str:
        return self.name


@record
class FloorDiv:
    """`numerator // divisor`, where neither is a plain quotient that simplifies."""

    numerator: Dim
    divisor: Dim

    def __str__(self) -> str:
        return f"{grouped(self.numerator)}//{grouped(self.divisor)}"


@record
class Max:
    """The larger of two sizes that no known order decides."""

    left: Dim
    right: Dim

    def __str__(self) -> str:
        return f"max({self.left}, {self.right})"


@record
class Expr:
    """A sum of `coefficient * product of atoms`, never a plain number; terms in a fixed order."""

    terms: tuple[tuple[Monomial, int], ...]

    def __add__(self, other: Dim) -> Dim:
        return _sum((self, other))

    __radd__ = __add__

    def __neg__(self) -> Dim:
        return Expr(tuple((monomial, -coefficient) for monomial, coefficient in self.terms))

    def __sub__(self, other: Dim) -> Dim:
        return _sum((self, -other))

    def __rsub__(self, other: Dim) -> Dim:
        return _sum((other, -self))

    def __mul__(self, other: Dim) -> Dim:
        return _product(self, other)

    __rmul__ = __mul__

    def __floordiv__(self, other: Dim) -> Dim:
        return _floordiv(self, other)

    def __rfloordiv__(self, other: int) -> Dim:
        return _floordiv(other, self)

    def __mod__(self, other: Dim) -> Dim:
        return self - self // other * other

    def __rmod__(self, other: int) -> Dim:
        return other - other // self * self

    def __str__(self) -> str:
        return write(self.terms)


def symbol(name: str, owner: str = "", *, free: bool = False, reason: str = "") -> Expr:
    """Return a new unknown size."""
    return Expr((((Symbol(name, owner, free, reason=reason),), 1),))


def is_dim(value: object) -> bool:
    """Tell whether a value can stand as a size: an int that is no bool, or an expression."""
    return isinstance(value, Expr) or (isinstance(value, int) and not isinstance(value, bool))


def product(sizes: Iterable[Dim]) -> Dim:
    """Return the product of sizes, 1 for none."""
    sizes = list(sizes)
    if all(isinstance(size, int) for size in sizes):
        return prod(size for size in sizes if isinstance(size, int))
    total: Dim = 1
    for size in sizes:
        total = _product(total, size)
    return total


def ceil_div(numerator: Dim, divisor: Dim) -> Dim:
    """Return `numerator / divisor` rounded up."""
    return (numerator + divisor - 1) // divisor


def maximum(left: Dim, right: Dim) -> Dim:
    """Return the larger of two sizes."""
    low, high = bounds(left - right)
    if low is not None and low >= 0:
        return left
    if high is not None and high <= 0:
        return right
    first, second = sorted((left, right), key=lambda size: (isinstance(size, int), _code(size)))
    return _atom(Max(first, second))


def symbols(size: Dim) -> frozenset[Symbol]:
    """Return the symbols that a size depends on."""
    if isinstance(size, int):
        return frozenset()
    found: set[Symbol] = set()
    for monomial, _ in size.terms:
        for atom in monomial:
            if isinstance(atom, Symbol):
                found.add(atom)
            elif isinstance(atom, FloorDiv):
                found |= symbols(atom.numerator) | symbols(atom.divisor)
            else:
                found |= symbols(atom.left) | symbols(atom.right)
    return frozenset(found)


def is_free(size: Dim) -> bool:
    """Tell whether Keras would print the size as `None`."""
    return not isinstance(size, int) and any(one.free for one in symbols(size))


def substitute(size: Dim, values: Mapping[Symbol, Dim]) -> Dim:
    """Put sizes in for symbols."""
    if isinstance(size, int):
        return size
    return _sum(
        coefficient * product(_substitute_atom(atom, values) for atom in monomial)
        for monomial, coefficient in size.terms
    )


def equal(left: Dim, right: Dim) -> bool | None:
    """Tell whether two sizes agree: for every value of the symbols, for none, or undecided."""
    difference = left - right
    if isinstance(difference, int):
        return difference == 0
    low, high = bounds(difference)
    if (low is not None and low > 0) or (high is not None and high < 0):
        return False
    return None


def bounds(size: Dim) -> tuple[int | None, int | None]:
    """Return the least and greatest value for symbols of at least 1; None where there is none.

    The bounds hold but need not be tight.
    """
    if isinstance(size, int):
        return size, size
    low: int | None = 0
    high: int | None = 0
    for monomial, coefficient in size.terms:
        least, most = _monomial_bounds(monomial)
        if coefficient < 0:
            least, most = most, least
        low = None if low is None or least is None else low + coefficient * least
        high = None if high is None or most is None else high + coefficient * most
    return low, high


def _monomial_bounds(monomial: Monomial) -> tuple[int | None, int | None]:
    low: int | None = 1
    high: int | None = 1
    for atom in monomial:
        least, most = _atom_bounds(atom)
        if least is None or least < 0 or low is None:
            return None, None
        low *= least
        high = None if high is None or most is None else high * most
    return low, high


def _atom_bounds(atom: Atom) -> tuple[int | None, int | None]:
    if isinstance(atom, Symbol):
        return (None, None) if atom.opaque else (1, None)
    if isinstance(atom, Max):
        (a, b), (c, d) = bounds(atom.left), bounds(atom.right)
        low = max((size for size in (a, c) if size is not None), default=None)
        return low, None if b is None or d is None else max(b, d)
    (low, high), (least, most) = bounds(atom.numerator), bounds(atom.divisor)
    if least is None or least < 1:
        return None, None
    lower = None if low is None else low // least if low < 0 else low // most if most else 0
    upper = (
        None if high is None else high // least if high >= 0 else -1 if not most else high // most
    )
    return lower, upper


def _substitute_atom(atom: Atom, values: Mapping[Symbol, Dim]) -> Dim:
    if isinstance(atom, Symbol):
        return values.get(atom, _atom(atom))
    if isinstance(atom, Max):
        return maximum(substitute(atom.left, values), substitute(atom.right, values))
    return substitute(atom.numerator, values) // substitute(atom.divisor, values)


def _atom(atom: Atom) -> Expr:
    return Expr((((atom,), 1),))


def _terms(size: Dim) -> tuple[tuple[Monomial, int], ...]:
    return (((), size),) if isinstance(size, int) else size.terms


def _from_terms(terms: dict[Monomial, int]) -> Dim:
    kept = {monomial: coefficient for monomial, coefficient in terms.items() if coefficient}
    if not kept:
        return 0
    if len(kept) == 1 and () in kept:
        return kept[()]
    if sum(_weight(atom) for monomial in kept for atom in monomial) > HEAVIEST:
        return _opaque(frozenset(kept.items()))
    return Expr(tuple(sorted(kept.items(), key=_term_key)))


def _weight(atom: Atom) -> int:
    """Count the atoms that an atom is written with."""
    if isinstance(atom, Symbol):
        return 1
    parts = (atom.left, atom.right) if isinstance(atom, Max) else (atom.numerator, atom.divisor)
    terms = (monomial for part in parts for monomial, _ in _terms(part))
    return 1 + sum(_weight(inner) for monomial in terms for inner in monomial)


@lru_cache(maxsize=1024)
def _opaque(terms: frozenset[tuple[Monomial, int]]) -> Expr:
    """Return the unknown that stands for a long expression, the same one each time."""
    inside = symbols(Expr(tuple(terms)))
    free = any(one.free for one in inside)
    reasons = sorted((one.serial, one.reason) for one in inside if one.reason)
    reason = reasons[0][1] if reasons else ""
    return _atom(Symbol("size", free=free, reason=reason, opaque=True))


def _sum(sizes: Iterable[Dim]) -> Dim:
    terms: dict[Monomial, int] = {}
    for size in sizes:
        for monomial, coefficient in _terms(size):
            terms[monomial] = terms.get(monomial, 0) + coefficient
    return _from_terms(terms)


def _product(left: Dim, right: Dim) -> Dim:
    if isinstance(left, int) and isinstance(right, int):
        return left * right
    terms: dict[Monomial, int] = {}
    for monomial, coefficient in _terms(left):
        for other, factor in _terms(right):
            merged = tuple(sorted(monomial + other, key=_atom_key))
            terms[merged] = terms.get(merged, 0) + coefficient * factor
    return _from_terms(terms)


def _floordiv(numerator: Dim, divisor: Dim) -> Dim:
    """Divide, taking out of the floor every term that the divisor divides without remainder."""
    if isinstance(numerator, int) and isinstance(divisor, int):
        return numerator // divisor
    if numerator == divisor:
        return 1
    if isinstance(divisor, int) and divisor != 0:
        whole: dict[Monomial, int] = {}
        rest: dict[Monomial, int] = {}
        for monomial, coefficient in _terms(numerator):
            quotient, remainder = divmod(coefficient, divisor)
            if monomial == () or remainder == 0:
                whole[monomial] = quotient
                rest[monomial] = remainder
            else:
                rest[monomial] = coefficient
        remaining = _from_terms(rest)
        return _sum((_from_terms(whole), _floor_atom(remaining, divisor)))
    quotient_dim = _exact_quotient(numerator, divisor)
    return _atom(FloorDiv(numerator, divisor)) if quotient_dim is None else quotient_dim


def _floor_atom(numerator: Dim, divisor: int) -> Dim:
    if divisor == 1 or isinstance(numerator, int):
        return numerator // divisor
    if divisor < 1:
        return _atom(FloorDiv(numerator, divisor))
    common = gcd(divisor, *(scale for monomial, scale in numerator.terms if monomial))
    if common > 1:
        reduced = _from_terms({monomial: scale // common for monomial, scale in numerator.terms})
        return reduced // (divisor // common)
    nested = _nested_quotient(numerator, divisor)
    return _atom(FloorDiv(numerator, divisor)) if nested is None else nested


def _nested_quotient(numerator: Expr, divisor: int) -> Dim | None:
    """Apply `(x//a + r)//b == (x + r*a)//(a*b)` for positive whole a and b."""
    inner: FloorDiv | None = None
    shift = 0
    for monomial, coefficient in numerator.terms:
        if monomial == ():
            shift = coefficient
        elif inner is None and coefficient == 1 and len(monomial) == 1:
            (atom,) = monomial
            if not isinstance(atom, FloorDiv):
                return None
            inner = atom
        else:
            return None
    if inner is None or not isinstance(inner.divisor, int) or inner.divisor < 1:
        return None
    return (inner.numerator + shift * inner.divisor) // (inner.divisor * divisor)


def _exact_quotient(numerator: Dim, divisor: Dim) -> Dim | None:
    """Divide by a single term where every term of the numerator holds it."""
    divisor_terms = _terms(divisor)
    if len(divisor_terms) != 1:
        return None
    (factor, scale) = divisor_terms[0]
    terms: dict[Monomial, int] = {}
    for monomial, coefficient in _terms(numerator):
        rest = list(monomial)
        for atom in factor:
            if atom not in rest:
                return None
            rest.remove(atom)
        if coefficient % scale:
            return None
        terms[tuple(rest)] = coefficient // scale
    return _from_terms(terms)


def _atom_key(atom: Atom) -> tuple[int, int, str]:
    return (0, atom.serial, "") if isinstance(atom, Symbol) else (1, 0, _atom_code(atom))


def _atom_code(atom: Atom) -> str:
    """Write an atom by the numbers of its symbols, as two of them may share a name."""
    if isinstance(atom, Symbol):
        return f"s{atom.serial}"
    if isinstance(atom, FloorDiv):
        return f"({_code(atom.numerator)}/{_code(atom.divisor)})"
    return f"max({_code(atom.left)},{_code(atom.right)})"


def _code(size: Dim) -> str:
    return "+".join(
        "*".join((str(coefficient), *map(_atom_code, monomial)))
        for monomial, coefficient in _terms(size)
    )


def _term_key(term: tuple[Monomial, int]) -> tuple[int, int, list[tuple[int, int, str]]]:
    monomial, _ = term
    return (not monomial, -len(monomial), [_atom_key(atom) for atom in monomial])
