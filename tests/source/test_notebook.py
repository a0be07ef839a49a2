"""Notebooks: one module of many cells, and the way back."""

import json

import pytest

from keras_lint.place import Place
from keras_lint.source.errors import SourceError
from keras_lint.source.files import source_from_text
from keras_lint.source.magics import plain_python
from keras_lint.source.parse import parse
from keras_lint.source.positions import Positions


def notebook(*cells: object, **metadata: object) -> str:
    made = [
        cell
        if isinstance(cell, dict)
        else {"cell_type": "code", "source": cell, "metadata": {}, "outputs": []}
        for cell in cells
    ]
    return json.dumps({"cells": made, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5})


def read(*cells: object, **metadata: object):
    return source_from_text("x.ipynb", notebook(*cells, **metadata))


def test_cells_become_one_module_and_rows_find_back() -> None:
    markdown = {"cell_type": "markdown", "source": "# keras"}
    source = read(["import keras\n", "x = 1\n"], markdown, "", "y = f(x)")
    assert source.text == "import keras\nx = 1\n\n\ny = f(x)\n"
    assert source.cells is not None
    assert [cell.number for cell in source.cells.cells] == [1, 2, 3]
    assert [cell.position for cell in source.cells.cells] == [0, 2, 3]
    assert [source.cells.to_cell(row) for row in range(1, 6)] == [
        (1, 1), (1, 2), (1, 3), (2, 1), (3, 1),
    ]  # fmt: skip
    assert all(source.cells.to_row(*source.cells.to_cell(row)) == row for row in range(1, 6))
    with pytest.raises(KeyError):
        source.cells.to_row(9, 1)
    span = Positions(source).span(Place("x.ipynb", "call", 0))
    assert (span.cell, span.row, span.column, span.end_row) == (3, 1, 5, 1)
    assert Positions(source).module_row(span) == 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = 1\n%matplotlib inline\ny", "x = 1\npass  # %matplotlib inline\ny"),
        ("!pip install it's \\\n  more\nx", "pass  # !pip install it's \\\n#   more\nx"),
        ("if a:\n    !ls\nelse:\n    b", "if a:\n    pass  # !ls\nelse:\n    b"),
        ("files = !ls\nx", "pass  # files = !ls\nx"),
        ("t = %timeit -o f()\nx", "pass  # t = %timeit -o f()\nx"),
        ("model.fit?\nx", "pass  # model.fit?\nx"),
        ("?model\nx", "pass  # ?model\nx"),
        ("model??", "pass  # model??"),
        ("%time m = f()\n!ls", "if 1: m = f()\npass  # !ls"),
        ("%timeit -n1 f()\nx", "pass  # %timeit -n1 f()\nx"),
        ("%time for x in y: z\nx", "pass  # %time for x in y: z\nx"),
        ("x = (a\n % b)\n!ls", "x = (a\n % b)\npass  # !ls"),
        ("x = '''\n!ls\n'''\n!ls", "x = '''\n!ls\n'''\npass  # !ls"),
        ("x = (a\n % b)", "x = (a\n % b)"),
        ("%%bash\nls", ""),
        ("%%html\n<b>", ""),
        ("\n%%time\nx = f()\n!ls", "\n#%%time\nx = f()\npass  # !ls"),
        ("%%capture out\nx", "#%%capture out\nx"),
        ("", ""),
        ("x = = 1\n%magic", "x = = 1\npass  # %magic"),
    ],
)
def test_magics(text: str, expected: str) -> None:
    assert plain_python(text) == expected


def test_magics_keep_rows() -> None:
    source = read("%%bash\nls\npwd", "!ls \\\n  -l\nx = f()", "%%writefile a.py\nx")
    assert parse(source)
    span = Positions(source).span(Place("x.ipynb", "call", 0))
    assert (span.cell, span.row, span.column) == (2, 3, 5)
    assert source.cells is not None
    assert source.cells.cells[1].text == "!ls \\\n  -l\nx = f()"


def test_syntax_error_tells_its_cell() -> None:
    with pytest.raises(SourceError) as caught:
        parse(read("x = 1", "y\nz = )"))
    assert (caught.value.cell, caught.value.row, caught.value.column) == (2, 2, 5)


def test_other_languages_are_blank() -> None:
    assert read("x <- 1", language_info={"name": "R"}).text.strip() == ""
    assert read("x <- 1", kernelspec={"language": "julia"}).text.strip() == ""
    assert read("x", language_info={"name": "python"}).text == "x\n"
    sql = {"cell_type": "code", "source": "SELECT", "metadata": {"vscode": {"languageId": "sql"}}}
    assert read(sql, "x").text == "\nx\n"


def test_old_format() -> None:
    text = json.dumps({"worksheets": [{"cells": [{"cell_type": "code", "input": ["x\n", "y"]}]}]})
    assert source_from_text("x.ipynb", text).text == "x\ny\n"


@pytest.mark.parametrize("text", ["", "  \n", notebook(), notebook({"cell_type": "code"}, {})])
def test_nothing_to_see(text: str) -> None:
    source = source_from_text("x.ipynb", text)
    assert source.text.strip() == ""
    assert parse(source)
    Positions(source).span(Place("x.ipynb", "call", 0))


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ('{\n"cells": [}', 2),
        ("[]", 1),
        ("{}", 1),
        ('{"cells": 1}', 1),
        ("[" * 200_000, 1),
        ("x = 1", 1),
        (notebook("x = '\ud800'"), 1),
    ],
)
def test_no_notebook(text: str, row: int) -> None:
    with pytest.raises(SourceError) as caught:
        source_from_text("x.ipynb", text)
    assert caught.value.kind == "content"
    assert caught.value.row == row
