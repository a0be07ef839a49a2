"""A summary as Keras 3 prints it (`keras.src.utils.summary_utils.print_summary`).

Column widths and line breaks follow `rich.table`, with which Keras draws.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keras_lint.report.table import UNKNOWN, Row, Table, edges, memory

_HEADER = ("Layer (type)", "Output Shape", "Param #", "Connected to")
_RIGHT = 2
"""The column whose texts stand on the right."""
_LARGEST = {False: 88, True: 108}


def render(table: Table, width: int | None = None) -> str:
    """Render a summary; `width` is the whole line's, by default Keras's on a wide terminal."""
    return "".join(line + "\n" for line in _lines(table, width))


def _lines(table: Table, width: int | None) -> Iterator[str]:
    widths = _widths(table.connected, width or _LARGEST[table.connected])
    yield f'Model: "{table.name}"'
    yield _rule("┏━┳┓", widths)
    yield from _cells(_HEADER, widths, "┃")
    yield _rule("┡━╇┩", widths)
    for number, row in enumerate(table.rows):
        if number:
            yield _rule("├─┼┤", widths)
        yield from _cells(_fields(row), widths, "│")
    yield _rule("└─┴┘", widths)
    for label, total in table.totals:
        yield f" {label}: {_count(total)}"


def _fields(row: Row) -> tuple[str, ...]:
    params = UNKNOWN if row.params is None else f"{row.params:,}"
    return (
        f"{row.name} ({row.class_name})",
        row.shape,
        params if row.built else "0 (unbuilt)",
        ", ".join(row.connections) or "-",
    )


def _widths(connected: bool, width: int) -> list[int]:
    """Return the width of each column with its margins; the frame takes its share evenly."""
    ends = edges((0.3, 0.56, 0.74, 1.0) if connected else (0.45, 0.8, 1.0), width)
    wanted = [end - start + 2 for start, end in zip([0, *ends], ends, strict=False)]
    excess = sum(wanted) + len(wanted) + 1 - width
    widths: list[int] = []
    for number, one in enumerate(wanted):
        part = round(excess / (len(wanted) - number))
        widths.append(max(3, one - part))
        excess -= part
    return widths


def _rule(corners: str, widths: Sequence[int]) -> str:
    left, line, middle, right = tuple(corners)
    return left + middle.join(line * width for width in widths) + right


def _cells(fields: Sequence[str], widths: Sequence[int], bar: str) -> Iterator[str]:
    columns = [_wrap(text, width - 2) for text, width in zip(fields, widths, strict=False)]
    for number in range(max(map(len, columns))):
        cells = (column[number] if number < len(column) else "" for column in columns)
        padded = (
            cell.rjust(width - 2) if place == _RIGHT else cell.ljust(width - 2)
            for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
        )
        yield f"{bar} {f' {bar} '.join(padded)} {bar}"


def _wrap(text: str, width: int) -> list[str]:
    """Break a text at blanks; a word that is too long ends in an ellipsis."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return [line if len(line) <= width else line[: width - 1] + "…" for line in lines]


def _count(total: int | None) -> str:
    return UNKNOWN if total is None else f"{total:,} ({memory(total, 'B')})"
