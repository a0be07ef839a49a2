"""Reading a file, a notebook or standard input into a `SourceFile`."""

from __future__ import annotations

import io
import tokenize
from pathlib import Path
from typing import TYPE_CHECKING

from keras_lint.record import record
from keras_lint.source.errors import SourceError

if TYPE_CHECKING:
    from keras_lint.source.notebook import Cells


@record
class SourceFile:
    """The text of one module, with the line endings of the file and without its byte order mark.

    `cells` maps rows to cells where the module was put together from a notebook. `encoding` is what
    the bytes were decoded with ("utf-8-sig" where a byte order mark stood), to write them back.
    """

    path: str
    text: str
    cells: Cells | None = None
    encoding: str = "utf-8"


def read_bytes(path: str) -> bytes:
    """Return the bytes of the file at `path`; raises `SourceError` of kind "io"."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SourceError(path, f"cannot be read: {reason}", kind="io") from error
    except ValueError as error:
        raise SourceError(path, f"cannot be read: {error}", kind="io") from error


def read_source(path: str) -> SourceFile:
    """Read the file at `path`; raises `SourceError` where it cannot be read or decoded."""
    return decode_source(path, read_bytes(path))


def decode_source(path: str, data: bytes) -> SourceFile:
    """Decode `data` as the file at `path` would be; raises `SourceError` of kind "content"."""
    if is_notebook(path):
        return source_from_text(path, _decode(path, data, "utf-8-sig"))
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    except SyntaxError as error:
        message = f"cannot be decoded: {_reason(error)}"
        raise SourceError(path, message, kind="content") from error
    return _checked(SourceFile(path, _decode(path, data, encoding), encoding=encoding))


def source_from_text(path: str, text: str) -> SourceFile:
    """Make a source of `text` that bears the name `path`, such as an editor's unsaved buffer.

    Raises `SourceError` where the name is a notebook's and the text is not one.
    """
    text = text.removeprefix("\ufeff")
    if is_notebook(path):
        # Reading JSON is of no use to the many runs that see no notebook.
        from keras_lint.source.notebook import read_notebook

        text, cells = read_notebook(path, text)
        return _checked(SourceFile(path, text, cells))
    return _checked(SourceFile(path, text))


def is_notebook(path: str) -> bool:
    """Tell whether the name `path` is a notebook's."""
    return path.endswith(".ipynb")


def _decode(path: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        row = before.count(b"\n") + 1
        column = len(before) - (before.rfind(b"\n") + 1) + 1
        message = f"byte {data[error.start]:#04x} is not {encoding.removesuffix('-sig')}"
        raise SourceError(path, message, row, column, kind="content") from error
    except (LookupError, UnicodeError) as error:
        message = f"cannot be decoded: {error}"
        raise SourceError(path, message, kind="content") from error


def _checked(source: SourceFile) -> SourceFile:
    """Refuse what no reader of Python accepts, so that none needs to be tried."""
    text = source.text
    for character, name in (("\0", "a NUL byte"), *_surrogate(text)):
        offset = text.find(character)
        if offset >= 0:
            row = text.count("\n", 0, offset) + 1
            column = offset - text.rfind("\n", 0, offset)
            message = f"contains {name}, so it is not Python source"
            raise SourceError(source.path, message, row, column, kind="content")
    return source


def _surrogate(text: str) -> tuple[tuple[str, str], ...]:
    """Return the first lone surrogate of `text`, which JSON escapes can bring in, if any."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return ((text[error.start], "a lone surrogate"),)
    return ()


def _reason(error: SyntaxError) -> str:
    return str(error.msg).split(" for ", 1)[0]
