"""The Keras that is installed, imported only where it is asked."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any

from keras_lint.layers.keras_version import KerasVersion


class NoOracle(Exception):
    """There is no Keras to ask; `str()` says what to install."""


def installed_keras() -> tuple[Any, KerasVersion]:
    """Import Keras 3 and return it.

    Raises:
        NoOracle: where it is not installed, or is an older one.
    """
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    try:
        keras = import_module("keras")
    except ImportError as error:
        raise NoOracle(
            f'Keras cannot be imported ({error}); pip install "keras-lint[reconcile]" brings it.'
        ) from None
    version = str(getattr(keras, "__version__", "0"))
    if not version.startswith("3."):
        raise NoOracle(f"Keras {version} is installed; models are rebuilt in Keras 3.")
    return keras, KerasVersion.V3
