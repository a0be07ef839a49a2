"""Every layer answers drawn cases as Keras 2.2 and 2.15 did; `long_run` asks an installed Keras."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec

import pytest

from keras_lint.layers import registry
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import declaration_of
from tests.differential import goldens
from tests.differential.cases import Case, Json, candidates, draw
from tests.differential.deviations import deviation
from tests.differential.domains import DOMAINS
from tests.differential.oracle import Worker
from tests.differential.predict import difference, predict

COUNT = 100
SHOWN = 5
FEW = 0.02
CASES = [
    pytest.param(keras, name, id=f"{keras}-{name}")
    for keras in (KerasVersion.V2_2, KerasVersion.V2_15)
    for name, domain in DOMAINS.items()
    if draw(domain, 1, goldens.SEED, keras)
]


class Answers:
    """What real Keras says of the cases of each layer."""

    def __init__(self) -> None:
        self._recorded = lru_cache(goldens.load)
        self._live: dict[str, list[tuple[Case, Json]]] = {}
        self._worker: Worker | None = None

    def of(self, keras: KerasVersion, name: str) -> list[tuple[Case, Json]]:
        """Return the cases with their answers, asking each only once."""
        if keras != KerasVersion.V3:
            return self._recorded(keras)[name]
        if find_spec("keras") is None:
            pytest.skip("Keras is not installed")
        if self._worker is None:
            self._worker = Worker(sys.executable, keras.value).__enter__()
        if name not in self._live:
            cases = draw(DOMAINS[name], COUNT, goldens.SEED, keras)
            self._live[name] = list(zip(cases, self._worker.answers(cases), strict=True))
        return self._live[name]

    def close(self) -> None:
        """End the worker."""
        if self._worker is not None:
            self._worker.__exit__(None, None, None)


@pytest.fixture(scope="session")
def answers() -> Iterator[Answers]:
    made = Answers()
    yield made
    made.close()


@pytest.mark.parametrize(("keras", "name"), CASES)
def test_layer_answers_as_keras_does(keras: KerasVersion, name: str, answers: Answers) -> None:
    pairs = answers.of(keras, name)
    found = [text for case, actual in pairs if (text := _disagreement(case, actual, keras))]
    told = "\n".join(found[:SHOWN])
    assert not found, f"{len(found)} of {len(pairs)} cases:\n{told}"


@pytest.mark.parametrize("keras", list(KerasVersion), ids=str)
def test_few_cases_are_excused(keras: KerasVersion, answers: Answers) -> None:
    total = excused = 0
    for name, domain in DOMAINS.items():
        if not draw(domain, 1, goldens.SEED, keras):
            continue
        for case, actual in answers.of(keras, name):
            predicted = predict(case, keras)
            differs = difference(predicted, actual) is not None
            total += 1
            excused += differs and deviation(case, keras, predicted) is not None
    assert excused < FEW * total


def test_every_declared_layer_has_a_domain() -> None:
    assert declaration_of("Dense") is not None
    found = [registry.signature_of(name, keras) for name in DOMAINS for keras in KerasVersion]
    assert set(registry._declarations) == {one.class_name for one in found if one is not None}


@pytest.mark.parametrize("name", DOMAINS)
@pytest.mark.parametrize("keras", list(KerasVersion), ids=str)
def test_every_candidate_value_is_drawn(keras: KerasVersion, name: str) -> None:
    cases = draw(DOMAINS[name], COUNT, goldens.SEED, keras)
    signature = registry.signature_of(name, keras)
    placed = [one.name for one in signature.parameters] if signature else []
    drawn = {
        (argument, json.dumps(value))
        for case in cases
        for argument, value in [*zip(placed, case["args"], strict=False), *case["kwargs"].items()]
    }
    wanted = {(argument, json.dumps(value)) for argument, value in candidates(DOMAINS[name], keras)}
    assert not cases or wanted <= drawn


def _disagreement(case: Case, actual: Json, keras: KerasVersion) -> str | None:
    predicted = predict(case, keras)
    what = difference(predicted, actual)
    if what is None or deviation(case, keras, predicted) is not None:
        return None
    return f"- {what}: {json.dumps(case)}\n    Keras {keras}: {actual}\n    keras-lint: {predicted}"
