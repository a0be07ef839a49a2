"""From text to a libcst tree, whatever the text: it ends in a tree or in a `SourceError`."""

from __future__ import annotations

import ast
import gc
import re
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

from keras_lint.source import nesting
from keras_lint.source.errors import SourceError
from keras_lint.source.files import SourceFile
from keras_lint.source.indentation import without_tabs

if TYPE_CHECKING:
    import libcst

_T = TypeVar("_T")
_STACK_BYTES = 64 * 1024 * 1024
_TOO_DEEP = "nested too deeply to be analysed"
# The escapes that libcst lets pass and Python refuses, as in "C:\Users".
_CHECKED_ESCAPE = re.compile(r"\\[NUux]")


def parse(source: SourceFile) -> libcst.Module:
    """Parse the text of `source`; raises `SourceError` of kind "syntax" where it is not Python.

    It neither crashes nor hangs on text that nests without end: beyond `nesting.MAX_DEPTH` levels
    that too is a `SourceError`.
    """
    with paused_gc():
        bound = nesting.bound(source.text)
        if bound.safe:
            return _parse(source)
        return _on_large_stack(source, lambda: _parse_with_care(source, bound))


@contextmanager
def paused_gc() -> Iterator[None]:
    """Keep the garbage collector from walking a tree while it grows."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def python_tree(source: SourceFile) -> ast.Module:
    """Return Python's own tree of the text; raises `SourceError` with Python's own words.

    The running Python decides what is syntax: it may refuse what a newer one accepts.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source.text)
    except SyntaxError as error:
        message = f"syntax error: {_one_line(error.msg)}"
        row, column = max(error.lineno or 1, 1), max(error.offset or 1, 1)
        raise _error(source, message, row, column) from error
    except (RecursionError, MemoryError) as error:
        raise _error(source, _TOO_DEEP) from error
    except ValueError as error:
        raise _error(source, f"syntax error: {_one_line(str(error))}") from error


def _parse(source: SourceFile) -> libcst.Module:
    # Importing libcst costs more than reading most files.
    import libcst

    if _CHECKED_ESCAPE.search(source.text):
        _refuse_bad_escapes(source)
    try:
        return libcst.parse_module(source.text)
    except libcst.ParserSyntaxError as error:
        python_tree(source)
        with suppress(libcst.ParserSyntaxError):
            return libcst.parse_module(without_tabs(source.text))
        message = "syntax error: libcst cannot read this, though Python can"
        raise _error(source, message, error.raw_line, error.raw_column + 1) from error
    except RecursionError as error:
        raise _error(source, _TOO_DEEP) from error


def _parse_with_care(source: SourceFile, bound: nesting.Bound) -> libcst.Module:
    tree = python_tree(source)
    if (
        bound.depth > nesting.MAX_BOUND
        or bound.brackets > nesting.MAX_BRACKETS
        or nesting.depth(tree) > nesting.MAX_DEPTH
        or (bound.branching and any(isinstance(node, ast.Match) for node in ast.walk(tree)))
    ):
        raise _error(source, _TOO_DEEP)
    return _parse(source)


def _refuse_bad_escapes(source: SourceFile) -> None:
    try:
        python_tree(source)
    except SourceError as error:
        if "(unicode error)" in error.message or "(value error)" in error.message:
            raise


def _on_large_stack(source: SourceFile, work: Callable[[], _T]) -> _T:
    """Run `work` in a thread whose stack is large, and hand on what it returns or raises."""
    results: list[_T] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except BaseException as error:
            errors.append(error)

    try:
        before = threading.stack_size(_STACK_BYTES)
        try:
            thread = threading.Thread(target=run)
            thread.start()
        finally:
            threading.stack_size(before)
    except (RuntimeError, ValueError) as error:
        raise _error(source, _TOO_DEEP) from error
    thread.join()
    if errors:
        raise errors[0]
    return results[0]


def _error(source: SourceFile, message: str, row: int = 1, column: int = 1) -> SourceError:
    cell = None
    if source.cells:
        cell, row = source.cells.to_cell(row)
    return SourceError(source.path, message, row, column, cell=cell)


def _one_line(message: str) -> str:
    return " ".join(message.split())
