"""Random programs that parse: every statement and expression that we follow, in strange company."""

from __future__ import annotations

import random
from collections.abc import Callable

NAMES = ("a", "b", "c", "f", "g", "A", "B", "x", "m", "layers", "keras", "np")
METHODS = (
    "append", "extend", "pop", "update", "items", "get", "add", "shape", "join", "split", "format", "layers",
    "output", "input", "k", "compile", "fit", "call", "build", "copy", "sort", "reshape", "summary", "T",
)  # fmt: skip
BUILTINS = (
    "len", "range", "list", "tuple", "dict", "set", "sum", "min", "max", "sorted", "zip", "enumerate", "map",
    "filter", "isinstance", "getattr", "hasattr", "setattr", "int", "float", "str", "round", "abs", "type", "next",
    "iter", "reversed", "any", "all", "vars", "super", "divmod", "pow", "format", "callable", "repr", "print",
    "np.zeros", "np.array", "np.arange", "np.reshape", "math.ceil", "itertools.product", "itertools.chain",
    "functools.partial", "functools.reduce", "copy.deepcopy", "collections.OrderedDict", "os.path.join",
)  # fmt: skip
LAYERS = (
    "Dense", "Conv2D", "Flatten", "Concatenate", "Reshape", "LSTM", "Dropout", "BatchNormalization", "Add",
    "Bidirectional", "TimeDistributed", "MaxPooling2D", "Embedding", "Lambda", "Permute", "Cropping2D", "Dot",
    "MultiHeadAttention", "UpSampling2D", "Input", "RNN", "LSTMCell", "ZeroPadding2D", "RepeatVector",
)  # fmt: skip
LITERALS = (
    "0", "1", "3", "-1", "7", "2.5", "None", "True", "'a'", "'same'", "'relu'", "[]", "()", "{}", "(3, 3)",
    "(32, 32, 3)", "[1, 2, 3]", "{'a': 1}", "10**20", "b'x'", "...", "'%s'", "(None, 4)", "''",
)  # fmt: skip
BINARY = ("+", "-", "*", "/", "//", "%", "**", "<<", "|", "&", "@")
COMPARE = ("<", "==", "!=", ">=", "in", "not in", "is", "is not")
START = (
    "import keras\nfrom keras import layers\nimport numpy as np\n"
    "import math, itertools, functools, copy, collections, os, dataclasses, enum\n"
    "a = 3\nb = [1, 2]\nc = {'a': 4}\nx = keras.Input((8, 8, 3))\nm = keras.Sequential()\n"
    "def f(*a, **k):\n    return a\ndef g(x, k=2):\n    return x\n"
    "class A:\n    k = 3\n    def call(self, x):\n        return x\nclass B(A):\n    pass\n"
)


class Writer:
    """Writes one program from the dice."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice

    def program(self) -> str:
        return START + "".join(self.statement(0, 3) for _ in range(self.dice.randint(3, 14)))

    def block(self, indent: int, depth: int) -> str:
        count = self.dice.randint(1, 3)
        return "".join(self.statement(indent + 1, depth - 1) for _ in range(count))

    def statement(self, indent: int, depth: int) -> str:
        pad = " " * indent
        if depth <= 0 or self.dice.random() < 0.6:
            return f"{pad}{self.simple(depth)}\n"
        make = self.dice.choice(COMPOUND)
        return make(self, pad, indent, depth)

    def simple(self, depth: int) -> str:
        e = self.expression
        return self.dice.choice(
            (
                f"{self.target()} = {e(3)}", f"{self.name()} {self.dice.choice(BINARY)}= {e(2)}",
                f"{self.name()}, *{self.name()} = {e(2)}", e(3), f"del {self.target()}",
                f"m.add({self.layer(2)})", f"x = {self.layer(2)}(x)", f"return {e(1)}" if depth < 2 else e(2),
                f"assert {e(2)}", f"raise {e(1)}" if self.dice.random() < 0.1 else "pass",
                f"keras.Model({self.name()}, {self.name()})", f"{self.name()}: int = {e(2)}",
            )
        )  # fmt: skip

    def name(self) -> str:
        return self.dice.choice(NAMES)

    def target(self) -> str:
        return self.dice.choice(
            (
                self.name(), self.name(), f"{self.name()}.{self.dice.choice(METHODS)}",
                f"{self.name()}[{self.expression(1)}]", f"{self.name()}[{self.dice.choice('012')}:]",
            )
        )  # fmt: skip

    def layer(self, depth: int) -> str:
        return f"layers.{self.dice.choice(LAYERS)}({self.arguments(depth)})"

    def arguments(self, depth: int) -> str:
        given = [self.expression(depth) for _ in range(self.dice.randint(0, 3))]
        chance = self.dice.random()
        if chance < 0.1:
            given.append(f"*{self.expression(1)}")
        elif chance < 0.2:
            given.append(f"**{self.expression(1)}")
        elif chance < 0.4:
            word = self.dice.choice(
                ("name", "padding", "axis", "activation", "k", "input_shape", "key")
            )
            given.append(f"{word}={self.expression(1)}")
        return ", ".join(given)

    def expression(self, depth: int) -> str:
        if depth <= 0:
            return self.dice.choice((self.name(), self.dice.choice(LITERALS)))
        return self.dice.choice(EXPRESSIONS)(self, depth - 1)


Expression = Callable[[Writer, int], str]
EXPRESSIONS: tuple[Expression, ...] = (
    lambda w, d: w.name(),
    lambda w, d: w.dice.choice(LITERALS),
    lambda w, d: f"({w.expression(d)} {w.dice.choice(BINARY)} {w.expression(d)})",
    lambda w, d: f"({w.expression(d)} {w.dice.choice(COMPARE)} {w.expression(d)})",
    lambda w, d: f"({w.expression(d)} {w.dice.choice(('and', 'or'))} {w.expression(d)})",
    lambda w, d: f"({w.expression(d)} if {w.expression(d)} else {w.expression(d)})",
    lambda w, d: f"{w.dice.choice(BUILTINS)}({w.arguments(d)})",
    lambda w, d: f"{w.dice.choice(BUILTINS)}({w.arguments(d)})",
    lambda w, d: f"{w.name()}.{w.dice.choice(METHODS)}({w.arguments(d)})",
    lambda w, d: f"{w.name()}.{w.dice.choice(METHODS)}",
    lambda w, d: f"{w.name()}({w.arguments(d)})",
    lambda w, d: f"{w.name()}[{w.expression(d)}]",
    lambda w, d: f"{w.name()}[{w.expression(d)}:{w.expression(d)}]",
    lambda w, d: f"[{w.expression(d)} for {w.name()} in {w.expression(d)} if {w.expression(d)}]",
    lambda w, d: f"{{{w.expression(d)}: {w.expression(d)} for {w.name()} in {w.expression(d)}}}",
    lambda w, d: f"sum({w.expression(d)} for {w.name()} in {w.expression(d)})",
    lambda w, d: f"[{w.expression(d)}, *{w.expression(d)}]",
    lambda w, d: f"{{{w.expression(d)}: {w.expression(d)}, **{w.expression(d)}}}",
    lambda w, d: f"(lambda {w.name()}, k=1: {w.expression(d)})",
    lambda w, d: f"({w.name()} := {w.expression(d)})",
    lambda w, d: f"(not {w.expression(d)})",
    lambda w, d: f"(-{w.expression(d)})",
    lambda w, d: f"({w.expression(d)}, {w.expression(d)})",
    lambda w, d: f"('%s' % {w.expression(d)})",
    lambda w, d: w.layer(d),
    lambda w, d: f"{w.layer(d)}(x)",
)

Compound = Callable[[Writer, str, int, int], str]
COMPOUND: tuple[Compound, ...] = (
    lambda w, p, i, d: f"{p}if {w.expression(2)}:\n{w.block(i, d)}{p}else:\n{w.block(i, d)}",
    lambda w, p, i, d: f"{p}for {w.name()} in {w.expression(2)}:\n{w.block(i, d)}",
    lambda w, p, i, d: f"{p}while {w.expression(2)}:\n{w.block(i, d)}{p} break\n",
    lambda w, p, i, d: f"{p}while {w.expression(1)}:\n{w.block(i, d)}",
    lambda w, p, i, d: f"{p}with {w.expression(1)} as {w.name()}:\n{w.block(i, d)}",
    lambda w, p, i, d: f"{p}try:\n{w.block(i, d)}{p}except {w.expression(0)}:\n{w.block(i, d)}",
    lambda w, p, i, d: f"{p}def {w.name()}({w.name()}, k={w.expression(1)}):\n{w.block(i, d)}",
    lambda w, p, i, d: f"{p}def {w.name()}(*a, **k):\n{w.block(i, d)}{p} yield {w.expression(1)}\n",
    lambda w, p, i, d: f"{p}class {w.name()}({w.name()}):\n{w.block(i, 1)}",
    lambda w, p, i, d: f"{p}class {w.name()}(layers.Layer):\n{p} def call(self, x):\n{w.block(i + 1, d)}",
    lambda w, p, i, d: f"{p}class {w.name()}(keras.Model):\n{p} def call(self, x):\n{w.block(i + 1, d)}",
    lambda w, p, i, d: f"{p}@{w.expression(0)}\n{p}def {w.name()}(self):\n{w.block(i, d)}",
    lambda w, p, i, d: f"{p}match {w.expression(1)}:\n{p} case [a, *b]:\n{w.block(i + 1, d)}{p} case {{'a': x}}:\n{w.block(i + 1, d)}",
)  # fmt: skip


def program(dice: random.Random) -> str:
    """Return a random program."""
    return Writer(dice).program()
