"""Layers that change images at random (`keras.src.layers.preprocessing.image_preprocessing`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from keras_lint.layers.arguments import LITERALS
from keras_lint.layers.errors import LayerError
from keras_lint.layers.input_spec import InputSpec, check_spec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.preprocessing.data_layer import DataLayer
from keras_lint.layers.preprocessing.factors import check_factors
from keras_lint.layers.registry import register
from keras_lint.shapes.dim import symbol
from keras_lint.shapes.shape import Shape, ShapeTree, leaves

_FILL = ("reflect", "wrap", "constant", "nearest")
_SAMPLING = ("nearest", "bilinear")
_MOVED: Mapping[str, Sequence[str]] = {"fill_mode": _FILL, "interpolation": _SAMPLING}
CHOICES: Mapping[tuple[KerasVersion, str], Mapping[str, Sequence[str]]] = {
    **{
        (keras, name): _MOVED
        for keras in (KerasVersion.V2_15, KerasVersion.V3)
        for name in ("RandomRotation", "RandomZoom", "RandomTranslation")
    },
    (KerasVersion.V3, "RandomShear"): _MOVED,
    (KerasVersion.V3, "RandomElasticTransform"): {**_MOVED, "fill_mode": (*_FILL, "mirror")},
    **{
        (KerasVersion.V3, name): {"interpolation": _SAMPLING}
        for name in ("RandomPerspective", "RandAugment", "AugMix")
    },
    (KerasVersion.V2_15, "RandomFlip"): {
        "mode": ("horizontal", "vertical", "horizontal_and_vertical")
    },
}
"""The words that arguments may be, where a constructor looks at them."""
_RANGED = (
    "RandomBrightness RandomColorDegeneration RandomPosterization RandomSaturation RandomSharpness "
    "AutoContrast Solarization Equalization RandAugment AugMix"
).split()
_METHODS = "bilinear nearest bicubic area lanczos3 lanczos5 gaussian mitchellcubic".split()


class Augmentation(DataLayer):
    """Keeps the shape, without weights."""

    def validate(self) -> None:
        check_factors(self.args)
        self._check_choices()
        value = self.args.get("value_range")
        if (self.class_name in _RANGED or self._jitters()) and isinstance(value, LITERALS):
            if not isinstance(value, (list, tuple)) or len(value) != 2:
                raise self.args.invalid("value_range", "two numbers", value)

    def _jitters(self) -> bool:
        """Tell whether a RandomColorJitter has a layer that looks at its range."""
        jitter = self.class_name == "RandomColorJitter"
        looking = ("brightness_factor", "saturation_factor")
        return jitter and any(self.args.get(name) is not None for name in looking)

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Return what comes in, in Keras 3 nests of images, labels and boxes too."""
        if self.keras == KerasVersion.V3 and not isinstance(inputs, Shape):
            return inputs
        return super().compute(inputs, call)

    def output_shape(self, input: Shape) -> Shape:
        """Keep the shape; Keras 2 looks for one image or a batch of them."""
        if self.keras < KerasVersion.V3:
            most = None if self.class_name == "RandomContrast" else 4
            check_spec(self.args.layer, InputSpec(min_ndim=3, max_ndim=most), input)
        return input

    def _check_choices(self) -> None:
        if self.keras == KerasVersion.V3 and self.args.get("data_format") is not None:
            self.args.check_choice("data_format", "channels_last", "channels_first")
        for name, choices in CHOICES.get((self.keras, self.class_name), {}).items():
            self.args.check_choice(name, *choices, exact=True)


SAME_SHAPE = (
    "RandomFlip RandomRotation RandomZoom RandomTranslation RandomContrast RandomBrightness "
    "RandomColorJitter RandomErasing RandomGaussianBlur RandomGrayscale RandomHue RandomInvert "
    "RandomPerspective RandomPosterization RandomSaturation RandomSharpness RandomShear "
    "RandomElasticTransform AutoContrast Equalization Solarization RandAugment AugMix CutMix MixUp "
    "ContrastLimitedAdaptiveHistogramEqualization"
).split()
"""Layers that need no more than that."""

for _name in SAME_SHAPE:
    register(type(_name, (Augmentation,), {"__doc__": Augmentation.__doc__}))


@register
class RandomColorDegeneration(Augmentation):
    """Images of less color; takes images of three channels alone."""

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Take images alone."""
        if inputs is not None and not isinstance(inputs, Shape):
            self._refuse_list(list(leaves(inputs)))
        return super().compute(inputs, call)

    def input_spec(self, input: Shape) -> InputSpec:
        return InputSpec(min_ndim=3, max_ndim=4)

    def output_shape(self, input: Shape) -> Shape:
        given = self.args.known("data_format")
        first = isinstance(given, str) and given.lower() == "channels_first"
        channels = input[-3 if first else -1]
        if isinstance(channels, int) and channels != 3:
            raise LayerError(
                "input-dimension",
                f"{self.class_name} takes images of 3 channels, but its input {input} has "
                f"{channels}.",
                expected="3 channels",
                actual=str(input),
            )
        return input


class RandomSide(Augmentation):
    """Images with one side of another length, which is open therefore."""

    axis = -3
    side = "height"

    def validate(self) -> None:
        super().validate()
        self.args.check_choice("interpolation", *_METHODS)

    def output_shape(self, input: Shape) -> Shape:
        return super().output_shape(input).replace(self.axis, symbol(self.side, free=True))


@register
class RandomHeight(RandomSide):
    """Images of another height at random."""


@register
class RandomWidth(RandomSide):
    """Images of another width at random."""

    axis = -2
    side = "width"
