"""Sizes with unknowns against the same arithmetic on numbers."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from keras_lint.shapes.dim import (
    Dim,
    Expr,
    bounds,
    ceil_div,
    equal,
    is_free,
    maximum,
    product,
    substitute,
    symbol,
    symbols,
)

NAMES = ("h", "w", "n")
SYMBOLS = {name: symbol(name) for name in NAMES}
Numbers = dict[str, int]
Evaluate = Callable[[Numbers], int]
Sample = tuple[Dim, Evaluate]


def number(value: int) -> Sample:
    return value, lambda numbers: value


def unknown(name: str) -> Sample:
    return SYMBOLS[name], lambda numbers: numbers[name]


def combine(parts: tuple[str, Sample, Sample]) -> Sample:
    kind, (a, f), (b, g) = parts
    if kind == "+":
        return a + b, lambda numbers: f(numbers) + g(numbers)
    if kind == "-":
        return a - b, lambda numbers: f(numbers) - g(numbers)
    if kind == "*":
        return a * b, lambda numbers: f(numbers) * g(numbers)
    return maximum(a, b), lambda numbers: max(f(numbers), g(numbers))


def divide(parts: tuple[str, Sample, int]) -> Sample:
    kind, (a, f), by = parts
    if kind == "//":
        return a // by, lambda numbers: f(numbers) // by
    if kind == "%":
        return a % by, lambda numbers: f(numbers) % by
    return ceil_div(a, by), lambda numbers: -(-f(numbers) // by)


samples = st.recursive(
    st.one_of(st.integers(-9, 40).map(number), st.sampled_from(NAMES).map(unknown)),
    lambda inner: st.one_of(
        st.tuples(st.sampled_from("+-*m"), inner, inner).map(combine),
        st.tuples(st.sampled_from(("//", "%", "ceil")), inner, st.integers(1, 7)).map(divide),
    ),
    max_leaves=8,
)
assignments = st.fixed_dictionaries({name: st.integers(1, 60) for name in NAMES})


def put_in(size: Dim, numbers: Numbers) -> Dim:
    found = {one: numbers[one.name] for one in symbols(size)}
    return substitute(size, found)


@given(samples, assignments)
@settings(max_examples=600)
def test_a_size_has_the_value_that_the_numbers_give(sample: Sample, numbers: Numbers) -> None:
    size, evaluate = sample
    assert put_in(size, numbers) == evaluate(numbers)


@given(samples, assignments)
@settings(max_examples=600)
def test_bounds_hold(sample: Sample, numbers: Numbers) -> None:
    size, evaluate = sample
    low, high = bounds(size)
    value = evaluate(numbers)
    assert low is None or low <= value
    assert high is None or value <= high


@given(samples, samples, st.lists(assignments, min_size=3, max_size=8))
@settings(max_examples=600)
def test_equal_never_errs(one: Sample, other: Sample, many: list[Numbers]) -> None:
    verdict = equal(one[0], other[0])
    agree = [one[1](numbers) == other[1](numbers) for numbers in many]
    if verdict is True:
        assert all(agree)
    if verdict is False:
        assert not any(agree)


@given(samples, samples, samples)
def test_sums_and_products_have_one_form(one: Sample, two: Sample, three: Sample) -> None:
    a, b, c = one[0], two[0], three[0]
    assert a + b == b + a
    assert a * b == b * a
    assert (a + b) + c == a + (b + c)
    assert a * (b + c) == a * b + a * c
    assert a - a == 0
    assert equal(a, a) is True
    assert product((a, b, c)) == a * b * c


@given(st.integers(1, 9), st.integers(-9, 9), *[st.integers(1, 5)] * 3)
def test_divisions_in_a_row_are_one(
    scale: int, shift: int, first: int, second: int, third: int
) -> None:
    """As the sizes after several poolings: their order and their grouping do not matter."""
    size = scale * SYMBOLS["h"] + shift
    assert size // first // second // third == size // (first * second * third)
    assert size // first // second == size // second // first
    assert (size // first + third) // second == (size + first * third) // (first * second)


@given(samples, st.integers(1, 5))
def test_a_multiple_divides(sample: Sample, by: int) -> None:
    size = sample[0]
    assert size * by // by == size
    assert (size * by) % by == 0


@given(samples)
def test_an_expression_is_never_a_plain_number(sample: Sample) -> None:
    size = sample[0]
    if isinstance(size, Expr):
        assert symbols(size)
        assert hash(size) == hash(size + 1 - 1)
    assert str(size)


@given(samples, samples, assignments)
def test_division_by_a_size(one: Sample, other: Sample, numbers: Numbers) -> None:
    (a, f), (b, g) = one, other
    if g(numbers) > 0 and b != 0:
        assert put_in(a // b, numbers) == f(numbers) // g(numbers)


def test_maximum_keeps_what_bounds_decide() -> None:
    h = SYMBOLS["h"]
    assert maximum(h + 3, h) == h + 3
    assert maximum(1, h) == h
    assert maximum(h, h) == h
    assert maximum(h, 5) == maximum(5, h)


def test_names_are_written() -> None:
    h, w = SYMBOLS["h"], SYMBOLS["w"]
    assert str(h // 2) == "h//2"
    assert str((h - 1) // 2 + 1) == "(h + 1)//2"
    assert str(2 * h + 3) == "2*h + 3"
    assert str(w - h) in ("-h + w", "w - h")


def test_free_is_what_hangs_on_a_free_symbol() -> None:
    free, known = symbol("image.height", free=True), SYMBOLS["h"]
    assert is_free(free // 2 + known)
    assert not is_free(known * 3)
    assert not is_free(free - free + 4)


def test_unknowns_of_one_name_stay_apart() -> None:
    one, other = symbol("unknown"), symbol("unknown")
    assert one != other
    assert one // 2 + other // 2 == other // 2 + one // 2
    assert one // 2 - other // 2 != 0
    assert maximum(one // 2, other // 2) == maximum(other // 2, one // 2)


def test_long_expressions_become_unknowns_of_any_sign() -> None:
    def grown() -> Dim:
        size, other = SYMBOLS["n"], SYMBOLS["h"]
        for _ in range(80):
            size, other = maximum(size // other, other) - other // size, size // 3 - other
        return size

    first, second = grown(), grown()
    assert equal(first, second)
    assert len(str(first)) < 5000
    assert bounds(first) == (None, None)
    assert is_free(grown() + symbol("batch", free=True))
    assert not is_free(first)
