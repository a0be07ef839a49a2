"""A `call` of the program's own with several inputs, where training gives it one."""

from __future__ import annotations

from keras_lint.graph.model import Model
from keras_lint.interp.keras.custom import CustomModel
from keras_lint.interp.values import Function
from keras_lint.layers.errors import LayerError
from keras_lint.place import Place

TRAINING = ("fit", "train_on_batch")
GIVEN = ("training", "mask")
"""What Keras gives a `call` beside the samples."""


def several_inputs(model: Model, method: str) -> LayerError | None:
    """Return what Keras says of training a model whose `call` takes more than its samples."""
    if not isinstance(model, CustomModel) or method not in TRAINING:
        return None
    call = model.method("call")
    if not isinstance(call, Function) or call.definition is None or model.method("__call__"):
        return None
    plain = [one for one in call.parameters[2:] if one.kind in ("posonly", "plain", "kwonly")]
    required = [one.name for one in plain if one.default is None]
    lacking = [one for one in required if one not in GIVEN and not one.endswith("_mask")]
    if not lacking:
        return None
    name, first = lacking[0], call.parameters[1].name
    return LayerError(
        "invalid-argument",
        f"`{method}` gives `call` all samples as `{first}`, and nothing for `{name}`.",
        expected=f"`call` with one argument besides {' and '.join(GIVEN)}",
        actual=", ".join(one.name for one in call.parameters[1:]),
        hint=f"Take one list apart: def call(self, inputs), {first}, {name} = inputs.",
        blamed=Place(call.path, "stmt", call.definition.index),
    )
