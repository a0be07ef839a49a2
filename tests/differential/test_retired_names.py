"""The names that are said to be gone are not in real Keras 3."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

import pytest

from keras_lint.layers.retired_names import BACKEND_3, METHODS, NAMES

keras = pytest.importorskip("keras", minversion="3")
STUBS = {"keras.optimizers.legacy"}
"""What is there to say that it is not supported."""


def has(module: ModuleType, dotted: str) -> bool:
    value: object = module
    for part in dotted.split(".")[1:]:
        if not hasattr(value, part):
            return False
        value = getattr(value, part)
    return True


@pytest.mark.parametrize("name", [one for one in NAMES if one not in STUBS])
def test_keras_3_has_not(name: str) -> None:
    assert not has(keras, name)


@pytest.mark.parametrize("name", [one for one, gone in NAMES.items() if gone.in_tf])
def test_tf_keras_has_not(name: str) -> None:
    if name not in STUBS:
        tensorflow = pytest.importorskip("tensorflow")
        assert not has(tensorflow.keras, name)


@pytest.mark.parametrize("method", METHODS)
def test_models_have_not(method: str) -> None:
    assert not hasattr(keras.Model, method)


def test_backend() -> None:
    public = {name for name in dir(import_module("keras.backend")) if not name.startswith("_")}
    assert public <= BACKEND_3
