"""Reading: encodings, and what is no text at all."""

from pathlib import Path

import pytest

from keras_lint.relevance import concerns_us
from keras_lint.source.errors import SourceError
from keras_lint.source.files import decode_source, read_source, source_from_text
from keras_lint.source.parse import parse
from keras_lint.source.prefilter import mentions_keras


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"", "", "utf-8"),
        ("é = 1\r\n".encode(), "é = 1\r\n", "utf-8"),
        (b"\xef\xbb\xbfx = '\xc3\xa9'", "x = 'é'", "utf-8-sig"),
        (b"# -*- coding: latin-1 -*-\nx = '\xe9'", "# -*- coding: latin-1 -*-\nx = 'é'", None),
        (b"#!/x\n# vim: set fileencoding=cp1252 :\n'\x80'", None, "cp1252"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes, text: str | None, encoding: str | None) -> None:
    path = tmp_path / "x.py"
    path.write_bytes(data)
    source = read_source(str(path))
    assert source.path == str(path)
    assert text is None or source.text == text
    assert encoding is None or source.encoding == encoding
    assert source.text.encode(source.encoding) == data
    assert parse(source).code == source.text


@pytest.mark.parametrize(
    ("data", "row", "column"),
    [
        (b"x\ny = '\xff'", 2, 6),
        (b"ab\0c", 1, 3),
        (b"# coding: nonsense\nx", 1, 1),
        (b"\xef\xbb\xbf# coding: latin-1\nx", 1, 1),
        (b"# coding: rot13\nk = 1", 1, 1),
        (b"\x89PNG\r\n\x1a\n\0", 1, 1),
        ("x = 1".encode("utf-16"), 1, 1),
    ],
)
def test_what_is_no_text(data: bytes, row: int, column: int) -> None:
    with pytest.raises(SourceError) as caught:
        decode_source("x.py", data)
    assert caught.value.kind == "content"
    assert (caught.value.row, caught.value.column) == (row, column)
    assert "\n" not in caught.value.message


@pytest.mark.parametrize("name", ["missing.py", ".", "a\0b.py"])
def test_unreadable(tmp_path: Path, name: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_source(f"{tmp_path}/{name}")
    assert caught.value.kind == "io"


def test_text_under_a_name() -> None:
    assert source_from_text("x.py", "\ufeffé").text == "é"
    with pytest.raises(SourceError, match="surrogate"):
        source_from_text("x.py", "x = '\ud800'")


def test_prefilter() -> None:
    assert mentions_keras(b"import tensorflow.keras as k")
    assert mentions_keras("from keras import layers")
    assert not mentions_keras(b"import torch")
    assert not mentions_keras("")


def test_a_script_concerns_us_for_what_it_imports(tmp_path: Path) -> None:
    files = {
        "net/__init__.py": "",
        "net/build.py": "from keras import layers",
        "net/train.py": "from .build import layers",
        "other/__init__.py": "import math",
        "a.py": "import b",
        "b.py": "import a",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    script = str(tmp_path / "main.py")
    for text in (
        "from net import train",
        "import net.build as n",
        '  "from net.train import *\\n"',
    ):
        assert concerns_us(script, f"{text}\nrun()"), text
        assert not concerns_us(script, f"from net import (\n{text}"), text
    for text in ("import other", "from net import data", "import torch", "import a", "import ..a"):
        assert not concerns_us(script, f"{text}\nrun()".encode()), text
