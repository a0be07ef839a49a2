"""What `tf.shape` and `K.shape` return: a vector of sizes, which computes as tensors do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from keras_lint.interp.behaviour import behaves
from keras_lint.interp.builtins.containers import TupleBehaviour
from keras_lint.interp.values import Array, Builtin, Value
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.dim import symbol
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


class RunTimeShape(tuple[Value, ...]):
    """The sizes of a tensor's axes when it is run, those of open axes as symbols.

    `fixed` tells that it is the shape of a tensor with no open axis, or a part of such a shape.
    """

    fixed: bool

    def __new__(cls, sizes: Iterable[Value], *, fixed: bool = False) -> RunTimeShape:
        made = super().__new__(cls, sizes)
        made.fixed = fixed
        return made


@behaves(RunTimeShape)
class RunTimeShapeBehaviour(TupleBehaviour):
    """A part of it is one too, and `tf.shape(x)[1:3] * 2` doubles each size."""

    kind = "a shape at run time"
    priority = 1

    def attribute(self, machine: Machine, value: Any, name: str) -> Value:
        if name == "numpy" and all(type(size) is int for size in value):
            sizes = Array(Shape((len(value),)), "int32", list(value))
            return Builtin(name, lambda machine, arguments, place: sizes)
        return super().attribute(machine, value, name)

    def item(self, machine: Machine, value: Any, key: Value, place: Place | None) -> Value:
        found = super().item(machine, value, key, place)
        if isinstance(key, slice) and type(found) is tuple:
            return RunTimeShape(found, fixed=value.fixed)
        if machine.keras is KerasVersion.V2_2 and isinstance(found, int) and not value.fixed:
            # TensorFlow 1 forgets the number as soon as it is taken out of the vector.
            return symbol("open", free=True)
        return found

    def binary(
        self, machine: Machine, op: str, left: Any, right: Any, place: Place | None
    ) -> Value:
        length = len(left if isinstance(left, RunTimeShape) else right)
        a, b = (_spread(one, length) for one in (left, right))
        if len(a) != len(b):
            return super().binary(machine, op, left, right, place)
        pairs = zip(a, b, strict=True)
        return RunTimeShape(
            (machine.binary(op, one, other, place) for one, other in pairs),
            fixed=all(one.fixed for one in (left, right) if isinstance(one, RunTimeShape)),
        )


def _spread(value: Value, length: int) -> list[Value]:
    return list(value) if isinstance(value, (list, tuple)) else [value] * length
