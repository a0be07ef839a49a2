"""All rules by code and by slug, and the refusal of malformed ones."""

from __future__ import annotations

import inspect
import pkgutil
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType
from typing import TypeVar, get_args

from keras_lint.diagnostic import Severity
from keras_lint.rules.base import CODE, Rule

HEADINGS = ("What it does", "Why it matters", "Example", "Instead", "Limits")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_rules: dict[str, type[Rule]] = {}
RuleType = TypeVar("RuleType", bound=type[Rule])


class MalformedRule(Exception):
    """A rule that does not keep to the form that all rules have."""


def register(rule: RuleType) -> RuleType:
    """Class decorator: make a rule known.

    Raises:
        MalformedRule: where its code, slug, severity, examples or documentation are not as due, or
            another rule has the code or the slug.
    """
    add(_rules, rule)
    return rule


def add(rules: dict[str, type[Rule]], rule: type[Rule]) -> None:
    """Add a rule to others after a look at its form; raises `MalformedRule`."""
    for fault in _faults(rule, rules.values()):
        raise MalformedRule(f"{rule.__name__}: {fault}")
    rules[rule.code] = rule


@lru_cache(maxsize=1)
def all_rules() -> Mapping[str, type[Rule]]:
    """Return every rule by its code, in the order of codes."""
    package = import_module("keras_lint.rules")
    for module in pkgutil.walk_packages(package.__path__, "keras_lint.rules."):
        if not module.ispkg:
            import_module(module.name)
    return MappingProxyType(dict(sorted(_rules.items())))


def find_rule(name: str) -> type[Rule] | None:
    """Return the rule of a code or slug, in any case; None where there is none such."""
    for rule in all_rules().values():
        if name.upper() == rule.code or name.lower() == rule.slug:
            return rule
    return None


def matching(name: str) -> frozenset[str]:
    """Return the codes that a selector means: a code, a beginning of codes, a slug, or `ALL`."""
    upper = name.upper()
    if upper == "ALL":
        return frozenset(all_rules())
    by_slug = {rule.code for rule in all_rules().values() if rule.slug == name.lower()}
    is_prefix = re.fullmatch(r"KL\d{0,3}", upper) is not None
    by_code = {code for code in all_rules() if is_prefix and code.startswith(upper)}
    return frozenset(by_slug | by_code)


def documentation(rule: type[Rule]) -> Mapping[str, str]:
    """Return the text of a rule's docstring under each heading."""
    parts = _HEADING.split(inspect.getdoc(rule) or "")
    return {title: text.strip() for title, text in zip(parts[1::2], parts[2::2], strict=True)}


def _faults(rule: type[Rule], others: Iterable[type[Rule]]) -> Iterable[str]:
    missing = [name for name in ("code", "slug", "severity") if not hasattr(rule, name)]
    if missing:
        yield f"no {' and no '.join(missing)}"
        return
    if not CODE.fullmatch(rule.code):
        yield f"{rule.code!r} is no code such as KL101"
    if not _SLUG.fullmatch(rule.slug):
        yield f"{rule.slug!r} is no slug, words in lower case joined by hyphens"
    if rule.severity not in get_args(Severity):
        yield f"{rule.severity!r} is no severity"
    for other in others:
        if rule.code == other.code or rule.slug == other.slug:
            yield f"its code or slug is that of {other.__name__}"
    sections = documentation(rule)
    if tuple(sections) != HEADINGS:
        yield f"its docstring's headings are {list(sections)}, not {list(HEADINGS)}"
    for title, text in sections.items():
        if not text:
            yield f"nothing stands under the heading {title!r}"
    if not rule.bad or not rule.good:
        yield "no examples, bad and good"
