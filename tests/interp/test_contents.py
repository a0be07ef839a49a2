"""Small arrays hold what NumPy would: by their element type, and after what is written into them."""

from __future__ import annotations

import pytest

from tests.interp.probe import python, units

KNOWN = [
    "a = np.array([1, 2, 3])\na[0] = 24\nn = a[0]",
    "a = np.array([1, 2, 3])\na[-1] = 7.9\nn = a[2]",
    "a = np.array([[1, 2], [3, 4]])\na[1, 0] = 9\nn = a[1][0]",
    "a = np.array([4.5, 8.0]).astype(int)\nn = a[0] + a[1]",
    "a = np.array([4.5, 8.0], dtype='int64')\nn = a[0]",
    "a = np.arange(4, dtype=np.float32) * 3\nn = int(a[2])",
    "a = np.array([2, 4.0])\nn = int(a[0] / a[1] * 8)",
    "a = np.array([1, 2])\nb = np.array(a)\nb[0] = 5\nn = a[0]",
    "a = np.array([3, 4])\na *= 2\nn = a[1]",
]
CHANGED = [
    "a = np.array([1, 2, 3])\na[a > 1] = 9\nn = a[1]",
    "a = np.array([1, 2, 3])\na[1:] = 9\nn = a[1]",
    "a = np.array([1, 2, 3])\nnp.random.shuffle(a)\nn = a[1]",
    "a = np.array([1, 2, 3])\na.fill(4)\nn = a[1]",
    "a = np.array([3, 2, 1])\na.sort()\nn = a[0]",
    "a = np.array([3, 2, 1])\nb = a\nb += 4\nn = a[0]",
    "a = np.array([3, 2, 1])\nb = np.asarray(a)\nb[0] = 8\nn = a[0]",
    "a = np.array([3, 2, 1])\nif len(input()) > 3:\n    a[0] = 8\nn = a[0]",
    "a = np.array([0.29], dtype=np.float32) * 100\nn = int(a[0])",
    "a = np.array([200], dtype='uint8') * 2\nn = int(a[0])",
]


@pytest.mark.parametrize("source", KNOWN)
def test_contents_are_those_of_numpy(source: str) -> None:
    source = f"import numpy as np\n{source}\nn = int(n)"
    assert units(source) == python(source)


@pytest.mark.parametrize("source", CHANGED)
def test_contents_that_are_not_followed_are_not_known(source: str) -> None:
    found = units(f"import numpy as np\n{source}\nn = int(n)")
    assert isinstance(found, str) or found == python_of(source)


def python_of(source: str) -> object:
    """Return what Python makes of it, where it needs no input."""
    return None if "input" in source else python(f"import numpy as np\n{source}\nn = int(n)")


ROWS = """
np.insert(np.arange(3, dtype=np.float32), 0, 0); np.insert([4, 5], -1, 7); np.append([1, 2], 7)
np.append(np.array([1.5]), [2, 3]); np.concatenate([[1, 2], np.array([3])]); np.cumsum([1, 2, 3])
np.hstack((np.array([1.5]), [2])); np.cumsum(np.array([True, True])); np.diff([1, 4, 9])
np.flip([1, 2]); np.sort(np.array([3, 1.5])); np.unique([3, 1, 3]); np.power(2, np.array([1, 2]))
np.mod(np.array([7, 9]), 4); np.add(np.array([1, 2]), np.array([3, 4])); np.divide(np.array([6]), 4)
np.array([[1, 2], [3, 4]])[1]; np.array([3, 4]) // 3
"""
NUMBERS = """
np.arange(3).sum(); np.array([1, 2, 3]).prod(); np.sum([1, 2]); np.prod(np.array([2, 3]))
np.array([1, 5, 3]).argmax(); np.array([4, 2]).min(); np.array([[1, 2], [3, 4]])[1, 0]
np.mod(7, 4); np.power(2, 3); np.floor_divide(7, 2); np.array([1, 2, 3]).mean()
"""


@pytest.mark.parametrize("row", ROWS.replace("\n", ";").split(";"))
def test_rows(row: str) -> None:
    if row.strip():
        source = f"import numpy as np\nrow = {row.strip()}\nn = int(1000 * row[-1]) + len(row)"
        assert units(source) == python(source)


@pytest.mark.parametrize("number", NUMBERS.replace("\n", ";").split(";"))
def test_numbers(number: str) -> None:
    if number.strip():
        source = f"import numpy as np\nn = int(1000 * {number.strip()})"
        assert units(source) == python(source)
