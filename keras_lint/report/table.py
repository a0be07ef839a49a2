"""What a printed model summary is made of, whichever Keras prints it."""

from __future__ import annotations

from keras_lint.record import record


@record
class Row:
    """A layer's line: `conv2d`, `Conv2D`, its output shape, its weights, what it is called on.

    `params` is None where the count is not known; a layer that is not `built` has no weights yet.
    """

    name: str
    class_name: str
    shape: str
    params: int | None
    connections: tuple[str, ...] = ()
    built: bool = True


@record
class Table:
    """A model's summary; `connected` tells that it is no plain chain of layers."""

    name: str
    rows: tuple[Row, ...]
    total: int | None
    trainable: int | None
    non_trainable: int | None
    connected: bool = False

    @property
    def totals(self) -> tuple[tuple[str, int | None], ...]:
        """The three sums with their labels."""
        return (
            ("Total params", self.total),
            ("Trainable params", self.trainable),
            ("Non-trainable params", self.non_trainable),
        )


UNKNOWN = "?"
"""Stands for a count that is not known."""


def memory(params: int, byte: str) -> str:
    """Write the memory that weights of four bytes take: `222.50 KB`."""
    size = 4.0 * params
    for unit in (byte, "KB", "MB", "GB", "TB"):
        if size < 1024:
            return f"{size:.2f} {unit}"
        size /= 1024
    return f"{size:.2f} PB"


def edges(positions: tuple[float, ...], width: int) -> list[int]:
    """Return the columns at which the parts of a line of `width` end."""
    return [int(position * width) for position in positions]
