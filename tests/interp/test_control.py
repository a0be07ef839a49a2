"""Loops, conditions, `with`, `try`, `match` and the like, held against Python; and what is unknown.

Each case binds `n`; a Dense(n) at its end must have as many units as Python says.
"""

from __future__ import annotations

import pytest

from tests.interp.probe import python, units

CASES = {
    "for over a range": "n = 1\nfor i in range(5):\n    n += i * 2",
    "for over a list that grows": "l = [1]\nfor x in l:\n    if len(l) < 5:\n        l.append(x + 1)\nn = sum(l)",
    "for over a dict": "n = 0\nfor k in {'a': 1, 'bb': 2}:\n    n += len(k)",
    "for over text": "n = 0\nfor c in 'abc':\n    n += ord(c)",
    "for with unpacking": "n = 0\nfor i, (a, *b) in enumerate([(1, 2, 3), (4, 5)]):\n    n += i + a + sum(b)",
    "for and else": "n = 0\nfor i in range(3):\n    n += 1\nelse:\n    n += 10",
    "for left by break": "n = 1\nfor i in range(9):\n    if i == 4:\n        break\n    n += i\nelse:\n    n += 100",
    "continue": "n = 1\nfor i in range(6):\n    if i % 2:\n        continue\n    n += i",
    "the loop variable stays": "for n in range(1, 8):\n    pass",
    "nested loops and break": "n = 0\nfor i in range(4):\n    for j in range(4):\n        if j > i:\n            break\n        n += 1",
    "while": "n = 1\nwhile n < 100:\n    n *= 3",
    "while and else": "n = 1\nwhile n < 5:\n    n += 1\nelse:\n    n += 10",
    "while True and break": "n = 1\nwhile True:\n    n *= 2\n    if n > 20:\n        break",
    "if, elif, else": "k = 2\nif k == 1:\n    n = 1\nelif k == 2:\n    n = 2\nelse:\n    n = 3",
    "with": "class C:\n    def __enter__(self):\n        return 5\n    def __exit__(self, *a):\n        return False\nwith C() as n:\n    n += 1",
    "two contexts": "import contextlib\nwith contextlib.nullcontext(3) as a, contextlib.nullcontext(4) as b:\n    n = a * b",
    "a context manager of the program": "from contextlib import contextmanager\n@contextmanager\ndef c(x):\n    yield x + 1\nwith c(4) as n:\n    pass",
    "suppress": "import contextlib\nn = 4\nwith contextlib.suppress(ValueError):\n    n = 5\n    raise ValueError\n    n = 6",
    "try": "try:\n    n = 3\nexcept ValueError:\n    n = 4\nelse:\n    n += 10\nfinally:\n    n += 100",
    "try that raises": "try:\n    n = 3\n    raise ValueError('x')\nexcept (TypeError, ValueError) as e:\n    n = 4",
    "try with an error of Python": "try:\n    n = {}['k']\nexcept KeyError:\n    n = 4",
    "try with a wrong index": "try:\n    n = [1][5]\nexcept IndexError:\n    n = 4",
    "an error of the program": "class E(Exception): pass\ndef f():\n    raise E()\ntry:\n    n = f()\nexcept E:\n    n = 7",
    "an error passes by": "n = 0\ntry:\n    try:\n        raise KeyError\n    except TypeError:\n        n = 1\n    finally:\n        n += 10\nexcept KeyError:\n    n += 100",
    "reraise": "n = 0\ntry:\n    try:\n        raise KeyError\n    except KeyError:\n        n += 1\n        raise\nexcept KeyError:\n    n += 10",
    "finally returns": "def f():\n    try:\n        return 1\n    finally:\n        return 2\nn = f()",
    "match a literal": "k = 'b'\nmatch k:\n    case 'a':\n        n = 1\n    case 'b' | 'c':\n        n = 2\n    case _:\n        n = 3",
    "match a sequence": "match [1, 2, 3]:\n    case [a]:\n        n = 1\n    case [a, *b]:\n        n = a * 10 + sum(b)",
    "match a mapping": "match {'k': 'conv', 'f': 8}:\n    case {'k': 'dense'}:\n        n = 1\n    case {'k': 'conv', 'f': n}:\n        pass",
    "match a class": "class P:\n    __match_args__ = ('x', 'y')\n    def __init__(self, x, y):\n        self.x, self.y = x, y\nmatch P(3, 4):\n    case P(x=3, y=n):\n        pass",
    "match with a guard": "match 5:\n    case x if x > 9:\n        n = 1\n    case int(x):\n        n = x + 1",
    "match nothing": "n = 4\nmatch 9:\n    case 1:\n        n = 5",
    "assert": "assert 1 < 2, 'fine'\nn = 6",
    "assert that fails": "n = 3\ntry:\n    assert n > 5\n    n = 4\nexcept AssertionError:\n    n = 9",
    "global": "n = 1\ndef f():\n    global n\n    n = 5\nf()",
    "a local hides a global": "n = 4\ndef f():\n    n = 5\n    return n\nf()",
    "nonlocal": "def f():\n    k = 1\n    def g():\n        nonlocal k\n        k += 5\n    g()\n    g()\n    return k\nn = f()",
    "pass and docstrings": "'''Text.'''\npass\nn = 4",
    "semicolons": "a = 1; b = 2; n = a + b",
    "if on a name of main": "n = 3\nif __name__ == '__main__':\n    n = 4",
    "import inside": "def f():\n    import math\n    return math.ceil(2.1)\nn = f()",
    "a deep recursion that ends": "def f(k):\n    return 1 if k == 0 else 1 + f(k - 1)\nn = f(50)",
    "an unknown side that raises": "import os\nk = len(os.listdir('.'))\nif k < 0:\n    raise ValueError\nn = 4",
}  # fmt: skip


@pytest.mark.parametrize("what", [case for case in CASES if case != "if on a name of main"])
def test_control(what: str) -> None:
    assert units(CASES[what]) == python(CASES[what])


def test_run_as_the_main_program() -> None:
    assert units(CASES["if on a name of main"]) == 4


UNKNOWN = "import os\nk = os.listdir('.')\n"
UNDECIDED = {
    "two branches that differ": "n = 3 if len(k) > 4 else 5",
    "an if without else": "n = 3\nif len(k) > 4:\n    n = 5",
    "a loop of unknown length": "n = 3\nfor x in k:\n    n += 1",
    "a while of unknown length": "n = 3\nwhile len(k) > n:\n    n += 1",
    "an unknown case": "match k:\n    case [a]:\n        n = 1\n    case _:\n        n = 2",
    "a list filled conditionally": "l = []\nif k:\n    l.append(1)\nn = len(l) + 1",
    "an attribute set conditionally": "class A: pass\na = A()\na.x = 1\nif k:\n    a.x = 2\nn = a.x",
    "a dict key set conditionally": "d = {'a': 1}\nif k:\n    d['a'] = 2\nn = d['a']",
    "an early return": "def f():\n    if k:\n        return 4\n    return 5\nn = f()",
    "a break that may happen": "n = 1\nfor i in range(5):\n    if k:\n        break\n    n += 1",
    "an or": "n = len(k) or 3",
    "a filter": "n = len([x for x in range(5) if x in k]) + 1",
    "deleted conditionally": "l = [1, 2]\nif k:\n    del l[0]\nn = len(l)",
    "popped conditionally": "l = [1, 2]\nif k:\n    l.pop()\nn = len(l)",
    "a set filled conditionally": "s = {1}\nif k:\n    s.add(2)\nn = len(s)",
    "a global set conditionally": "n = 1\ndef f():\n    global n\n    n = 2\nif k:\n    f()",
    "sorted by unknown": "n = sorted([3, 1, 2], key=lambda x: k[x])[0]",
    "an index that is not known": "n = [1, 2][len(k)]",
}  # fmt: skip


@pytest.mark.parametrize("what", UNDECIDED)
def test_what_is_not_known_is_never_guessed(what: str) -> None:
    assert isinstance(units(UNKNOWN + UNDECIDED[what]), str)


AGREED = {
    "two branches that agree": "if len(k) > 4:\n    n = 5\nelse:\n    n = 5",
    "a conditional expression that agrees": "n = 5 if k else 5",
    "a return that agrees": "def f():\n    if k:\n        return 5\n    return 5\nn = f()",
    "another name": "n = 5\nif k:\n    m = 6",
    "a loop about something else": "n = 5\nfor x in k:\n    y = x",
}  # fmt: skip


@pytest.mark.parametrize("what", AGREED)
def test_branches_join_where_they_agree(what: str) -> None:
    assert units(UNKNOWN + AGREED[what]) == 5


HARD = {
    "try with a wrong attribute": "class A: pass\ntry:\n    n = A().x\nexcept AttributeError:\n    n = 4",
    "try with a division": "try:\n    n = 1 // 0\nexcept ZeroDivisionError:\n    n = 4",
    "try with int": "try:\n    n = int('x')\nexcept ValueError:\n    n = 4",
}  # fmt: skip
"""What may stay unknown, but must not be wrong."""


@pytest.mark.parametrize("what", HARD)
def test_hard_control(what: str) -> None:
    found = units(HARD[what])
    assert isinstance(found, str) or found == python(HARD[what])
