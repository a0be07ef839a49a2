"""einops: functions on arrays, and on tensors inside of layers; the layers of a pattern."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.arrays.reading import argument, as_size
from keras_lint.interp.keras.construct import adopt
from keras_lint.interp.keras.lambdas import shapes_in
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.layers.arguments import Arguments
from keras_lint.layers.base import Layer
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.einops import UnknownPattern, parsed, rearranged
from keras_lint.shapes.shape import Shape, ShapeTree

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

OUTSIDE = "einops on a symbolic tensor outside of a layer"


class PatternLayer(Layer):
    """A layer without weights that does what its pattern says."""

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Return what the pattern makes of the input."""
        pattern = self.arguments.get("pattern")
        if not isinstance(inputs, Shape) or not isinstance(pattern, str):
            return None
        names = set(self.arguments.values) - {"pattern", "reduction"}
        return _shape(pattern, inputs, {name: self.arguments.get(name) for name in names})


def _shape(pattern: str, shape: Shape, sizes: Mapping[str, Value]) -> Shape | None:
    known_sizes: dict[str, Dim] = {}
    for name, value in sizes.items():
        size = as_size(value)
        if size is None:
            return None
        known_sizes[name] = size
    try:
        return rearranged(pattern, shape, known_sizes)
    except UnknownPattern:
        return None


@known("einops.rearrange", "einops.reduce", "einops.repeat")
def rearrange(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`rearrange(x, 'b (h p) c -> b h (p c)', p=4)`."""
    value, pattern = argument(arguments, 0, "tensor"), argument(arguments, 1, "pattern")
    shape = shapes_in(value)
    if isinstance(value, Tensor) and not keras_state(machine).inside:
        return Unknown(OUTSIDE)
    if not isinstance(value, (Tensor, Array)) or not isinstance(pattern, str):
        return Unknown("what einops is given is not known")
    others = ("tensor", "pattern", "reduction")
    sizes = {name: one for name, one in arguments.keywords.items() if name not in others}
    made = _shape(pattern, shape, sizes) if isinstance(shape, Shape) else None
    if isinstance(value, Tensor):
        return Tensor(made, value.dtype, lost="inside a layer")
    return Array(made, value.dtype, library=value.library)


@known("einops.parse_shape")
def parse_shape(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The sizes of the axes by their names, but for those named `_`."""
    value, pattern = argument(arguments, 0, "x"), argument(arguments, 1, "pattern")
    shape = shapes_in(value)
    if isinstance(value, Tensor) and not keras_state(machine).inside:
        return Unknown(OUTSIDE)
    if not isinstance(shape, Shape) or not isinstance(pattern, str):
        return Unknown("what einops is given is not known")
    if shape.rank != len(pattern.split()):
        return Unknown("a pattern that does not fit")
    return {name: size for name, size in parsed(pattern, shape).items() if name != "_"}


@known(
    *(
        f"einops.layers.{library}.{name}"
        for library in ("tensorflow", "keras")
        for name in ("Rearrange", "Reduce")
    )
)
def layer(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`Rearrange(pattern, **sizes)`, `Reduce(pattern, reduction, **sizes)`."""
    given = dict(zip(("pattern", "reduction"), arguments.positional, strict=False))
    given |= arguments.keywords
    if arguments.open:
        return Unknown("a layer of einops whose arguments are not known")
    name = "Reduce" if "reduction" in given else "Rearrange"
    made = PatternLayer(Arguments(name, machine.keras, given, frozenset(given)))
    adopt(machine, made, place)
    return made
