"""Classes of the program, held against Python; layers and models of the program by their shapes."""

from __future__ import annotations

import pytest

from tests.interp.probe import python, shapes, trace, units

CASES = {
    "attributes": "class A:\n    def __init__(self, k):\n        self.k = k\n    def f(self):\n        return self.k + 1\nn = A(4).f()",
    "class attributes": "class A:\n    K = 4\n    L = K * 2\nA.K += 1\nn = A().K + A.L",
    "an instance hides its class": "class A:\n    k = 1\na, b = A(), A()\na.k = 5\nn = a.k + b.k",
    "a mutable class attribute is shared": "class A:\n    l = []\nA().l.append(1)\nn = len(A().l) + 4",
    "inheritance": "class A:\n    def f(self):\n        return self.g() + 1\nclass B(A):\n    def g(self):\n        return 5\nn = B().f()",
    "super": "class A:\n    def __init__(self, k=2):\n        self.k = k\nclass B(A):\n    def __init__(self):\n        super().__init__(k=6)\n        self.k += 1\nn = B().k",
    "super of Python 2": "class A(object):\n    def f(self):\n        return 3\nclass B(A):\n    def f(self):\n        return super(B, self).f() * 2\nn = B().f()",
    "the order of bases": "class A:\n    def f(self):\n        return 1\nclass B(A): pass\nclass C(A):\n    def f(self):\n        return 6\nclass D(B, C): pass\nn = D().f()",
    "a diamond and super": "class A:\n    def f(self):\n        return [1]\nclass B(A):\n    def f(self):\n        return super().f() + [2]\nclass C(A):\n    def f(self):\n        return super().f() + [3, 3]\nclass D(B, C): pass\nn = D().f()[1] * 10 + len(D().f())",
    "a method of a base by name": "class A:\n    def f(self, k):\n        return k + 1\nclass B(A):\n    def f(self):\n        return A.f(self, 5)\nn = B().f()",
    "properties": "class A:\n    @property\n    def k(self):\n        return self._k * 2\n    @k.setter\n    def k(self, v):\n        self._k = v + 1\na = A()\na.k = 4\nn = a.k",
    "static and class methods": "class A:\n    K = 3\n    @staticmethod\n    def f(x):\n        return x + 1\n    @classmethod\n    def g(cls, x):\n        return cls.K * x\nclass B(A):\n    K = 5\nn = A.f(1) + B.g(2) + B().g(1)",
    "an alternative constructor": "class A:\n    def __init__(self, k):\n        self.k = k\n    @classmethod\n    def of(cls, d):\n        return cls(**d)\nn = A.of({'k': 7}).k",
    "operators": "class V:\n    def __init__(self, k):\n        self.k = k\n    def __add__(self, o):\n        return V(self.k + o.k)\n    def __mul__(self, o):\n        return self.k * o\n    def __rmul__(self, o):\n        return self.k * o * 100\nn = (V(1) + V(2)) * 3 + 2 * V(1)",
    "items and length": "class A:\n    def __getitem__(self, i):\n        return i * 2\n    def __len__(self):\n        return 4\n    def __contains__(self, i):\n        return i == 3\na = A()\nn = a[5] + len(a) + (3 in a)",
    "calls": "class A:\n    def __call__(self, x, y=1):\n        return x * 10 + y\nn = A()(4, y=2)",
    "truth": "class A:\n    def __bool__(self):\n        return False\nn = 4 if A() else 5",
    "equality": "class A:\n    def __init__(self, k):\n        self.k = k\n    def __eq__(self, o):\n        return self.k == o.k\nn = 4 if A(1) == A(1) and not A(1) == A(2) else 5",
    "iteration": "class A:\n    def __iter__(self):\n        return iter([1, 2, 4])\nn = sum(A()) + max(*A())",
    "__getattr__": "class A:\n    def __getattr__(self, name):\n        return len(name)\nn = A().abcd",
    "vars of an object": "class A:\n    def __init__(self):\n        self.a, self.b = 1, 2\nn = len(vars(A())) + A().__dict__['b']",
    "update of __dict__": "class A:\n    def __init__(self, **k):\n        self.__dict__.update(k)\nn = A(x=6).x",
    "isinstance": "class A: pass\nclass B(A): pass\nn = 1 + isinstance(B(), A) + isinstance(A(), B) * 2 + issubclass(B, A) * 4",
    "the name of a class": "class Abc: pass\nn = len(Abc.__name__) + len(type(Abc()).__name__) + len(Abc().__class__.__name__)",
    "a class in a class": "class A:\n    class B:\n        k = 5\nn = A.B.k + A().B.k",
    "a class made by a function": "def make(k):\n    class A:\n        x = k\n    return A\nn = make(6)().x",
    "abstract classes": "import abc\nclass A(abc.ABC):\n    @abc.abstractmethod\n    def f(self):\n        ...\n    def g(self):\n        return self.f() + 1\nclass B(A):\n    def f(self):\n        return 4\nn = B().g()",
    "six.with_metaclass is left alone": "class A(metaclass=type):\n    k = 4\nn = A.k",
    "a builder": "class A:\n    def __init__(self):\n        self.l = []\n    def add(self, k):\n        self.l.append(k)\n        return self\nn = sum(A().add(2).add(5).l)",
    "the scope of a class is not its methods'": "k = 4\nclass A:\n    k = 9\n    def f(self):\n        return k\nn = A().f()",
    "private names": "class A:\n    def __init__(self):\n        self.__k = 5\n    def f(self):\n        return self.__k\nn = A().f()",
    "__slots__": "class A:\n    __slots__ = ('k',)\n    def __init__(self):\n        self.k = 4\nn = A().k",
    "dataclass": "from dataclasses import dataclass, field\n@dataclass\nclass C:\n    a: int\n    b: int = 2\n    l: list = field(default_factory=lambda: [1, 2])\n    def total(self):\n        return self.a + self.b\nc = C(5, b=4)\nn = c.total() + len(c.l)",
    "a dataclass inherits": "from dataclasses import dataclass\n@dataclass\nclass A:\n    a: int = 1\n    b: int = 2\n@dataclass\nclass B(A):\n    c: int = 3\n    a: int = 4\nx = B(7)\nn = x.a * 100 + x.b * 10 + x.c",
    "post_init": "from dataclasses import dataclass\n@dataclass\nclass C:\n    a: int = 1\n    def __post_init__(self):\n        self.b = self.a * 3\nn = C(4).b",
    "class constants of a dataclass": "from dataclasses import dataclass\nfrom typing import ClassVar\n@dataclass\nclass C:\n    K: ClassVar[int] = 9\n    a: int = 1\nn = C(4).a + C.K",
    "enum": "from enum import Enum\nclass E(Enum):\n    A = 3\n    B = 4\nn = E.A.value + len(E) + E['B'].value * 10 + E(3).value * 100 + len(E.B.name)",
    "enum.auto": "import enum\nclass E(enum.Enum):\n    A = enum.auto()\n    B = enum.auto()\nn = E.B.value + (5 if E.A is E.A else 6)",
    "IntEnum": "from enum import IntEnum\nclass E(IntEnum):\n    A = 3\n    B = 4\nn = E.A + E.B * 10",
    "enum members compare": "from enum import Enum\nclass E(Enum):\n    A = 'a'\n    B = 'b'\nx = E.B\nn = 4 if x == E.A else 5\nn += len([e for e in E])",
    "namedtuple": "from collections import namedtuple\nP = namedtuple('P', 'x y')\np = P(3, y=4)\na, b = p\nn = p.x * 10 + p[1] + a + len(p)",
    "namedtuple defaults and replace": "from collections import namedtuple\nP = namedtuple('P', ['x', 'y'], defaults=[5])\np = P(3)\nn = p.y + p._replace(x=9).x + len(p._asdict())",
    "typing.NamedTuple": "from typing import NamedTuple\nclass P(NamedTuple):\n    x: int\n    y: int = 6\np = P(2)\nx, y = p\nn = p.x * 10 + y",
    "SimpleNamespace": "from types import SimpleNamespace\nc = SimpleNamespace(a=3, b=4)\nc.d = 5\nn = c.a * c.b + c.d",
    "descriptors by cached_property": "from functools import cached_property\nclass A:\n    @cached_property\n    def k(self):\n        return 5\nn = A().k",
    "singledispatch is not needed": "class A:\n    registry = {}\n    def __init_subclass__(cls, **k):\n        A.registry[cls.__name__] = cls\nclass B(A):\n    k = 5\nn = A.registry['B'].k if 'B' in A.registry else 5",
    "methods by name": "class A:\n    def f_a(self):\n        return 3\n    def f(self, name):\n        return getattr(self, 'f_' + name)()\nn = A().f('a')",
}  # fmt: skip


@pytest.mark.parametrize("what", CASES)
def test_classes(what: str) -> None:
    assert units(CASES[what]) == python(CASES[what])


MODELS = {
    "a builder class": (
        "class Net:\n    def __init__(self, k=7):\n        self.k = k\n        self.model = self.build()\n"
        "    def build(self):\n        i = keras.Input((3,))\n"
        "        return keras.Model(i, layers.Dense(self.k)(i))\nNet()\n",
        7 * 4,
    ),
    "a layer with weights": (
        "class L(layers.Layer):\n    def __init__(self, k, **kw):\n        super().__init__(**kw)\n"
        "        self.k = k\n    def build(self, s):\n"
        "        self.w = self.add_weight(shape=(s[-1], self.k), name='w')\n"
        "    def call(self, x):\n        return keras.ops.matmul(x, self.w)\n"
        "keras.Sequential([keras.Input((3,)), L(7)])\n",
        3 * 7,
    ),
    "a layer of layers": (
        "class L(layers.Layer):\n    def __init__(self):\n        super().__init__()\n"
        "        self.a = layers.Dense(5)\n        self.b = layers.Dense(7)\n"
        "    def call(self, x):\n        return self.b(self.a(x))\n"
        "i = keras.Input((3,))\nkeras.Model(i, L()(i))\n",
        20 + 42,
    ),
    "a model subclass that is built": (
        "class M(keras.Model):\n    def __init__(self, k):\n        super().__init__()\n"
        "        self.d = layers.Dense(k)\n    def call(self, x, training=False):\n"
        "        return self.d(x)\nm = M(7)\nm.build((None, 3))\n",
        0,
    ),
    "a model subclass that is called": (
        "import numpy as np\nclass M(keras.Model):\n    def __init__(self):\n"
        "        super().__init__()\n        self.d = layers.Dense(7)\n    def call(self, x):\n"
        "        return self.d(x)\nm = M()\nm(np.zeros((2, 3)))\n",
        7 * 4,
    ),
    "a model subclass that is trained": (
        "import numpy as np\nclass M(keras.Model):\n    def __init__(self):\n"
        "        super().__init__()\n        self.d = layers.Dense(7)\n    def call(self, x):\n"
        "        return self.d(x)\nm = M()\nm.compile(loss='mse')\n"
        "m.fit(np.zeros((8, 3)), np.zeros((8, 7)))\n",
        7 * 4,
    ),
    "a functional model subclass": (
        "class M(keras.Model):\n    def __init__(self, k):\n        i = keras.Input((3,))\n"
        "        super().__init__(i, layers.Dense(k)(i))\nM(7)\n",
        7 * 4,
    ),
}


@pytest.mark.parametrize("what", MODELS)
def test_models_of_classes(what: str) -> None:
    source, params = MODELS[what]
    (construction,) = trace(f"import keras\nfrom keras import layers\n{source}").models
    assert construction.model.count_params() == params


def test_compute_output_shape_of_a_layer() -> None:
    (model,) = shapes(
        "class L(layers.Layer):\n    def call(self, x):\n        return other.thing(x)\n"
        "    def compute_output_shape(self, s):\n        return (s[0], 9)\n"
        "keras.Sequential([keras.Input((3,)), L(), layers.Dense(2)])\n"
    )
    assert model[-1] == [None, 2]


HARD = {
    "an iterator": "class A:\n    def __init__(self):\n        self.i = 0\n    def __iter__(self):\n        return self\n    def __next__(self):\n        self.i += 1\n        if self.i > 3:\n            raise StopIteration\n        return self.i\nn = sum(A())",
    "a subclass of dict": "class A(dict):\n    def __getattr__(self, k):\n        return self[k]\na = A(x=4)\nn = a.x + len(a)",
    "a subclass of list": "class A(list):\n    def total(self):\n        return sum(self)\nn = A([1, 2, 3]).total()",
    "dataclasses.asdict and replace": "import dataclasses\n@dataclasses.dataclass\nclass C:\n    a: int = 1\n    b: int = 2\nc = dataclasses.replace(C(), a=5)\nn = sum(dataclasses.asdict(c).values()) + len(dataclasses.fields(c))",
    "TypedDict": "from typing import TypedDict\nclass C(TypedDict):\n    a: int\nc: C = {'a': 5}\nd = C(a=6)\nn = c['a'] + d['a']",
}  # fmt: skip
"""What may stay unknown, but must not be wrong."""


@pytest.mark.parametrize("what", HARD)
def test_hard_classes(what: str) -> None:
    found = units(HARD[what])
    assert isinstance(found, str) or found == python(HARD[what])
