"""What Keras notes for a function that is called on a symbolic tensor, read from it by script.

The data is made by `tests/oracle_data/read_operation_names.py`.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files


def operation_names(function: str, keras3: str, tf: str) -> tuple[str, str]:
    """Return the class of Keras 3's operation and the name of tf.keras's layer.

    What Keras has not told is as declared, or else called as the function is.
    """
    library, _, path = function.partition(".")
    last = path.rpartition(".")[2]
    path = path if library == "tensorflow" else last
    told = _told()
    return (
        told["3"].get(function) or keras3 or last.title().replace("_", ""),
        told["2.15"].get(function) or tf or f"tf.{path}",
    )


@lru_cache(maxsize=1)
def _told() -> dict[str, dict[str, str]]:
    text = files(__package__).joinpath("operation_names.json").read_text("utf-8")
    read: dict[str, dict[str, str]] = json.loads(text)
    return read
