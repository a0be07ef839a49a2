"""Every mistake is found where it stands, and its mended twin is let pass."""

from __future__ import annotations

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.diagnostic import Diagnostic
from keras_lint.layers.keras_version import KerasVersion

from .pairs import Pair, pairs
from .verify import main

EVERYTHING = Config(select=("ALL",), keras_version=KerasVersion.V3)
ELSEWHERE = {
    "raising/labels_from_one": "the last layer is blamed, not the labels",
    "silent/logits_without_from_logits": "the last layer is blamed, not the loss",
}
"""Found, but at another statement than the one that is mended."""
PAIRS = [pytest.param(pair, id=pair.name) for pair in pairs()]


def findings(pair: Pair, source: str) -> list[Diagnostic]:
    return analyze(f"{pair.path.stem}.py", source, EVERYTHING).diagnostics


@pytest.mark.parametrize("pair", PAIRS)
def test_the_mistake_is_found(pair: Pair) -> None:
    found = findings(pair, pair.mistake)
    assert pair.codes & {one.code for one in found}, [one.message for one in found]


@pytest.mark.parametrize("pair", PAIRS)
def test_it_is_found_where_it_stands(pair: Pair, request: pytest.FixtureRequest) -> None:
    if pair.name in ELSEWHERE:
        request.applymarker(pytest.mark.xfail(reason=ELSEWHERE[pair.name], strict=True))
    found = findings(pair, pair.mistake)
    for row, codes in pair.blamed.items():
        there = {one.code for one in found if one.span.row <= row <= one.span.end_row}
        assert there & codes, [(one.span.row, one.message) for one in found]


@pytest.mark.parametrize("pair", PAIRS)
def test_the_mended_twin_is_let_pass(pair: Pair) -> None:
    found = findings(pair, pair.mended)
    wrong = [one for one in found if one.code.startswith("KL1") or one.code in pair.codes]
    assert not wrong, [(one.span.row, one.code, one.message) for one in wrong]


def test_real_keras_agrees() -> None:
    assert main([]) == 0


def test_a_trial_that_goes_wrong_in_us_costs_no_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    pair = next(one for one in pairs() if one.name == "raising/actions_for_states")
    there = [one.span for one in findings(pair, pair.mistake) if one.code in pair.codes]

    def fails(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.delenv("KERAS_LINT_DEBUG", raising=False)
    monkeypatch.setattr("keras_lint.written.trial.replaced", fails)
    found = [one.span for one in findings(pair, pair.mistake) if one.code in pair.codes]
    assert found
    assert found != there
