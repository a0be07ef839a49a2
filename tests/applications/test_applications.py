"""Every application of every Keras: shape and counts as real Keras has them.

The records are made by `record.py`, one for each Keras.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.applications.record import CALLS
from tests.interp.summaries import codes, models

FOLDER = Path(__file__).parent
RECORDS: dict[KerasVersion, dict[str, dict[str, Any]]] = {
    keras: json.loads((FOLDER / f"keras_{keras.value}.json").read_text()) for keras in KerasVersion
}


@pytest.mark.parametrize(
    ("keras", "name"), [(keras, name) for keras, record in RECORDS.items() for name in record]
)
def test_application(keras: KerasVersion, name: str) -> None:
    predicted = {}
    for call, arguments in CALLS.items():
        given = "".join(f", {key}={value!r}" for key, value in arguments.items())
        source = f"net = keras.applications.{name}(weights=None{given})\n"
        if codes(source, keras):
            predicted[call] = "raises"
            continue
        net = models(source, keras)["net"]
        predicted[call] = {
            "output_shape": net.outputs[0],
            "total": net.total_params,
            "trainable": net.trainable_params,
            "layers": len(net.layers),
        }
    assert predicted == RECORDS[keras][name]
