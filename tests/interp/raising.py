"""What Keras 3 is found to refuse in a small program."""

from __future__ import annotations

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.layers.keras_version import KerasVersion

ERRORS = Config(select=("KL1",), keras_version=KerasVersion.V3)


def refused(source: str) -> list[tuple[int, str]]:
    """Return the rows and codes of what raises."""
    return [(one.span.row, one.code) for one in analyze("net.py", source, ERRORS).diagnostics]
