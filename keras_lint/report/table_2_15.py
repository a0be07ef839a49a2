"""A summary as Keras 2.15 prints it (`keras.src.utils.layer_utils.print_summary`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keras_lint.report.table import UNKNOWN, Table, edges, memory

_HEADER = ("Layer (type)", "Output Shape", "Param #", "Connected to")
_BREAKS = ("),", "},", "],", "',")


def render(table: Table, width: int | None = None) -> str:
    """Render a summary in lines of `width` characters, Keras's own width if None."""
    return "".join(line + "\n" for line in _lines(table, width))


def _lines(table: Table, width: int | None) -> Iterator[str]:
    width = width or (98 if table.connected else 65)
    ends = edges((0.3, 0.6, 0.7, 1.0) if table.connected else (0.45, 0.85, 1.0), width)
    yield f'Model: "{table.name}"'
    yield "_" * width
    yield from _row(_HEADER[: len(ends)], ends)
    yield "=" * width
    for row in table.rows:
        params = UNKNOWN if row.params is None else str(row.params)
        params = params if row.built else "0 (unused)"
        fields = (f"{row.name} ({row.class_name})", row.shape, params, str([*row.connections]))
        yield from _row(fields[: len(ends)], ends)
        yield " " * width
    yield "=" * width
    for label, total in table.totals:
        yield f"{label}: {_count(total)}"
    yield "_" * width


def _row(fields: Sequence[str], ends: Sequence[int]) -> Iterator[str]:
    """Yield the lines that a row takes, each field broken to its column."""
    left = list(fields)
    while any(left):
        line = ""
        for column, end in enumerate(ends):
            last = column == len(ends) - 1
            start = ends[column - 1] if column else 0
            room = max(1, end - start - (0 if last else 3))
            room = _break(left[column][:room], room)
            line += (" " if column == 0 else "") + left[column][:room] + ("" if last else "  ")
            line = line.ljust(end)
            left[column] = left[column][room:]
        yield line


def _break(text: str, room: int) -> int:
    """Return where a text breaks: after the end of a tuple or list, else where it must."""
    found = [text.find(mark) + len(mark) for mark in _BREAKS if mark in text]
    return min(found, default=room)


def _count(total: int | None) -> str:
    return UNKNOWN if total is None else f"{total} ({memory(total, 'Byte')})"
