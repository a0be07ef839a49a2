"""How many losses, metrics and labels Keras takes for one output and for two.

Each line is what Keras 2.2.4, tf.keras 2.15 and Keras 3.15 did: `x` where they raise.
"""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from keras_lint.training.per_output import Outputs

VERSIONS = (KerasVersion.V2_2, KerasVersion.V2_15, KerasVersion.V3)
ONE, TWO = ("o0",), ("o0", "o1")
BOTH = frozenset(TWO)


def keys(*names: str) -> frozenset[str]:
    return frozenset(names)


@pytest.mark.parametrize(
    ("what", "names", "given", "raises"),
    [
        ("labels", TWO, None, "x.x"),
        ("labels", TWO, 1, "xxx"),
        ("labels", TWO, 2, "..."),
        ("labels", TWO, 3, "xxx"),
        ("labels", TWO, BOTH, "..."),
        ("labels", TWO, keys("o0", "a"), "xxx"),
        ("labels", TWO, keys("o0"), "x.x"),
        ("labels", TWO, keys("o0", "o1", "z"), ".xx"),
        ("labels", ONE, 2, "x.x"),
        ("labels", ONE, 1, "..."),
        ("labels", ONE, keys("a"), "xxx"),
        ("losses", TWO, 3, "x.x"),
        ("losses", TWO, 1, "x.."),
        ("losses", TWO, keys("a", "o1"), "xxx"),
        ("losses", TWO, keys("a", "o0", "o1"), "xxx"),
        ("losses", TWO, keys("o1"), "..x"),
        ("losses", ONE, 2, "x.."),
        ("losses", ONE, 1, "..."),
        ("losses", ONE, keys("a"), "xxx"),
        ("losses", ONE, keys("o0"), "..."),
        ("metrics", TWO, 1, "..x"),
        ("metrics", TWO, 2, "..."),
        ("metrics", TWO, keys("a"), ".xx"),
        ("metrics", ONE, keys("a"), ".x."),
        ("weights", TWO, 3, "x.x"),
        ("weights", TWO, keys("a"), "xxx"),
    ],
)
def test_what_raises(
    what: str, names: tuple[str, ...], given: frozenset[str] | int | None, raises: str
) -> None:
    answers = (getattr(Outputs(names, version), f"refuse_{what}")(given) for version in VERSIONS)
    assert "".join("x" if answer else "." for answer in answers) == raises


@pytest.mark.parametrize("version", VERSIONS)
def test_names_that_keras_makes_up_are_not_compared(version: KerasVersion) -> None:
    assert not Outputs((None, "o1"), version).refuse_losses(keys("a", "o1"))


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(("key", "refused"), [("age", True), ("dense_7", False), ("dense", False)])
def test_what_keras_never_makes_up_is_refused(
    key: str, refused: bool, version: KerasVersion
) -> None:
    outputs = Outputs((None, "o1"), version, ("dense",))
    assert outputs.refuse_losses(keys(key, "o1")) is refused
