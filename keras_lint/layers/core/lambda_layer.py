"""`Lambda`: a function as a layer (`keras.src.layers.core.lambda_layer`)."""

from __future__ import annotations

from collections.abc import Mapping

from keras_lint.layers.arguments import LITERALS, Arguments, as_size
from keras_lint.layers.base import Layer
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape, ShapeTree, leaves


@register
class Lambda(Layer):
    """`(batch, …)` → `(batch, *output_shape)` where that is given; else its function decides."""

    def validate(self) -> None:
        value = self.args.get("output_shape")
        nested = isinstance(value, (list, tuple, dict))
        if isinstance(value, LITERALS) and not (value is None or nested):
            raise self.args.invalid("output_shape", "a tuple of sizes or a function", value)

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        return stated_shape(self.args, inputs)


def stated_shape(arguments: Arguments, inputs: ShapeTree) -> ShapeTree:
    """Return the shape that `output_shape` states; None where it states none that Keras believes.

    Keras 2.15 looks at what the function returns.

    Raises:
        LayerError: invalid-argument, where Keras 3 is given a list of sizes, which it cannot join
            to the batch axis.
    """
    first = leaves(inputs)[0] if leaves(inputs) else None
    if arguments.keras == KerasVersion.V2_15 or first is None or not first:
        return None
    return _with_batch(arguments, arguments.get("output_shape"), first[0])


def _with_batch(arguments: Arguments, stated: object, batch: Dim) -> ShapeTree:
    if isinstance(stated, dict):
        return {str(key): _with_batch(arguments, one, batch) for key, one in stated.items()}
    if not isinstance(stated, (list, tuple)):
        return None
    if any(isinstance(one, (list, tuple, dict)) for one in stated):
        return type(stated)(_with_batch(arguments, one, batch) for one in stated)
    if isinstance(stated, list) and arguments.keras == KerasVersion.V3:
        hint = "Write a tuple: Keras 3 puts the batch axis before it."
        error = arguments.invalid("output_shape", "a tuple of sizes", stated, hint)
        error.versioned = True
        raise error
    return Shape((batch, *map(_size, stated)))


def _size(item: object) -> Dim:
    size = None if item is None else as_size(item, "output_shape", least=0)
    return symbol("output_shape", free=True) if size is None else size
