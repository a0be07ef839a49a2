"""Which `training` tf.keras gives by itself to a `call` of the program's own.

Source: `Layer._set_training_mode`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.machine import Machine
from keras_lint.interp.program import Parameter
from keras_lint.interp.values import Value
from keras_lint.layers.keras_version import KerasVersion


@contextmanager
def mode_of(machine: Machine, call: Mapping[str, object]) -> Iterator[None]:
    """Hold on to the `training` that a call is given, for the calls within it."""
    state = keras_state(machine)
    before = state.training
    if call.get("training") is not None:
        state.training = call["training"]
    try:
        yield
    finally:
        state.training = before


def inherited_mode(
    machine: Machine, parameters: Sequence[Parameter], given: Mapping[str, Value]
) -> dict[str, Value]:
    """Return the `training` that tf.keras gives a `call` which names it and gets none: that around.

    Keras 3 builds the layers held by a `call` without it: what that makes is another matter.
    """
    mine = next((one for one in parameters if one.name == "training"), None)
    given_none = given.get("training") is None and machine.keras is KerasVersion.V2_15
    if mine is None or not given_none:
        return {}
    around = keras_state(machine).training
    return {"training": around} if around is not None or mine.default is None else {}
