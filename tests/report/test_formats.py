"""Each output format on findings made by hand."""

from __future__ import annotations

import json

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
    assert {name: rendered(name) for name in FORMATS} == {
        "full": "",
        "concise": "",
        "json": "[]\n",
        "json-lines": "",
        "github": "",
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


def test_totals_count_in_words() -> None:
    assert totals([]) == "No findings."
    assert totals([finding()]) == "1 finding (1 error) in 1 file."
    more = [finding(), finding(severity="warning"), finding(path="c.py", severity="warning")]
    assert totals(more) == "3 findings (1 error, 2 warnings) in 2 files."
