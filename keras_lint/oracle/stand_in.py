"""A layer that gives tensors of set shapes, for one that cannot be made without the program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def stand_in(keras: Any, name: str, shapes: Sequence[tuple[int | None, ...]], dtype: str) -> Any:
    """Return a layer of Keras 3 whose outputs have these shapes, whatever it is called on."""

    class StandIn(keras.layers.Layer):  # type: ignore[misc]
        def call(self, inputs: Any) -> Any:
            raise NotImplementedError

        def compute_output_spec(self, inputs: Any) -> Any:
            outputs = [keras.KerasTensor(shape, dtype=dtype) for shape in shapes]
            return outputs[0] if len(outputs) == 1 else outputs

    return StandIn(name=name or None)
