"""Mutants are Python, each changed in one place; `long_run` holds them against real Keras."""

from __future__ import annotations

import ast
import random
from pathlib import Path

from keras_lint.diagnostic import Diagnostic
from keras_lint.place import Span
from tests.mutants.changes import Mutant, mutant
from tests.mutants.long_run import cases, judge
from tests.mutants.placement import misplaced
from tests.mutants.sources import sources

SOURCE = """import keras
from keras import layers

inputs = keras.Input((28, 28, 1))
x = layers.Conv2D(8, (3, 3), padding='same')(inputs)
outputs = layers.Dense(10, use_bias=False)(x)
model = keras.Model(inputs, outputs)
"""


def test_mutants_are_python_of_one_change() -> None:
    made = [mutant(SOURCE, random.Random(seed)) for seed in range(200)]
    whole = ast.unparse(ast.parse(SOURCE))
    for one in made:
        ast.parse(one.source)
        before, after = whole.splitlines(), one.source.splitlines()
        assert len(set(before) ^ set(after)) <= 2, one
    assert len({one.source for one in made}) > 60


def test_a_seed_is_one_mutant() -> None:
    assert mutant(SOURCE, random.Random("a")) == mutant(SOURCE, random.Random("a"))


def test_there_are_sources() -> None:
    names = [name for name, _ in sources([])]
    assert len(names) > 400
    assert len(set(names)) == len(names)


def test_a_mutant_is_judged(tmp_path: Path) -> None:
    path = tmp_path / "net.py"
    path.write_text(SOURCE)
    for case in cases([path], each=8, seed=2):
        assert judge(case).differences == (), case.mutant


def test_an_error_stands_on_what_was_changed() -> None:
    original = SOURCE.replace("'same'", "'valid'")
    changed = original.replace("(28, 28, 1)", "(28, 1)")
    one = Mutant(changed, original, "a size dropped")
    assert misplaced([_at(4)], one) == ""
    assert "Conv2D" in misplaced([_at(5)], one)


def _at(row: int) -> Diagnostic:
    span = Span(row, 1, row, 5)
    return Diagnostic("program.py", span, "KL101", "input-rank", "error", "too few axes")
