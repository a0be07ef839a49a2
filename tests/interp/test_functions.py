"""Functions: parameters, closures, recursion, decorators, generators, held against Python."""

from __future__ import annotations

import pytest

from tests.interp.probe import python, shapes, units

CASES = {
    "defaults and keywords": "def f(a, b=2, *, c=3):\n    return a + b * 10 + c * 100\nn = f(1, c=5)",
    "defaults are evaluated once": "def f(x, l=[]):\n    l.append(x)\n    return len(l)\nf(1)\nn = f(2)",
    "a default at the definition": "k = 3\ndef f(x=k):\n    return x\nk = 9\nn = f()",
    "positional only": "def f(a, b, /, c):\n    return a + b * 10 + c * 100\nn = f(1, 2, c=3)",
    "star parameters": "def f(*a, **k):\n    return len(a) * 10 + k['x']\nn = f(1, 2, x=3)",
    "keywords passed on": "def g(a, b):\n    return a * 10 + b\ndef f(**k):\n    return g(**k)\nn = f(b=1, a=2)",
    "attributes of functions": "def f():\n    f.count += 2\n    return f.count\nf.count = 3\nf()\nn = f() * 10 + f.count",
    "attributes set when first asked for": "def f():\n    if not hasattr(f, 'k'):\n        f.k = 4\n    f.k += 1\n    return f.k\nf()\nn = f()",
    "a decorator that hangs things on": "def d(f):\n    f.size = 6\n    return f\n@d\ndef f():\n    pass\nn = getattr(f, 'size', 1) + getattr(f, 'other', 2)",
    "closures": "def f(k):\n    def g(x):\n        return x + k\n    return g\nn = f(3)(4)",
    "closures see later changes": "def f():\n    k = 1\n    g = lambda: k\n    k = 7\n    return g()\nn = f()",
    "loops and closures": "l = [lambda: i for i in range(3)]\nn = l[0]() + 5",
    "lambda defaults": "l = [lambda i=i: i for i in range(3)]\nn = l[1]() + 5",
    "recursion": "def f(k):\n    return k if k < 2 else f(k - 1) + f(k - 2)\nn = f(10)",
    "mutual recursion": "def a(k):\n    return 5 if k == 0 else b(k - 1)\ndef b(k):\n    return 6 if k == 0 else a(k - 1)\nn = a(7)",
    "higher order": "def twice(f):\n    return lambda x: f(f(x))\nn = twice(lambda x: x * 3)(2)",
    "a decorator": "def d(f):\n    def g(*a, **k):\n        return f(*a, **k) + 1\n    return g\n@d\ndef f(x, y=2):\n    return x * y\nn = f(3, y=4)",
    "a decorator with arguments": "def d(k):\n    def e(f):\n        return lambda x: f(x) * k\n    return e\n@d(3)\ndef f(x):\n    return x + 1\nn = f(4)",
    "functools.wraps": "import functools\ndef d(f):\n    @functools.wraps(f)\n    def g(*a):\n        return f(*a) + 1\n    return g\n@d\ndef f(x):\n    return x\nn = f(4)",
    "functools.lru_cache": "from functools import lru_cache\n@lru_cache(maxsize=None)\ndef f(k):\n    return k if k < 2 else f(k - 1) + f(k - 2)\nn = f(12)",
    "functools.cache": "import functools\n@functools.cache\ndef f(k):\n    return k + 4\nn = f(1)",
    "functools.partial": "from functools import partial\ndef f(a, b, c=1):\n    return a + b * 10 + c * 100\nn = partial(f, 1, c=2)(3)",
    "partial of a partial": "from functools import partial\ndef f(a, b, c):\n    return a + b * 10 + c * 100\nn = partial(partial(f, 1), c=2)(3)",
    "functools.reduce": "from functools import reduce\nn = reduce(lambda a, b: a * b, [1, 2, 3, 4]) + reduce(lambda a, b: a + b, [], 5)",
    "several results": "def f():\n    return 3, 4\na, b = f()\nn = a * b",
    "no result": "def f():\n    pass\nn = 5 if f() is None else 6",
    "generators": "def g(k):\n    for i in range(k):\n        yield i * 2\nn = sum(g(5))",
    "yield from": "def g():\n    yield from [1, 2]\n    yield 5\nn = sum(g())",
    "islice of one": "import itertools\ndef g():\n    i = 0\n    while True:\n        yield i\n        i += 1\nn = sum(itertools.islice(g(), 5))",
    "functions in a table": "def a():\n    return 3\ndef b():\n    return 4\nn = {'a': a, 'b': b}['b']()",
    "functions called by name": "def build_a():\n    return 3\nn = globals()['build_a']()",
    "arguments are objects": "def f(l):\n    l.append(4)\nl = []\nf(l)\nn = l[0]",
    "the name of a function": "def abc():\n    pass\nn = len(abc.__name__)",
    "annotations": "from typing import List, Optional\ndef f(x: Optional[int] = None, y: 'List[int]' = ()) -> int:\n    return x or 5\nn = f()",
    "redefinition": "def f():\n    return 1\ndef f():\n    return 2\nn = f()",
    "defined under a condition": "if True:\n    def f():\n        return 3\nelse:\n    def f():\n        return 4\nn = f()",
}  # fmt: skip


@pytest.mark.parametrize("what", CASES)
def test_functions(what: str) -> None:
    assert units(CASES[what]) == python(CASES[what])


LAYERS = {
    "that return layers": (
        "def dense(k):\n    return layers.Dense(k)\nkeras.Sequential([keras.Input((3,)), dense(7)])\n"
    ),
    "that return tensors": (
        "def block(x, k):\n    return layers.Dense(k)(x)\n"
        "i = keras.Input((3,))\nkeras.Model(i, block(i, 7))\n"
    ),
    "that return models": (
        "def build(k=7):\n    m = keras.Sequential()\n    m.add(keras.Input((3,)))\n"
        "    m.add(layers.Dense(k))\n    return m\nm = build()\n"
    ),
    "that return tuples": (
        "def ends(k):\n    i = keras.Input((3,))\n    return i, layers.Dense(k)(i)\n"
        "keras.Model(*ends(7))\n"
    ),
    "that nobody calls": (
        "def build(k=7):\n    i = keras.Input((3,))\n    return keras.Model(i, layers.Dense(k)(i))\n"
    ),
    "decorated by libraries": (
        "import tensorflow as tf\n@tf.function\ndef block(x):\n    return layers.Dense(7)(x)\n"
        "i = keras.Input((3,))\nkeras.Model(i, block(i))\n"
    ),
}


@pytest.mark.parametrize("what", LAYERS)
def test_functions_about_layers(what: str) -> None:
    (model,) = shapes(LAYERS[what])
    assert model[-1] == [None, 7]


def test_a_parameter_without_default_is_unknown_where_nobody_calls() -> None:
    (model,) = shapes(
        "def build(k):\n    i = keras.Input((3,))\n    return keras.Model(i, layers.Dense(k)(i))\n"
    )
    assert not isinstance(model[-1][-1], int)


def test_a_function_called_twice_builds_two() -> None:
    build = "def build(k):\n    return keras.Sequential([keras.Input((3,)), layers.Dense(k)])\n"
    assert [one[-1] for one in shapes(f"{build}build(4)\nbuild(5)\n")] == [[None, 4], [None, 5]]


GENERATOR = "def g():\n    k = 3\n    while True:\n        yield k\n        k += 1\ni = g()\n"


def test_the_first_value_of_a_generator_is_known_the_further_ones_are_not() -> None:
    assert units(GENERATOR + "n = next(i)") == 3
    assert isinstance(units(GENERATOR + "next(i)\nn = next(i)"), str)


HARD = {
    "attributes of a function": "def f():\n    return f.k\nf.k = 5\nn = f()",
}  # fmt: skip
"""What may stay unknown, but must not be wrong."""


@pytest.mark.parametrize("what", HARD)
def test_hard_functions(what: str) -> None:
    found = units(HARD[what])
    assert isinstance(found, str) or found == python(HARD[what])
