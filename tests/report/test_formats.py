"""Each output format on findings made by hand."""

from __future__ import annotations

import json
from xml.etree import ElementTree

from keras_lint.diagnostic import Diagnostic, Edit, Fix, Related
from keras_lint.place import Span
from keras_lint.report.formats import FORMATS, renderer
from keras_lint.report.statistics import totals
from keras_lint.report.style import Style

LINES = {3: "\tx = layers.Dense(0, name='a')  # größer", 7: "y = ("}


def line(path: str, span: Span) -> str | None:
    return LINES.get(span.row)


def finding(**changes: object) -> Diagnostic:
    values: dict[str, object] = {
        "path": "a,b.py",
        "span": Span(3, 19, 3, 20),
        "code": "KL106",
        "name": "invalid-argument",
        "severity": "error",
        "message": "100 % wrong.",
        "hint": "Mend it.",
        "noqa_row": 3,
    }
    return Diagnostic(**(values | changes))  # type: ignore[arg-type]


def rendered(name: str, *findings: Diagnostic, style: Style = Style()) -> str:  # noqa: B008
    return renderer(name)(findings, line, style)


def test_no_findings_are_nothing_but_in_json() -> None:
    plain = set(FORMATS) - {"sarif", "junit"}
    assert {name: rendered(name) for name in plain} == {
        "full": "",
        "concise": "",
        "json": "[]\n",
        "json-lines": "",
        "github": "",
        "gitlab": "[]\n",
    }


def test_full_keeps_tabs_under_tabs_and_ends_at_the_argument() -> None:
    assert rendered("full", finding()).splitlines() == [
        "KL106 invalid-argument: 100 % wrong.",
        " --> a,b.py:3:19",
        "  |",
        "3 | \tx = layers.Dense(0, name='a')  # größer",
        "  | \t                 ^",
        "  = help: Mend it.",
        "",
    ]


def test_full_shows_related_places_and_ranges_of_several_lines() -> None:
    related = (Related("made here: (3,)", "other.py", Span(7, 5, 9, 2)),)
    text = rendered("full", finding(span=Span(12, 1, 12, 2), related=related))
    assert text.splitlines()[1:] == [
        "  --> a,b.py:12:1",
        "   = help: Mend it.",
        "   = note: made here: (3,)",
        "  --> other.py:7:5",
        "   |",
        " 7 | y = (",
        "   |     -",
        "",
    ]


def test_colour_changes_nothing_else() -> None:
    coloured = rendered("full", finding(), style=Style(colour=True))
    assert coloured != rendered("full", finding())
    plain = coloured
    for code in ("1;31", "1;34", "1", "0"):
        plain = plain.replace(f"\x1b[{code}m", "")
    assert plain == rendered("full", finding())


def test_json_carries_fixes_and_cells() -> None:
    fix = Fix("Pad.", "safe", (Edit("'same'", Span(3, 1, 3, 2, 4)),))
    (row,) = json.loads(rendered("json", finding(span=Span(3, 1, 3, 2, 4), fix=fix)))
    assert row["cell"] == 4
    assert row["fix"] == {
        "applicability": "safe",
        "message": "Pad.",
        "edits": [
            {
                "content": "'same'",
                "location": {"row": 3, "column": 1},
                "end_location": {"row": 3, "column": 2},
            }
        ],
    }


def test_github_escapes_what_it_reads_as_its_own() -> None:
    assert rendered("github", finding()) == (
        "::error title=keras-lint (KL106),file=a%2Cb.py,line=3,col=19,endLine=3,endColumn=20"
        "::a,b.py:3:19: KL106 100 %25 wrong. Mend it.\n"
    )


def test_sarif_holds_rules_results_and_related_places() -> None:
    related = (Related("made here", "/tmp/größe b.py", Span(7, 5, 9, 2)),)
    log = json.loads(rendered("sarif", finding(related=related), finding(code="KL201")))
    assert (log["version"], log["$schema"][-16:]) == ("2.1.0", "sarif-2.1.0.json")
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["KL106", "KL201"]
    assert rules[0]["name"] == "InvalidArgument"
    assert rules[1]["defaultConfiguration"] == {"enabled": True, "level": "warning"}
    first, second = run["results"]
    assert (first["ruleIndex"], second["ruleIndex"], first["level"]) == (0, 1, "error")
    assert first["message"] == {"text": "100 % wrong. Mend it."}
    (place,) = first["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "a%2Cb.py"},
        "region": {"startLine": 3, "startColumn": 19, "endLine": 3, "endColumn": 20},
    }
    (place,) = first["relatedLocations"]
    uri = place["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "file:///tmp/gr%C3%B6%C3%9Fe%20b.py"
    assert json.loads(rendered("sarif"))["runs"][0]["results"] == []


def test_sarif_names_the_cell_of_a_notebook() -> None:
    log = json.loads(rendered("sarif", finding(path="n.ipynb", span=Span(3, 1, 3, 2, 4))))
    (place,) = log["runs"][0]["results"][0]["locations"]
    assert place == {
        "physicalLocation": {"artifactLocation": {"uri": "n.ipynb"}},
        "logicalLocations": [{"name": "cell 4, row 3"}],
    }


def test_gitlab_tells_equal_findings_apart_though_lines_move() -> None:
    issues = json.loads(rendered("gitlab", finding(), finding(span=Span(8, 1, 8, 2))))
    assert [issue["location"]["lines"]["begin"] for issue in issues] == [3, 8]
    assert {issue["severity"] for issue in issues} == {"major"}
    prints = [issue["fingerprint"] for issue in issues]
    assert len({*prints}) == 2
    (moved,) = json.loads(rendered("gitlab", finding(span=Span(5, 1, 5, 2))))
    assert moved["fingerprint"] == prints[0]
    (cell,) = json.loads(rendered("gitlab", finding(span=Span(3, 1, 3, 2, 4))))
    assert cell["location"]["lines"] == {"begin": 1, "end": 1}


def test_junit_is_xml_with_a_case_for_each_finding() -> None:
    told = finding(message='<1> & "2"\x00'), finding(path="c.py")
    root = ElementTree.fromstring(rendered("junit", *told))
    assert (root.get("tests"), root.get("failures")) == ("2", "2")
    assert [suite.get("name") for suite in root] == ["a,b.py", "c.py"]
    failure = root[0][0][0]
    assert failure.get("message") == '<1> & "2"?'
    assert failure.text == 'a,b.py:3:19: KL106 <1> & "2"?\nMend it.'
    clean = ElementTree.fromstring(rendered("junit"))
    assert (clean.get("tests"), clean.get("failures")) == ("1", "0")


def test_totals_count_in_words() -> None:
    assert totals([]) == "No findings."
    assert totals([finding()]) == "1 finding (1 error) in 1 file."
    more = [finding(), finding(severity="warning"), finding(path="c.py", severity="warning")]
    assert totals(more) == "3 findings (1 error, 2 warnings) in 2 files."
