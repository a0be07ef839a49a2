"""Places: two sources of ranges that agree, arguments, headers, rows."""

import ast
import inspect
import textwrap

import libcst
import pytest

from keras_lint.place import Place, Span
from keras_lint.source.ast_ranges import AstRanges
from keras_lint.source.errors import SourceError
from keras_lint.source.files import source_from_text
from keras_lint.source.libcst_ranges import LibcstRanges
from keras_lint.source.positions import Positions

KINDS = ("call", "binop", "subscript", "stmt")


def positions(text: str) -> Positions:
    return Positions(source_from_text("x.py", text))


def told(text: str, span: Span) -> str:
    """Return the text on a one-row span."""
    assert span.row == span.end_row
    return text.splitlines()[span.row - 1][span.column - 1 : span.end_column - 1]


def place(kind, index: int, argument=None) -> Place:
    return Place("x.py", kind, index, argument)


@pytest.mark.parametrize("module", [ast, inspect, textwrap, libcst._nodes.op])
def test_both_ways_agree_on_real_modules(module) -> None:
    text = inspect.getsource(module)
    quick, slow = AstRanges(text, ast.parse(text)), LibcstRanges(text)
    for kind in KINDS:
        assert quick.count(kind) == slow.count(kind)
        for index in range(quick.count(kind)):
            one, other = quick.whole(kind, index), slow.whole(kind, index)
            if kind != "stmt":
                assert one == other
            elif not getattr(quick.nodes[kind][index], "decorator_list", None):
                assert one[:2] == other[:2]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("a.b(c)(d)", "call", ["a.b(c)(d)", "a.b(c)"]),
        ("(f(y))(x)", "call", ["(f(y))(x)", "f(y)"]),
        ("(a + b) * c", "binop", ["(a + b) * c", "a + b"]),
        ("é['ü'](f('ñ'), 数(1))", "call", ["é['ü'](f('ñ'), 数(1))", "f('ñ')", "数(1)"]),
        ("'𝄞' + x[ß]", "subscript", ["x[ß]"]),
        ("f'{a(b)}' + c(d)", "call", ["c(d)"]),
        ("x = 1; y = 2", "stmt", ["x = 1", "y = 2"]),
    ],
)
def test_ranges(text: str, kind, expected: list[str]) -> None:
    where = positions(text)
    found = [told(text, where.span(place(kind, number))) for number in range(len(expected))]
    assert found == expected


@pytest.mark.parametrize("tree", ["python", "libcst"])
@pytest.mark.parametrize(
    ("argument", "expected"),
    [
        ("func", "mod.f"),
        ("k", "k=g(2)"),
        ("missing", None),
        (0, "ä"),
        (1, "k=g(2)"),
        (2, "*rest"),
        (3, "**more"),
        (9, None),
        (-1, None),
        (None, None),
    ],
)
def test_arguments(tree: str, argument, expected: str | None) -> None:
    text = "mod.f(ä, k=g(2), *rest, **more)"
    where = positions(text)
    if tree == "libcst":
        where.__dict__["_ranges"] = LibcstRanges(text)
    assert told(text, where.span(place("call", 0, argument))) == (expected or text)


def test_falls_back_where_python_cannot_parse(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(source):
        raise SourceError(source.path, "newer syntax")

    monkeypatch.setattr("keras_lint.source.positions.python_tree", refuse)
    text = "x = 'é' + f(a, b=1)"
    where = positions(text)
    assert told(text, where.span(place("call", 0, "b"))) == "b=1"
    assert told(text, where.span(place("stmt", 0))) == text


def test_several_rows_and_endings() -> None:
    for ending in ("\n", "\r\n", "\r"):
        text = "é = 1\nx = f(\n  a,\n  ü)  # \f\n\f\ny(z)\n".replace("\n", ending)
        where = positions(text)
        assert where.span(place("call", 0)) == Span(2, 5, 4, 5)
        assert where.span(place("call", 1)).row == 6
        assert list(where.statement_rows(3)) == [2, 3, 4]


def test_an_unknown_number_is_the_first_character() -> None:
    assert positions("f(x)").span(place("call", -1)) == Span(1, 1, 1, 1)
    assert positions("").span(place("stmt", 5)) == Span(1, 1, 1, 1)


COMPOUND = """\
@d(1)
def f(a,
      b: int = 1,  # (
      ) -> x:  # end
    '''Doc
    string'''
    if a: b(
        c); d
    else:
        return [
            e]

x = 1 \\
    + 2
y
"""


def test_compound_statements_end_with_their_header() -> None:
    where = positions(COMPOUND)
    assert where.span(place("stmt", 0)) == Span(2, 1, 4, 14)
    assert where.span(place("stmt", 1)) == Span(5, 5, 6, 14)
    assert where.span(place("stmt", 2)) == Span(7, 5, 8, 14)
    one_line = "if x: f(x)  # why"
    assert told(one_line, positions(one_line).span(place("stmt", 0))) == "if x: f(x)"


@pytest.mark.parametrize(
    ("row", "first", "last"),
    [
        (1, 1, 1), (2, 2, 4), (3, 2, 4), (4, 2, 4), (5, 5, 6), (7, 7, 8), (8, 7, 8), (9, 9, 9),
        (10, 10, 11), (12, 12, 12), (13, 13, 14), (14, 13, 14), (15, 15, 15), (99, 99, 99),
    ],
)  # fmt: skip
def test_statement_rows(row: int, first: int, last: int) -> None:
    assert positions(COMPOUND).statement_rows(row) == range(first, last + 1)


def test_noqa_row_is_where_flake8_looks() -> None:
    where = positions(COMPOUND)
    assert [where.noqa_row(row) for row in range(1, 16)] == [
        1, 2, 3, 4, 6, 6, 7, 8, 9, 10, 11, 12, 14, 14, 15,
    ]  # fmt: skip


def test_rows_agree_with_python_on_real_modules() -> None:
    for module in (ast, inspect, textwrap):
        text = inspect.getsource(module)
        where = positions(text)
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.stmt) and not hasattr(node, "body"):
                rows = where.statement_rows(node.lineno)
                assert node.lineno in rows
                assert node.end_lineno in rows
