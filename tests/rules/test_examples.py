"""Each rule's own examples: what is bad is found by it, what is good by no rule."""

from __future__ import annotations

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.rules.base import Rule
from keras_lint.rules.registry import all_rules

EVERY = Config(select=("ALL",))
RULES = list(all_rules().values())


def codes(source: str) -> list[str]:
    return [one.code for one in analyze("example.py", source, EVERY).diagnostics]


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        pytest.param(rule, source, id=f"{rule.code}-{number}")
        for rule in RULES
        for number, source in enumerate(rule.bad)
    ],
)
def test_bad_examples_are_found(rule: type[Rule], source: str) -> None:
    assert rule.code in codes(source)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(source, id=f"{rule.code}-{number}")
        for rule in RULES
        for number, source in enumerate(rule.good)
    ],
)
def test_good_examples_are_clean(source: str) -> None:
    assert codes(source) == []
