"""KL901 says what leaves a model without a count, and how many models it leaves so."""

from __future__ import annotations

from keras_lint.analyze import analyze
from keras_lint.config import Config

SOURCE = """\
import keras
import polars as pl
from keras import layers

table = pl.scan_csv("rows.csv")
classes = len(table.label.unique())

def head(units):
    return keras.Sequential([keras.Input((8,)), layers.Dense(units)])

one, other = head(classes), head(classes)
deferred = keras.Sequential([layers.Conv1D(4, 3)])
deferred.fit(table.values, table.label)
never_built = keras.Sequential([layers.Conv1D(4, 3)])
known = head(3)
"""


def reasons(source: str) -> list[tuple[int, str]]:
    config = Config(select=("KL901",))
    found = analyze("net.py", source, config).diagnostics
    return [(one.span.row, one.message) for one in found]


def test_models_without_a_count_are_reported_by_what_they_lack() -> None:
    assert reasons(SOURCE) == [
        (9, "Not resolved: polars.scan_csv is not modelled; it leaves 2 models without a count."),
        (
            12,
            "Not resolved: the shape that conv1d is built for is not known; "
            "it leaves 1 model without a count.",
        ),
    ]
