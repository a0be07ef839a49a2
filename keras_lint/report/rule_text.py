"""A rule's documentation, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.rules.base import Rule
from keras_lint.rules.registry import documentation


def render(rule: type[Rule]) -> str:
    """Render a rule's docstring with its first examples under their headings."""
    return "\n".join(_lines(rule)) + "\n"


def _lines(rule: type[Rule]) -> Iterator[str]:
    yield f"# {rule.slug} ({rule.code})"
    yield ""
    yield f"{rule.summary()} Severity: {rule.severity}. Stage: {rule.stage}."
    if not rule.default:
        yield ""
        yield f"Off by default; select it with `--extend-select {rule.code}`."
    examples = {"Example": rule.bad, "Instead": rule.good}
    for title, text in documentation(rule).items():
        yield f"\n## {title}\n\n{text}"
        if title in examples:
            yield f"\n```python\n{examples[title][0].rstrip()}\n```"
