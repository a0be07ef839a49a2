"""JUnit's XML: a suite for each file, a failed case for each finding."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree

from keras_lint.diagnostic import Diagnostic
from keras_lint.report.concise import position
from keras_lint.report.formats import LineReader
from keras_lint.report.style import Style

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(diagnostics: Sequence[Diagnostic], lines: LineReader, style: Style) -> str:
    """Render the findings; where there are none, one case that passed."""
    number = len(diagnostics)
    root = ElementTree.Element(
        "testsuites", name="keras-lint", tests=str(max(1, number)), failures=str(number), errors="0"
    )
    if not diagnostics:
        suite = _suite(root, "keras-lint", 1, 0)
        ElementTree.SubElement(suite, "testcase", name="No findings", classname="keras-lint")
    for path, group in groupby(diagnostics, key=lambda one: one.path):
        found = list(group)
        suite = _suite(root, path, len(found), len(found))
        for one in found:
            _case(suite, one)
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, "unicode")}\n'


def _suite(root: ElementTree.Element, name: str, tests: int, failures: int) -> ElementTree.Element:
    return ElementTree.SubElement(
        root,
        "testsuite",
        name=_clean(name),
        tests=str(tests),
        failures=str(failures),
        errors="0",
        skipped="0",
    )


def _case(suite: ElementTree.Element, one: Diagnostic) -> None:
    case = ElementTree.SubElement(
        suite, "testcase", name=f"{one.code} {one.name}", classname=_clean(one.path)
    )
    failure = ElementTree.SubElement(
        case, "failure", type=one.severity, message=_clean(one.message)
    )
    hint = f"\n{one.hint}" if one.hint else ""
    failure.text = _clean(f"{position(one.path, one.span)}: {one.code} {one.message}{hint}")


def _clean(text: str) -> str:
    """Return text without what XML cannot hold."""
    return _NOT_XML.sub("?", text)
