"""The registry refuses what is no rule as all others are."""

from __future__ import annotations

import pytest

from keras_lint.rules.base import Rule
from keras_lint.rules.registry import (
    HEADINGS,
    MalformedRule,
    add,
    all_rules,
    documentation,
    find_rule,
    matching,
)

DOCUMENTED = "Summary.\n\n" + "\n\n".join(f"## {title}\nText." for title in HEADINGS)


def rule(**changes: object) -> type[Rule]:
    attributes: dict[str, object] = {
        "__doc__": DOCUMENTED,
        "code": "KL499",
        "slug": "some-rule",
        "severity": "warning",
        "bad": ("1",),
        "good": ("2",),
    }
    kept = {name: value for name, value in (attributes | changes).items() if value is not None}
    return type("SomeRule", (Rule,), kept)


def test_a_well_formed_rule_is_taken() -> None:
    rules: dict[str, type[Rule]] = {}
    add(rules, rule())
    assert list(rules) == ["KL499"]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"code": None}, "no code"),
        ({"code": "KL4"}, "is no code"),
        ({"slug": "Some Rule"}, "is no slug"),
        ({"severity": "fatal"}, "is no severity"),
        ({"__doc__": DOCUMENTED.replace("## Limits\nText.", "")}, "headings"),
        ({"__doc__": DOCUMENTED.replace("## Limits\nText.", "## Limits")}, "nothing stands"),
        ({"bad": ()}, "no examples"),
    ],
)
def test_malformed_rules_are_refused(changes: dict[str, object], fault: str) -> None:
    with pytest.raises(MalformedRule, match=fault):
        add({}, rule(**changes))


@pytest.mark.parametrize("changes", [{"slug": "other-slug"}, {"code": "KL498"}])
def test_codes_and_slugs_are_unique(changes: dict[str, object]) -> None:
    rules: dict[str, type[Rule]] = {}
    add(rules, rule())
    with pytest.raises(MalformedRule, match="is that of SomeRule"):
        add(rules, rule(**changes))


def test_rules_go_by_code_or_slug_in_any_case() -> None:
    found = find_rule("kl201")
    assert found is not None
    assert found is find_rule("Discarded-Pixels")
    assert find_rule("KL2") is None


def test_selectors() -> None:
    assert matching("KL2") == {"KL201", "KL202", "KL203"}
    assert matching("input-rank") == {"KL101"}
    assert matching("all") == set(all_rules())
    assert not matching("E501")
    assert not matching("KL999")


def test_the_fixed_codes_are_there() -> None:
    names = {code: found.slug for code, found in all_rules().items()}
    assert names.items() >= {
        ("KL101", "input-rank"),
        ("KL103", "merge-shapes"),
        ("KL201", "discarded-pixels"),
        ("KL301", "oversized-dense"),
        ("KL900", "syntax-error"),
    }


def test_documentation_is_under_its_headings() -> None:
    assert tuple(documentation(all_rules()["KL301"])) == HEADINGS
