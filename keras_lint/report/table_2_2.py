"""A summary as Keras 2.2 prints it (`keras.utils.layer_utils.print_summary` of 2.2.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keras_lint.report.table import UNKNOWN, Table, edges

_HEADER = ("Layer (type)", "Output Shape", "Param #", "Connected to")


def render(table: Table, width: int | None = None) -> str:
    """Render a summary in lines of `width` characters, Keras's own width if None."""
    return "".join(line + "\n" for line in _lines(table, width))


def _lines(table: Table, width: int | None) -> Iterator[str]:
    width = width or (98 if table.connected else 65)
    ends = edges((0.33, 0.55, 0.67, 1.0) if table.connected else (0.45, 0.85, 1.0), width)
    yield "_" * width
    yield _row(_HEADER, ends)
    yield "=" * width
    for number, row in enumerate(table.rows, 1):
        params = UNKNOWN if row.params is None else str(row.params)
        first, *others = row.connections or ("",)
        yield _row((f"{row.name} ({row.class_name})", row.shape, params, first), ends)
        if table.connected:
            yield from (_row(("", "", "", other), ends) for other in others)
        yield ("=" if number == len(table.rows) else "_") * width
    for label, total in table.totals:
        yield f"{label}: {UNKNOWN if total is None else f'{total:,}'}"
    yield "_" * width


def _row(fields: Sequence[str], ends: Sequence[int]) -> str:
    line = ""
    for number, (field, end) in enumerate(zip(fields, ends, strict=False)):
        if number:
            line = line[:-1] + " "
        line = (line + field)[:end].ljust(end)
    return line
