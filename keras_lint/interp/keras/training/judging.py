"""Losses that the program calls itself: which output of a model each is held against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.graph.training import Judgement
from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.keras.custom import CustomModel
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.keras.training.reading import data_of
from keras_lint.interp.library import watch
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.training.data import Data
from keras_lint.training.losses import BINARY, CATEGORICAL, SPARSE, Loss

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

CROSS_ENTROPIES = (*BINARY, *CATEGORICAL, *SPARSE)
OF_LOGITS = {
    "sigmoid_cross_entropy_with_logits": "binary_crossentropy",
    "softmax_cross_entropy_with_logits": "categorical_crossentropy",
    "sparse_softmax_cross_entropy_with_logits": "sparse_categorical_crossentropy",
}
"""TensorFlow's functions, all of which take logits."""
_MOST_NESTED = 20


@behaves(Loss)
class LossBehaviour(Behaviour):
    """Losses as objects."""

    kind = "a loss"

    def call(
        self, machine: Machine, value: Loss, arguments: CallArguments, place: Place | None
    ) -> Value:
        """`loss(y_true, y_pred)`."""
        machine.hand_over(arguments)
        labels = argument(arguments, 0, "y_true", default=None)
        _note(machine, value, labels, argument(arguments, 1, "y_pred", default=None), place)
        return Unknown("what a loss comes to")


def _note(
    machine: Machine, loss: Loss, labels: Value, predicted: Value, place: Place | None
) -> None:
    output = output_behind(machine, predicted)
    if output is not None and place is not None:
        data = data_of(labels)
        known = data if isinstance(data, Data) else None
        machine.trace.judgements.append(Judgement(loss, output, place, known))


def output_behind(machine: Machine, value: Value) -> Tensor | None:
    """Return the tensor of a network that a value is, or was made of by calling its model."""
    if isinstance(value, Array):
        value = keras_state(machine).predicted_by(value)
    for _ in range(_MOST_NESTED):
        if not isinstance(value, Tensor) or value.node is None:
            return None
        made = value.node.layer
        if not isinstance(made, CustomModel) or made.inner is not None:
            return value
        value = made.returned
    return None


def _watch(name: str, loss: str, names: tuple[str, str]) -> None:
    @watch(name)
    def note(machine: Machine, arguments: CallArguments, place: Place | None) -> None:
        from_logits = loss in OF_LOGITS.values() and name.startswith("tensorflow.nn.")
        told = argument(arguments, 2, "from_logits", default=False)
        chosen = told if isinstance(told, bool) else None
        called = Loss(loss, True if from_logits else chosen, place, from_logits)
        labels = argument(arguments, 0, names[0], default=None)
        _note(machine, called, labels, argument(arguments, 1, names[1], default=None), place)


for _loss in CROSS_ENTROPIES:
    _watch(f"keras.losses.{_loss}", _loss, ("y_true", "y_pred"))
    for _space in ("keras.ops", "keras.backend"):
        _watch(f"{_space}.{_loss}", _loss, ("target", "output"))
for _name, _loss in OF_LOGITS.items():
    _watch(f"tensorflow.nn.{_name}", _loss, ("labels", "logits"))
