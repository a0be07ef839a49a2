"""Whatever the text, `parse` ends in a tree or in a `SourceError`."""

import ast
import subprocess
import sys

import libcst
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keras_lint.interp.lower import lower
from keras_lint.source.errors import SourceError
from keras_lint.source.files import source_from_text
from keras_lint.source.parse import parse

DEEP = {
    "parentheses": lambda n: "x = " + "(" * n + "1" + ")" * n,
    "lists": lambda n: "x = " + "[" * n + "]" * n,
    "dicts": lambda n: "x = " + "{1:" * n + "1" + "}" * n,
    "unclosed": lambda n: "(" * n,
    "attributes": lambda n: "x = a" + ".b" * n,
    "calls": lambda n: "x = a" + "()" * n,
    "methods": lambda n: "x = a" + ".b(1)" * n,
    "subscripts": lambda n: "x = a" + "[0]" * n,
    "sum": lambda n: "x = 1" + "+1" * n,
    "power": lambda n: "x = 1" + "**1" * n,
    "not": lambda n: "x = " + "not " * n + "y",
    "minus": lambda n: "x = " + "-" * n + "y",
    "and": lambda n: "x = a" + " and a" * n,
    "lambda": lambda n: "x = " + "lambda: " * n + "1",
    "conditions": lambda n: "x = " + "1 if a else " * n + "1",
    "walrus": lambda n: "(a:=" * n + "1" + ")" * n,
    "blocks": lambda n: "".join(" " * i + "if x:\n" for i in range(n)) + " " * n + "pass\n",
    "elif": lambda n: "if x: pass\n" + "elif x: pass\n" * n,
    "f-strings": lambda n: "x = f'{" + "(" * n + "1" + ")" * n + "}'",
    "import": lambda n: "import a" + ".a" * n,
    "patterns": lambda n: "match x:\n case " + "[" * n + "]" * n + ": pass\n",
    "pattern parentheses": lambda n: "match x:\n case " + "(" * n + "1" + ")" * n + ": pass\n",
    "class patterns": lambda n: "match x:\n case " + "A(b=" * n + "1" + ")" * n + ": pass\n",
    "broken patterns": lambda n: "match x:\n case " + "{1:" * n + "1" + "}" * n + ": pass\n",
    "broken del": lambda n: "del " + "(" * n + "x)" * n,
}
FLAT = {
    "strings": lambda n: "x = " + "'a' " * n,
    "comparisons": lambda n: "x = a" + " < a" * n,
    "targets": lambda n: "x = " * n + "1",
    "tuple": lambda n: "x = " + "1," * n,
    "list of calls": lambda n: "x = [" + "a.b(1),\n" * n + "]",
    "decorators": lambda n: "@a\n" * n + "def f(): pass\n",
    "cases": lambda n: "match x:\n" + " case 1: pass\n" * n,
}


def refusal(text: str) -> SourceError:
    with pytest.raises(SourceError) as caught:
        parse(source_from_text("x.py", text))
    return caught.value


@pytest.mark.parametrize("name", DEEP)
def test_deep_text_in_a_process_of_its_own(name: str) -> None:
    """A crash would take the tests down with it."""
    code = (
        "import sys; from keras_lint.source.files import source_from_text as source\n"
        "from keras_lint.source.parse import parse; from keras_lint.source.errors import *\n"
        "for text in sys.stdin.read().split(chr(1)):\n"
        "    try: parse(source('x.py', text)); print('parsed')\n"
        "    except SourceError as error: print(error)\n"
    )
    texts = chr(1).join(DEEP[name](n) for n in (20, 300, 3000))
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, input=texts, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    first, *others = run.stdout.splitlines()
    assert len(others) == 2
    assert first == "parsed" or "pattern" in name or "broken" in name or name == "unclosed"
    assert others[-1].startswith("x.py:")


@pytest.mark.parametrize("name", DEEP)
@pytest.mark.parametrize("depth", [6, 45, 90, 140])
def test_what_parses_can_be_lowered(name: str, depth: int) -> None:
    try:
        module = parse(source_from_text("x.py", DEEP[name](depth)))
    except SourceError:
        return
    assert lower(module).body


@pytest.mark.parametrize("name", FLAT)
def test_long_but_flat_text(name: str) -> None:
    module = parse(source_from_text("x.py", FLAT[name](1000)))
    assert lower(module).body


def test_too_deep_says_so() -> None:
    error = refusal("x = 1" + "+1" * 200)
    assert error.message == "nested too deeply to be analysed"
    assert error.kind == "syntax"


def test_long_ladders_and_blocks_within_the_limit() -> None:
    assert parse(source_from_text("x.py", DEEP["elif"](120)))
    assert parse(source_from_text("x.py", DEEP["blocks"](40)))


def test_a_name_called_case_may_nest() -> None:
    text = "match x:\n case 1: pass\ncase = " + "f(" * 12 + ")" * 12
    assert parse(source_from_text("x.py", text + "\ncase.y = 1"))


def test_syntax_error_in_pythons_words_and_place() -> None:
    error = refusal("x = 1\né = (1 2)\n")
    assert (error.path, error.row, error.column) == ("x.py", 2, 6)
    assert error.message.startswith("syntax error: ")
    assert "\n" not in error.message
    assert str(error).startswith("x.py:2:6: syntax error")


@pytest.mark.parametrize(
    "text",
    [
        "def",
        "print 'x'",
        "x = '",
        "x = '''",
        "if x:\npass",
        "  x\n y",
        "a = \\",
        "f(a b)",
        ")",
        "1a",
    ],
)
def test_syntax_errors(text: str) -> None:
    assert refusal(text).kind == "syntax"


def test_escape_that_only_python_refuses() -> None:
    assert "unicode" in refusal(r'open("C:\Users\me")').message
    assert parse(source_from_text("x.py", r'x = r"C:\Users", "\u00e9"'))


def test_what_only_libcst_refuses() -> None:
    error = refusal("y = 1\n(x): int = 1\n")
    assert error.row == 2
    assert "libcst" in error.message


def test_tabs_after_spaces_as_python_counts_them() -> None:
    text = (
        'class A:\n    def f(self):\n\t    x = """\n\ttab"""\n\t    if x:\n'
        "\t        return 1\n\t    return (2 +\n\t3)\n"
    )
    tree = parse(source_from_text("x.py", text))
    assert ast.dump(ast.parse(tree.code)) == ast.dump(ast.parse(text))


def test_odd_but_legal_text() -> None:
    for text in ("", "\n", "# only", "x = 1", "\f\nx = 1", "if x:\r\n\ty\r\n", "x\ry"):
        assert isinstance(parse(source_from_text("x.py", text)), libcst.Module)


def test_the_collector_is_left_as_it_was() -> None:
    import gc

    parse(source_from_text("x.py", "x"))
    assert gc.isenabled()
    gc.disable()
    try:
        parse(source_from_text("x.py", "x"))
        assert not gc.isenabled()
    finally:
        gc.enable()


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab1 \n\t()[]{}:=,.'\"#\\*@fé%!if-"), max_size=60))
def test_any_text(text: str) -> None:
    source = source_from_text("x.py", text)
    try:
        module = parse(source)
    except SourceError:
        module = None
    if module is not None:
        lower(module)
