"""`SpectralNormalization` (`keras.src.layers.normalization.spectral_normalization`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from keras_lint.layers.arguments import LITERALS
from keras_lint.layers.base import Layer
from keras_lint.layers.input_spec import InputSpec, check_spec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import declaration_of, register
from keras_lint.layers.weight import Weight
from keras_lint.shapes.shape import Shape, ShapeTree

_KERNELS = ("kernel", "embeddings")


@register
class SpectralNormalization(Layer):
    """The layer's own output; its kernel is divided by its largest singular value in training.

    Adds one vector, `(1, last axis of the kernel)`, that is not trained.
    """

    made_of_layers = True

    def validate(self) -> None:
        layer = self.args.get("layer")
        if isinstance(layer, LITERALS):
            raise self.args.invalid("layer", "a layer", layer)
        self.layer = layer if isinstance(layer, Layer) else None
        rounds = self.args.get("power_iterations")
        some = isinstance(rounds, (int, float)) and rounds > 0
        if isinstance(rounds, LITERALS) and not some:
            raise self.args.invalid("power_iterations", "a number above 0", rounds)
        if self.layer is None:
            self.own_weights = None

    def sublayers(self) -> Sequence[Layer]:
        return () if self.layer is None else (self.layer,)

    def build(self, inputs: ShapeTree) -> None:
        """Build the layer and take its kernel's size."""
        if self.layer is None:
            return
        self.own_weights = None
        if not self.layer.built:
            self.layer.build(inputs)
            self.layer.built = True
        own = self.layer.own_weights
        kernel = next((one for one in own or () if one.name in _KERNELS), None)
        if kernel is not None:
            vector = Weight("vector_u", Shape((1, kernel.shape[-1])), trainable=False)
            self.own_weights = (kernel, vector)
        elif own is not None and declaration_of(self.layer.class_name) is type(self.layer):
            raise self.args.invalid("layer", "a layer with a kernel", self.layer.class_name)
        if isinstance(inputs, Shape) and inputs:
            self.spec = self._specification(inputs)

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Return what the layer returns."""
        if self.spec is not None and isinstance(inputs, Shape):
            check_spec(self.args.layer, self.spec, inputs)
        return None if self.layer is None else self.layer(inputs)

    def _specification(self, input: Shape) -> InputSpec:
        if self.keras == KerasVersion.V3:
            return InputSpec(min_ndim=1, axes={-1: input[-1]})
        sizes = {axis: input[axis] for axis in range(1, input.rank)}
        return InputSpec(ndim=input.rank, axes=sizes)
