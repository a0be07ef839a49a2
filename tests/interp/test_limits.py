"""Programs that would run for ever, or fill the memory: soon over, and honestly unknown."""

from __future__ import annotations

import resource
import signal

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.interp.loops import MOST_BUILDING
from tests.interp.probe import HEAD, trace, units

HANGS = 120
"""After so many seconds an analysis hangs: some take two, on a busy machine ten."""
MEMORY = 1 << 30

ENDLESS = {
    "while True": "while True:\n    pass\nn = 3",
    "a counter": "i = 0\nwhile i >= 0:\n    i += 1\nn = i",
    "a list that grows": "l = [1]\nwhile True:\n    l.append(l[-1] * 2)",
    "a list that grows while looped over": "l = [1]\nfor x in l:\n    l.append(x)\nn = len(l)",
    "a text that doubles": "s = 'ab'\nfor i in range(200):\n    s += s\nn = len(s)",
    "a list that doubles": "l = [1]\nfor i in range(200):\n    l += l\nn = len(l)",
    "a list of lists that doubles": "l = [1]\nfor i in range(200):\n    l = [l, l]\nn = len(str(l))",
    "tuples that double": "t = (1, 2)\nfor i in range(200):\n    t = t + t\nn = len(t)",
    "extend by itself": "l = [1]\nfor i in range(100):\n    l.extend(l)\nn = len(l)",
    "join that doubles": "s = 'a'\nfor i in range(100):\n    s = s.join([s, s, s])\nn = len(s)",
    "replace that grows": "s = 'aaaa'\nfor i in range(100):\n    s = s.replace('a', 'aaaaaaaa')\nn = len(s)",
    "formatting that doubles": "s = 'a'\nfor i in range(100):\n    s = f'{s}{s}{s}'\nn = len(s)",
    "percent that doubles": "s = 'a'\nfor i in range(100):\n    s = '%s%s%s' % (s, s, s)\nn = len(s)",
    "format that doubles": "s = 'a'\nfor i in range(100):\n    s = '{0}{0}{0}'.format(s)\nn = len(s)",
    "squaring": "n = 2\nfor i in range(100):\n    n *= n",
    "recursion": "def f(k):\n    return f(k + 1)\nn = f(0)",
    "mutual recursion": "def f(k):\n    return g(k)\ndef g(k):\n    return f(k)\nn = f(0)",
    "branching recursion": "def f(k):\n    return f(k + 1) + f(k + 2)\nn = f(0)",
    "branching recursion that ends late": "def f(k):\n    return 1 if k == 0 else f(k - 1) + f(k - 1)\nn = f(60)",
    "recursion on what is not known": "import os\nk = os.listdir('.')\ndef f(a):\n    if k:\n        return f(a + 1) + f(a)\n    return 1\nn = f(0)",
    "an endless generator": "def g():\n    while True:\n        yield 1\nn = sum(g())",
    "an endless generator listed": "def g():\n    while True:\n        yield 1\nn = len(list(g()))",
    "itertools.count": "import itertools\nn = len(list(itertools.count()))",
    "itertools.cycle": "import itertools\nn = sum(itertools.cycle([1, 2]))",
    "itertools.repeat": "import itertools\nn = sum(itertools.repeat(1))",
    "itertools.product": "import itertools\nn = len(list(itertools.product(range(1000), repeat=10)))",
    "itertools.permutations": "import itertools\nn = len(list(itertools.permutations(range(40))))",
    "iter of a function": "n = sum(iter(lambda: 1, 2))",
    "__getattr__ of itself": "class A:\n    def __getattr__(self, k):\n        return getattr(self, k + 'x')\nn = A().y",
    "a property of itself": "class A:\n    @property\n    def k(self):\n        return self.k\nn = A().k",
    "a setter of itself": "class A:\n    @property\n    def k(self):\n        return 1\n    @k.setter\n    def k(self, v):\n        self.k = v\na = A()\na.k = 3\nn = a.k",
    "__getitem__ of itself": "class A:\n    def __getitem__(self, k):\n        return self[k]\nn = A()[1]",
    "__eq__ of itself": "class A:\n    def __eq__(self, o):\n        return self == o\nn = 3 if A() == A() else 4",
    "__len__ of itself": "class A:\n    def __len__(self):\n        return len(self)\nn = len(A())",
    "__bool__ of itself": "class A:\n    def __bool__(self):\n        return bool(self)\nn = 3 if A() else 4",
    "__add__ of itself": "class A:\n    def __add__(self, o):\n        return self + o\nn = A() + 1",
    "__call__ of itself": "class A:\n    def __call__(self):\n        return self()\nn = A()()",
    "a decorator of itself": "def d(f):\n    return d(d)\n@d\ndef f():\n    pass",
    "a lambda of itself": "f = lambda x: f(x)\nn = f(1)",
    "the Y combinator": "n = (lambda f: f(f))(lambda f: f(f))",
    "a function with itself as default": "def f(g=None):\n    return f(f)\nn = f()",
    "constructors for ever": "class A:\n    def __init__(self):\n        self.a = A()\nA()",
}  # fmt: skip

HUGE = {
    "powers": "n = 10 ** 10 ** 10",
    "powers of powers": "n = 2 ** 2 ** 2 ** 2 ** 2 ** 2",
    "negative powers": "n = 2 ** -10 ** 30",
    "shifts": "n = 1 << 10 ** 9",
    "negative shifts": "n = 1 << -1",
    "pow": "n = pow(10, 10 ** 10)",
    "factorial": "import math\nn = math.factorial(10 ** 9)",
    "comb": "import math\nn = math.comb(10 ** 9, 10 ** 8)",
    "texts": "n = len('a' * 10 ** 12)",
    "bytes": "n = len(b'a' * 10 ** 12)",
    "bytes of a number": "n = len(bytes(10 ** 12)) + len(bytearray(10 ** 12))",
    "lists": "n = len([0] * 10 ** 12)",
    "lists the other way": "n = len(10 ** 12 * [0])",
    "tuples": "n = len((0,) * 10 ** 12)",
    "a list of a range": "n = len(list(range(10 ** 18)))",
    "a set of a range": "n = len(set(range(10 ** 18)))",
    "a sum of a range": "n = sum(range(10 ** 18))",
    "max of a range": "n = max(range(10 ** 18))",
    "in a range": "n = 3 if 10 ** 17 in range(10 ** 18) else 4",
    "sorted": "n = sorted(range(10 ** 18))[0]",
    "reversed": "n = list(reversed(range(10 ** 18)))[0]",
    "zip": "n = len(list(zip(range(10 ** 18), range(10 ** 18))))",
    "enumerate": "n = 0\nfor i, x in enumerate(range(10 ** 18)):\n    n += i",
    "a loop over a range": "n = 0\nfor i in range(10 ** 18):\n    n += 1",
    "nested loops": "n = 0\nfor i in range(10 ** 5):\n    for j in range(10 ** 5):\n        n += 1",
    "a comprehension": "n = len([i for i in range(10 ** 9)])",
    "nested comprehensions": "n = len([i for i in range(10 ** 4) for j in range(10 ** 4) for k in range(10 ** 4)])",
    "comprehensions in comprehensions": "n = sum([len([j for j in range(10 ** 4)]) for i in range(10 ** 4)])",
    "a dict comprehension": "n = len({i: i for i in range(10 ** 9)})",
    "formatting": "n = len(f'{1:{10 ** 9}}')",
    "a wide format": "n = len('{:1000000000}'.format(1)) + len(format(1, '1000000000'))",
    "a wide percent": "n = len('%1000000000d' % 1)",
    "a star percent": "n = len('%*d' % (10 ** 9, 1))",
    "a precise percent": "n = len('%.1000000000f' % 1.0)",
    "ljust": "n = len('a'.ljust(10 ** 10)) + len('a'.zfill(10 ** 10)) + len('a'.center(10 ** 10))",
    "expandtabs": "n = len('\\t'.expandtabs(10 ** 10))",
    "a huge text of a number": "n = len(str(7 ** 1000 ** 2))",
    "a number of a huge text": "n = int('9' * 10 ** 6)",
    "a huge float": "n = int(1e308 * 10)",
    "not a number": "n = int(float('nan'))",
    "slices": "n = len(range(10 ** 18)[::3])",
    "a slice assigned": "l = [1]\nl[0:10 ** 18] = range(10 ** 18)\nn = len(l)",
    "unpacking": "a, *b = range(10 ** 18)\nn = len(b)",
    "star-arguments": "def f(*a):\n    return len(a)\nn = f(*range(10 ** 18))",
    "extend": "l = []\nl.extend(range(10 ** 18))\nn = len(l)",
    "arrays": "import numpy as np\nn = len(np.zeros((10 ** 9, 10 ** 9)).tolist())",
    "an array of a range": "import numpy as np\nn = int(np.arange(10 ** 12).sum())",
    "repeated arrays": "import numpy as np\nn = len(list(np.zeros(10 ** 12)))",
    "linspace": "import numpy as np\nn = len(np.linspace(0, 1, 10 ** 12).tolist())",
    "eye": "import numpy as np\nn = np.eye(10 ** 9).shape[0]",
    "many units": "n = 10 ** 30",
    "more than many units": "n = 10 ** 1000",
    "a deque": "import collections\nn = len(collections.deque(range(10 ** 18)))",
    "a Counter": "import collections\nn = len(collections.Counter(range(10 ** 18)))",
    "round": "n = round(1.5, 10 ** 9) + round(15, -10 ** 9)",
    "bin": "n = len(bin(1 << 4000)) * 10 ** 4",
}  # fmt: skip

CYCLIC = {
    "a list in itself": "l = [1]\nl.append(l)\nn = len(l)",
    "a dict in itself": "d = {}\nd['d'] = d\nn = len(d)",
    "the text of a cycle": "l = []\nl.append(l)\nn = len(str(l)) + len(f'{l}') + len('%s' % l)",
    "the equality of cycles": "a, b = [], []\na.append(b)\nb.append(a)\nn = 3 if a == b else 4",
    "membership in a cycle": "a, b = [], []\na.append(a)\nb.append(b)\nn = 3 if a in b else 4",
    "an object in itself": "class A: pass\na = A()\na.a = a\nn = 3 if a.a.a is a else 4",
    "a deep copy of a cycle": "import copy\nl = []\nl.append(l)\nm = copy.deepcopy(l)\nn = len(m)",
    "an array of a cycle": "import numpy as np\nl = []\nl.append(l)\nn = np.array(l).shape[0]",
    "asdict of a cycle": "import dataclasses\n@dataclasses.dataclass\nclass A:\n    a: object = None\na = A()\na.a = a\nn = len(dataclasses.asdict(a))",
    "a layer on a cycle": "l = []\nl.append(l)\nkeras.layers.Concatenate()(l)\nkeras.layers.Dense(l)\nkeras.Input(l)",
    "a cycle of branches": "import os\nl = []\nl.append(l)\nif os.listdir('.'):\n    l.append(1)\nn = len(l)",
    "branches of cycles": "import os\nif os.listdir('.'):\n    l = []\n    l.append(l)\nelse:\n    l = []\n    l.append(l)\nn = len(l)",
    "json of a cycle": "import json\nl = []\nl.append(l)\nn = len(json.dumps(l))",
    "a module that imports itself": "import net\nn = 3",
    "a class of itself": "class A:\n    pass\nA.A = A\nn = 3 if A.A.A is A else 4",
    "bases of itself": "class A(A):\n    pass",
    "a dict that merges itself": "d = {'a': 1}\nd.update(d)\nd['d'] = d\nn = len({**d, **d})",
    "flatten of a cycle": "l = []\nl.append(l)\nkeras.Model(l, l)",
    "tf.nest of a cycle": "import tensorflow as tf\nl = []\nl.append(l)\ntf.nest.flatten(l)\ntf.stack(l)",
    "data of a cycle": "l = []\nl.append(l)\nm = keras.Sequential([keras.Input((3,)), layers.Dense(2)])\nm.compile('sgd', 'mse')\nm.fit(l, l)",
}  # fmt: skip


class HungError(BaseException):
    """No `Exception`, so that nobody takes it for a mishap of the program that is read."""


def _hung(number: int, frame: object) -> None:
    raise HungError(f"no end in {HANGS} s")


@pytest.mark.parametrize("what", [*ENDLESS, *HUGE, *CYCLIC])
def test_soon_over_in_little_memory_and_no_error_of_ours(what: str) -> None:
    source = {**ENDLESS, **HUGE, **CYCLIC}[what]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    signal.signal(signal.SIGALRM, _hung)
    signal.alarm(HANGS)
    try:
        found = trace(f"import keras\nfrom keras import layers\n{source}\nlayers.Dense(3)\n")
    finally:
        signal.alarm(0)
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 < MEMORY
    assert [one.reason for one in found.unresolved if "internal error" in one.reason] == []


PATCHED = {
    "a class attribute": "class A:\n    k = 1\nA.k = 5\nn = A().k",
    "a method": "class A:\n    def f(self):\n        return 1\nA.f = lambda self: 5\nn = A().f()",
    "a module's function": "import math\nmath.ceil = lambda x: 5\nn = math.ceil(1.2)",
    "a builtin": "len = lambda x: 5\nn = len([])",
    "a builtin, later": "def f():\n    return len([])\nlen = lambda x: 5\nn = f()",
}  # fmt: skip


@pytest.mark.parametrize("what", PATCHED)
def test_what_is_patched_is_not_taken_for_what_it_was(what: str) -> None:
    assert units(PATCHED[what]) == 5 or isinstance(units(PATCHED[what]), str)


def test_deep_nesting_of_the_source() -> None:
    for deep in (
        "(" * 150 + "1" + ")" * 150,
        "[" * 90 + "]" * 90,
        "-" * 500 + "1",
        "+".join("1" * 3000),
    ):
        analyze("net.py", f"import keras\nn = {deep}\nkeras.layers.Dense(3)\n", Config())


IMPOSSIBLE = (
    "sizes = (1, 2)\nsizes.append(3)\nsizes[0] = 5\nsizes[:1] = [5]\ndel sizes[0]\nsizes.copy()",
    "sizes = [1, 2, 3]\nsizes[::2] = [1, 2, 3]",
    "import numpy as np\nnp.arange(10**20)",
    "() * 10**20",
    "eval('{[]: 1}')",
    "[1] * -(10**20)",
    "'' * 10**20",
    "class A:\n    def __init__(self):\n        super().missing\nA()",
    "keras.layers.UpSampling2D(2)(keras.Input(batch_shape=()))",
)


@pytest.mark.parametrize("source", IMPOSSIBLE)
def test_what_python_refuses_does_no_harm(source: str) -> None:
    assert units(f"import keras\n{source}\nn = 4") == 4


def test_a_function_that_calls_itself_in_doubt_is_not_followed_for_long() -> None:
    source = """
from somewhere import tree
def widths(node):
    found = []
    for child in node.children:
        found += widths(child)
        if child.twin:
            found += widths(child.twin)
    return found
widths(tree)
n = 3
"""
    assert units(source) == 3


ENCODER = """
from somewhere import kinds
def encoded(value):
    if value in kinds.lists:
        return [encoded(item) for item in value]
    if value in kinds.tables:
        items = [[encoded(key), encoded(item)] for key, item in value.items()]
        return {name: encoded(item) for name, item in value.items()} or items
    if value in kinds.sets:
        return sorted(encoded(item) for item in value)
    if value in kinds.pairs:
        return {"one": encoded(value.one), "other": encoded(value.other)}
    return value
encoded(kinds.everything)
"""


def test_doubtful_calls_from_many_places_are_followed_a_few_times() -> None:
    assert trace(f"{HEAD}{ENCODER}").spent < 5_000


def test_a_function_that_nobody_calls_and_makes_no_layers_is_left() -> None:
    source = f"""{HEAD}
def leaves(depth):
    return 1 if depth == 0 else leaves(depth - 1) + leaves(depth - 1)
def count(path):
    return leaves(14)
def build(size=4):
    return keras.Sequential([keras.Input((3,)), layers.Dense(size)])
"""
    found = trace(source)
    assert "count runs for long and makes no layers" in [one.reason for one in found.unresolved]
    assert [len(one.model.layers) for one in found.models] == [1]


def test_a_loop_without_end_gets_less_each_time() -> None:
    source = (
        "from keras.layers import Dense, Input\n"
        "def block(x):\n    while True:\n        x = Dense(3)(x)\n"
        "for _ in range(10):\n    block(Input((3,)))\n"
    )
    found = analyze("net.py", source, Config()).trace
    assert found is not None
    assert MOST_BUILDING <= len(found.calls) < 3 * MOST_BUILDING


def test_a_loop_that_was_endless_once_may_end() -> None:
    source = (
        "def halved(grid):\n    size = 8\n    while size != grid:\n        size //= 2\n"
        "    return size\nhalved(3)\nn = halved(2)"
    )
    assert units(source) == 2
