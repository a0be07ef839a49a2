"""Numbers and lists in words, alike in all messages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def number(value: int) -> str:
    """Write a whole number with thousands separators."""
    return f"{value:,}"


def count(value: int, noun: str) -> str:
    """Write a number of things: `1 row`, `2 rows`."""
    return f"{number(value)} {noun if value == 1 else noun + 's'}"


def percent(part: float, whole: float) -> str:
    """Write a share, with a decimal: `1.8 %`; one too small for it is `less than 0.1 %`."""
    share = 100 * part / whole
    if 0 < share < 0.05:
        return "less than 0.1 %"
    if 99.95 <= share < 100:
        return "more than 99.9 %"
    return f"{share:.1f} %"


def times(sizes: Iterable[object]) -> str:
    """Write sizes side by side: `2 × 2`."""
    return " × ".join(str(size) for size in sizes)


def listed(items: Sequence[str], last: str = "and") -> str:
    """Write a list: `a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"
