"""The shapes of functions on tensors against the libraries themselves."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from keras_lint.interp.keras.ops.signatures import functions
from keras_lint.layers.keras_version import KerasVersion
from tests.functions.compare import ask, disagreements, draw
from tests.functions.draws import modelled
from tests.functions.predict import predict
from tests.oracle_data.read_functions import read

GOLDENS = Path(__file__).with_name("backend_2_15.json")
"""Calls of `keras.backend` with what tf.keras 2.15 answers, written by `tests.functions.record`."""


def test_keras_and_tensorflow() -> None:
    calls = draw(12, 3, "keras.ops", "keras.random", "tensorflow")
    assert not disagreements(calls, ask(sys.executable, calls))


def test_backend_of_tf_keras() -> None:
    recorded = json.loads(GOLDENS.read_text())
    found = disagreements(list(recorded), list(recorded.values()), KerasVersion.V2_15)
    assert not found


def test_each_function_of_the_backend_is_known_in_some_call() -> None:
    recorded = json.loads(GOLDENS.read_text())
    said = predict(list(recorded), KerasVersion.V2_15)
    answered = Counter[str]()
    known = set()
    for call, answer, ours in zip(recorded, recorded.values(), said, strict=True):
        function = call.partition("(")[0]
        answered[function] += not (isinstance(answer, dict) and "raises" in answer)
        known |= {function} if ours is not None else set()
    assert {name for name, times in answered.items() if times > 5} <= known


def test_most_calls_are_known() -> None:
    calls = draw(6, 2, "keras.ops")
    known = [one for one in predict(calls) if one is not None]
    assert len(modelled()) > 400
    assert len(known) > 0.85 * len(calls)


def test_signatures_are_those_of_the_installed_libraries() -> None:
    installed, recorded = read("3"), functions()
    differing = {
        name
        for name, rows in installed.items()
        if name.startswith("keras.ops") and recorded.get(name) != json.loads(json.dumps(rows))
    }
    assert not differing
