"""The generated pages of `docs/`, each made from the code that it tells of."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from keras_lint import modelled
from keras_lint.cli import COMMANDS, parser_of
from keras_lint.config import option_names
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.report import rule_text
from keras_lint.rules.base import Rule
from keras_lint.rules.registry import all_rules

FAMILIES = {
    "KL1": "Keras raises (errors)",
    "KL2": "Data is silently lost, or a size silently required",
    "KL3": "Size and cost",
    "KL4": "Builds and trains, but does not do what it says",
    "KL5": "Differences between versions of Keras",
    "KL9": "About the analysis",
}


def rules() -> str:
    """Render the rule book: a table of each family, then every rule in full."""
    return _page(_rules())


def _rules() -> Iterator[str]:
    yield "# Rules"
    yield ""
    yield "`keras-lint rule CODE` prints a rule on the terminal; a code or a name works everywhere."
    for prefix, title in FAMILIES.items():
        family = [one for one in all_rules().values() if one.code.startswith(prefix)]
        yield f"\n## {title}\n"
        yield "| code | name | what is found | default |"
        yield "| --- | --- | --- | --- |"
        for rule in family:
            link = f"[{rule.code}](#{rule.slug}-{rule.code.lower()})"
            yield f"| {link} | {rule.slug} | {rule.summary()} | {_default(rule)} |"
    for rule in all_rules().values():
        # The headings of a rule's own text stand one level below those of this page.
        text = rule_text.render(rule).replace("\n## ", "\n#### ")
        yield f"\n##{text.rstrip()}"


def _default(rule: type[Rule]) -> str:
    if rule.default and not rule.about_keras_3:
        return "on"
    return "on but for Keras 2" if rule.default else "off"


def options() -> str:
    """Render the commands with their options, and those of the configuration."""
    return _page(_options())


def _options() -> Iterator[str]:
    yield "# Options"
    for name, text in COMMANDS.items():
        yield f"\n## `keras-lint {name}`\n\n{text[0].upper()}{text[1:]}.\n"
        yield from _arguments(parser_of(name))
    yield "\n## `[tool.keras-lint]` in `pyproject.toml`\n"
    yield "Takes these options of `check`, lists as lists, codes as strings:"
    yield ", ".join(f"`{name}`" for name in option_names()) + "."
    yield "`per-file-ignores` is a table of patterns, each with a list of codes."
    yield "[keras-lint.schema.json](keras-lint.schema.json) is its JSON schema."


def _arguments(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield "| argument | what it does |"
    yield "| --- | --- |"
    for action in parser._actions:
        if action.help == argparse.SUPPRESS or isinstance(action, argparse._HelpAction):
            continue
        names = ", ".join(f"`{one}`" for one in action.option_strings) or f"`{action.metavar}`"
        if action.option_strings and action.nargs != 0:
            value = action.metavar or "{" + ",".join(map(str, action.choices or ())) + "}"
            names = f"{names} `{value}`"
        yield f"| {names} | {(action.help or '').replace('|', '/')} |"


def layers() -> str:
    """Render what is modelled, per version of Keras."""
    return _page(_layers())


def _layers() -> Iterator[str]:
    yield "# What is modelled"
    yield ""
    yield "The lists that `keras-lint layers` prints. What is not here is unknown, never guessed."
    for title, matrix in {
        "Layers": modelled.layers(),
        "Applications": modelled.applications(),
        "Functions on tensors": modelled.operations(),
        "Data sets": modelled.data_sets(),
    }.items():
        yield f"\n## {title}\n"
        yield "| name | " + " | ".join(version.value for version in KerasVersion) + " |"
        yield "| --- |" + " --- |" * len(KerasVersion)
        for name, versions in matrix.items():
            marks = ("yes" if version in versions else "" for version in KerasVersion)
            yield f"| `{name}` | " + " | ".join(marks) + " |"


def _page(lines: Iterator[str]) -> str:
    return "\n".join(lines) + "\n"
