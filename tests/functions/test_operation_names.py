"""What functions on symbolic tensors are called in summaries, against Keras itself."""

from __future__ import annotations

import keras
import pytest

from keras_lint.interp.keras.ops.naming import operation_names
from tests.oracle_data.read_operation_names import noted

FUNCTIONS = [
    *(f"keras.ops.{name}" for name in ("abs", "exp", "mean", "reshape", "concatenate", "take")),
    *(f"keras.activations.{name}" for name in ("relu", "swish", "softmax", "exponential")),
]


@pytest.mark.parametrize("function", FUNCTIONS)
def test_keras_3_names_its_operations(function: str) -> None:
    assert operation_names(function, "", "")[0] == noted(keras, "3", function)


def test_each_of_a_family_has_a_name_of_its_own() -> None:
    assert operation_names("keras.backend.relu", "", "")[1] == "tf.nn.relu"
    assert operation_names("tensorflow.exp", "", "")[1] == "tf.math.exp"
