"""`tf.linalg.LinearOperatorLowerTriangular(x).to_dense()`, a way to make causal masks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import known
from keras_lint.interp.values import Builtin, CallArguments, External, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@dataclass(frozen=True, slots=True)
class LowerTriangle:
    """What lies on and below the diagonals of matrices, as a linear operator."""

    matrix: Value


@known(
    "tensorflow.linalg.LinearOperatorLowerTriangular",
    "tensorflow.contrib.linalg.LinearOperatorTriL",
)
def lower_triangle(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An operator by these matrices."""
    return LowerTriangle(argument(arguments, 0, "tril"))


@behaves(LowerTriangle)
class LowerTriangleBehaviour(Behaviour):
    """Of an operator it is known what it is as a matrix."""

    kind = "a linear operator"

    def attribute(self, machine: Machine, value: LowerTriangle, name: str) -> Value:
        if name != "to_dense":
            return Unknown(f"{name} of a linear operator is not modelled", name)
        band = External("tensorflow.linalg.band_part")
        return Builtin(
            name,
            lambda machine, given, place: machine.call(
                band, CallArguments([value.matrix, -1, 0]), place
            ),
        )
