"""KL301 on traces built by hand."""

from __future__ import annotations

from keras_lint.diagnostic import Finding
from keras_lint.rules.base import Limits
from keras_lint.rules.kl3.oversized_dense import OversizedDense
from tests.rules.traces import Builder


def check(build: Builder, limit: int = 10_000_000) -> list[Finding]:
    return list(OversizedDense().check(build.trace, Limits(limit)))


def test_it_names_what_made_the_input_wide_and_what_pooling_would_cost() -> None:
    build = Builder()
    flat = build.apply(build.input(25, 25, 256), "Flatten")
    words = build.input(256)
    joined = build.apply([flat, words], "Concatenate")
    build.apply(build.apply(joined, "Dropout", 0.5), "Dense", 1000)
    (finding,) = check(build)
    assert finding.message == (
        "Dense has 160,257,000 weights: 160,256 inputs to each unit, made so wide by Flatten and "
        "Concatenate."
    )
    assert finding.hint == (
        "With GlobalAveragePooling2D in place of Flatten it would have 513,000 weights."
    )
    assert finding.related == (
        (flat.node.layer.place, "Flatten turns (None, 25, 25, 256) into 160,000 values"),
    )


def test_without_a_feature_map_it_says_how_many_units_would_do() -> None:
    build = Builder()
    build.apply(build.input(9_999), "Dense", 2_000)
    (finding,) = check(build)
    assert finding.message == "Dense has 20,000,000 weights: 9,999 inputs to each unit."
    assert "from 9,999 inputs, at most 1,000 units keep within the limit" in (finding.hint or "")


def test_the_limit_is_what_the_user_says() -> None:
    build = Builder()
    build.apply(build.input(9), "Dense", 10)
    assert not check(build, 100)
    assert len(check(build, 99)) == 1
