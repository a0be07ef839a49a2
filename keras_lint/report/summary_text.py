"""A model's summary as text, like the chosen Keras prints it."""

from __future__ import annotations

from keras_lint.layers.keras_version import KerasVersion
from keras_lint.report import table_2_2, table_2_15, table_3
from keras_lint.report.table import Table

_RENDERERS = {
    KerasVersion.V2_2: table_2_2.render,
    KerasVersion.V2_15: table_2_15.render,
    KerasVersion.V3: table_3.render,
}


def render(table: Table, keras: KerasVersion, width: int | None = None) -> str:
    """Render a summary as a version of Keras does, in lines of `width` characters."""
    return _RENDERERS[keras](table, width)
