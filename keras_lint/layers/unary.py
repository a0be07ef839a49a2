"""The base of the layers that take one tensor: nearly all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from keras_lint.layers.base import Layer, layers_given
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.identifiers import check_initializer
from keras_lint.layers.input_spec import InputSpec, check_spec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.weight import Weight
from keras_lint.shapes.shape import Shape, ShapeTree, branches
from keras_lint.shapes.window import Window


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

    def rank_hint(self, input: Shape) -> str | None:
        """Say what to do about an input of the wrong rank."""
        return None

    def slides(self, input: Shape) -> tuple[Window, ...]:
        """Return the windows over an input of this shape."""
        return ()

    def sublayers(self) -> Sequence[Layer]:
        """Hold a layer that is given as activation, as Keras does since 2.4."""
        if self.keras == KerasVersion.V2_2:
            return ()
        return tuple(layers_given(self, ("activation",)))

    def _activated(self, output: ShapeTree) -> ShapeTree:
        """Call the layer that is given as activation, which Keras 3 does not for a shape alone."""
        if self.keras == KerasVersion.V2_15 or self.traced:
            for one in UnaryLayer.sublayers(self):
                output = one(output)
        return output

    def build(self, inputs: ShapeTree) -> None:
        """Check the input against the specification and create the weights."""
        if not isinstance(inputs, Shape):
            if (listed := branches(inputs)) is not None:
                self._refuse_list(listed)
            self.own_weights = None if self.may_have_weights() else ()
            return
        try:
            spec = self.input_spec(inputs)
            check_spec(self.arguments.layer, spec, inputs, self.rank_hint(inputs))
            self.spec = spec
            self.own_weights = tuple(self.create_weights(inputs))
            for weight in self.own_weights:
                check_initializer(self.arguments, weight.name, weight.shape.rank)
        except NotKnown:
            self.own_weights = None

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Check the input and return the output's shape, None where the rank is not known."""
        return self._activated(self._compute(inputs))

    def _compute(self, inputs: ShapeTree) -> ShapeTree:
        if (listed := branches(inputs)) is not None and len(listed) == 1:
            inputs = listed[0]
        if not isinstance(inputs, Shape):
            return None
        if self.spec is not None:
            check_spec(self.arguments.layer, self.spec, inputs, self.rank_hint(inputs))
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

    def overlooking(self, input: Shape, error: LayerError) -> ShapeTree:
        """Know the output where it has the input's shape, else nothing of it."""
        if not self.built and error.kind != "input-rank":
            raise error
        if not self.built:
            self.own_weights = None if self.may_have_weights() else ()
            self.built = True
        return input if type(self).output_shape is UnaryLayer.output_shape else None

    def may_have_weights(self) -> bool:
        """Tell whether layers of this kind make weights when they are built."""
        return type(self).create_weights is not UnaryLayer.create_weights

    def _refuse_list(self, inputs: Sequence[ShapeTree]) -> None:
        """Refuse a list of tensors; without weights, and with one, some layers take it."""
        demanding = type(self).input_spec is not UnaryLayer.input_spec
        if self.may_have_weights() or (demanding and len(inputs) > 1):
            given = f"a list of {len(inputs)}"
            raise LayerError(
                "input-rank",
                f"{self.arguments.layer} takes one tensor, not {given}.",
                expected="one tensor",
                actual=given,
                hint="Pass the tensor itself." if len(inputs) == 1 else "Merge the tensors first.",
            )
