"""What every layer declaration is: arguments in, weights and output shapes out.

A declaration subclasses `Layer` (or `UnaryLayer`, for layers of one tensor), is registered under its
Keras class name and overrides some of `validate`, `input_spec`, `create_weights`, `output_shape`
and `windows`: functions of the arguments and of the input shapes alone. All shapes include the
batch axis.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from keras_lint.layers.arguments import Arguments
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.place import Place
from keras_lint.shapes.dim import Dim, equal, product
from keras_lint.shapes.shape import Shape, ShapeTree
from keras_lint.shapes.window import Window


@dataclass(frozen=True, slots=True, eq=False)
class Weight:
    """A variable that a layer creates; `trainable` is False for statistics such as a moving mean."""

    name: str
    shape: Shape
    trainable: bool = True

    @property
    def size(self) -> Dim:
        """The number of values."""
        return product(self.shape)


@dataclass(frozen=True, slots=True)
class InputSpec:
    """What a built layer demands of each input, as `keras.layers.InputSpec`.

    `axes` maps an axis (negative from the end) to the size it must have.
    """

    ndim: int | None = None
    min_ndim: int | None = None
    max_ndim: int | None = None
    axes: Mapping[int, Dim] = field(default_factory=dict)


class Layer:
    """A layer as a program configured it, with the weights it has once built.

    Attributes:
        arguments: the bound arguments.
        name: the name given or generated; "" until the program's naming gives one.
        trainable: as set by the argument or by assignment.
        own_weights: the weights once built, None where they cannot be known.
        built: whether the weights exist.
        place: the call in the source that constructed it, where one did.
    """

    class_name: ClassVar[str] = ""

    def __init__(self, arguments: Arguments) -> None:
        self.arguments = arguments
        name = arguments.get("name")
        self.name: str = name if isinstance(name, str) else ""
        self.trainable: bool = arguments.get("trainable", True) is not False
        self.own_weights: Sequence[Weight] | None = ()
        self.built = False
        self.place: Place | None = None
        self.spec: InputSpec | None = None
        self.validate()

    @property
    def args(self) -> Arguments:
        """The bound arguments, in short."""
        return self.arguments

    @property
    def keras(self) -> KerasVersion:
        """The Keras version whose rules apply."""
        return self.arguments.keras

    # What a declaration overrides.

    def validate(self) -> None:
        """Check the arguments as the constructor does.

        Raises:
            LayerError: where Keras refuses them.
        """

    def sublayers(self) -> Sequence[Layer]:
        """List the layers that this one holds (a wrapped layer, the layers of a model)."""
        return ()

    def build(self, inputs: ShapeTree) -> None:
        """Create the weights for an input of these shapes."""

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Return the output shapes for inputs of these shapes.

        `call` holds the further arguments of the call by name, tensors as their shapes.

        Raises:
            LayerError: where Keras refuses the input.
        """
        raise NotImplementedError

    def windows(self, inputs: ShapeTree) -> tuple[Window, ...]:
        """Return the windows that slide over an input of these shapes, one an axis."""
        return ()

    # What the program asks of it.

    def __call__(self, inputs: ShapeTree, call: Mapping[str, object] | None = None) -> ShapeTree:
        """Check the inputs, build on the first call, and return the output shapes.

        Raises:
            LayerError: where Keras would raise.
        """
        if not self.built:
            self.build(inputs)
            self.built = True
        return self.compute(inputs, call or {})

    def all_weights(self) -> list[Weight] | None:
        """List own and held weights, each once; None where some are not known."""
        return None if (found := self._collect()) is None else [weight for weight, _ in found]

    def count_params(self) -> Dim | None:
        """Count the weights' values, as `count_params()` does; None where not known."""
        found = self._collect()
        return None if found is None else _total(weight for weight, _ in found)

    def count_trainable(self) -> Dim | None:
        """Count the values of the weights that training changes; None where not known."""
        found = self._collect()
        return None if found is None else _total(weight for weight, trained in found if trained)

    def set_trainable(self, value: bool) -> None:
        """Assign `trainable`, which reaches all held layers (from Keras 2.4 on)."""
        self.trainable = value
        if self.keras > KerasVersion.V2_2:
            for layer in self.sublayers():
                layer.set_trainable(value)

    def _collect(self) -> list[tuple[Weight, bool]] | None:
        """Gather each weight once, with whether it is trained."""
        found: dict[int, tuple[Weight, bool]] = {}
        return list(found.values()) if self._gather(found, True, set()) else None

    def _gather(
        self, found: dict[int, tuple[Weight, bool]], trained: bool, seen: set[int]
    ) -> bool:
        if id(self) in seen:
            return True
        seen.add(id(self))
        trained = trained and self.trainable
        if self.own_weights is None:
            return False
        for weight in self.own_weights:
            found.setdefault(id(weight), (weight, trained and weight.trainable))
        return all(layer._gather(found, trained, seen) for layer in self.sublayers())


class UnaryLayer(Layer):
    """A layer of one input tensor and one output tensor."""

    def input_spec(self, input: Shape) -> InputSpec:
        """Return what the layer demands of its input once built on this one."""
        return InputSpec()

    def create_weights(self, input: Shape) -> Iterable[Weight]:
        """Yield the weights in the order in which Keras creates them."""
        return ()

    def output_shape(self, input: Shape) -> Shape:
        """Return the output's shape; by default the input's."""
        return input

    def fallback_shape(self, input: Shape) -> Shape | None:
        """Return what is known of the output's shape where an argument it hangs on is not."""
        return None

    def slides(self, input: Shape) -> tuple[Window, ...]:
        """Return the windows over an input of this shape."""
        return ()

    def build(self, inputs: ShapeTree) -> None:
        """Check the input against the specification and create the weights."""
        if not isinstance(inputs, Shape):
            self.own_weights = None if self._may_have_weights() else ()
            return
        try:
            spec = self.input_spec(inputs)
            check_spec(self.arguments.layer, spec, inputs)
            self.spec = spec
            self.own_weights = tuple(self.create_weights(inputs))
        except NotKnown:
            self.own_weights = None

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Check the input and return the output's shape, None where the rank is not known."""
        if isinstance(inputs, (list, tuple)) and not isinstance(inputs, Shape) and len(inputs) == 1:
            inputs = inputs[0]
        if not isinstance(inputs, Shape):
            return None
        if self.spec is not None:
            check_spec(self.arguments.layer, self.spec, inputs)
        try:
            return self.output_shape(inputs)
        except NotKnown:
            return self.fallback_shape(inputs)

    def windows(self, inputs: ShapeTree) -> tuple[Window, ...]:
        """Return the windows over the one input; none where they are not known."""
        try:
            return self.slides(inputs) if isinstance(inputs, Shape) else ()
        except NotKnown:
            return ()

    def _may_have_weights(self) -> bool:
        return type(self).create_weights is not UnaryLayer.create_weights


def check_spec(layer: str, spec: InputSpec, input: Shape) -> None:
    """Hold an input against a specification.

    Raises:
        LayerError: input-rank or input-dimension, where they do not agree.
    """
    rank = input.rank
    if spec.ndim is not None and rank != spec.ndim:
        raise _rank_error(layer, f"{spec.ndim}", input)
    if spec.min_ndim is not None and rank < spec.min_ndim:
        raise _rank_error(layer, f"at least {spec.min_ndim}", input)
    if spec.max_ndim is not None and rank > spec.max_ndim:
        raise _rank_error(layer, f"at most {spec.max_ndim}", input)
    for axis, size in spec.axes.items():
        if equal(input[axis], size) is False:
            raise LayerError(
                "input-dimension",
                f"{layer} was built for {size} on axis {axis} of its input, which is now "
                f"{input[axis]} in {input}.",
                expected=f"{size} on axis {axis}",
                actual=str(input),
            )


def _rank_error(layer: str, expected: str, input: Shape) -> LayerError:
    return LayerError(
        "input-rank",
        f"{layer} takes an input of {expected} axes, batch included, but gets {input.rank}: {input}.",
        expected=f"{expected} axes",
        actual=f"{input.rank} axes: {input}",
    )


def _total(weights: Iterable[Weight]) -> Dim:
    total: Dim = 0
    for weight in weights:
        total = total + weight.size
    return total
