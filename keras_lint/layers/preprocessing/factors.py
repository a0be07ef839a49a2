"""How much an augmentation may change: the numbers that its constructor takes.

A factor is one number, or two for the least and the most.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from typing import TypeAlias

from keras_lint.layers.arguments import LITERALS, Arguments
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.record import record

Range: TypeAlias = tuple[float, float]
_ANY: Range = (-inf, inf)


@record
class Factor:
    """What is taken as one number, and as the first and second of two.

    `ordered` says that the second may not be the lesser; `exact` that there must be no third;
    `optional` that nothing is taken for 0; `pairs` that there may be two at all.
    """

    single: Range
    first: Range
    second: Range
    ordered: bool = False
    exact: bool = True
    optional: bool = False
    pairs: bool = True

    def takes(self, value: object) -> bool:
        """Tell whether a value is taken; what is not known is."""
        if not isinstance(value, LITERALS) or (self.optional and not value):
            return True
        if isinstance(value, (list, tuple)):
            return self.pairs and self._takes_pair(list(value))
        return _within(value, self.single)

    def _takes_pair(self, pair: list[object]) -> bool:
        if len(pair) < 2 or (self.exact and len(pair) > 2):
            return False
        low, high = pair[:2]
        crossed = isinstance(low, (int, float)) and isinstance(high, (int, float)) and high < low
        return _within(low, self.first) and _within(high, self.second) and not self._bars(crossed)

    def _bars(self, crossed: bool) -> bool:
        return self.ordered and crossed


def _within(value: object, range: Range) -> bool:
    if not isinstance(value, LITERALS):
        return True
    return isinstance(value, (int, float)) and range[0] <= value <= range[1]


def _each(low: float, high: float) -> Factor:
    return Factor((low, high), (low, high), (low, high))


def _overlapping(low: float, high: float, *, optional: bool = False) -> Factor:
    """Two numbers need not lie within the range, only not both on one side of it."""
    return Factor((low, high), (-inf, high), (low, inf), optional=optional)


def _old(single: Range, first: Range, second: Range, *, ordered: bool = True) -> Factor:
    return Factor(single, first, second, ordered=ordered, exact=False)


_SHARE, _SIGNED = _overlapping(0, 1), _overlapping(-1, 1)
_NUMBER = Factor((0, 1), (0, 1), (0, 1), pairs=False)
_ZOOM = _each(-1 + 1e-12, 1)
_OLD_SIDE = _old((0, 1), (-1, inf), (-1, inf))

FACTORS: Mapping[tuple[KerasVersion, str], Mapping[str, Factor]] = {
    **{
        (KerasVersion.V3, name): {"factor": _SHARE}
        for name in (
            "RandomContrast RandomHue RandomInvert RandomPerspective RandomSharpness RandAugment "
            "AugMix CutMix RandomElasticTransform RandomErasing RandomGaussianBlur"
        ).split()
    },
    (KerasVersion.V3, "RandomElasticTransform"): {"factor": _SHARE, "scale": _SHARE},
    (KerasVersion.V3, "RandomErasing"): {"factor": _SHARE, "scale": _SHARE},
    (KerasVersion.V3, "RandomGaussianBlur"): {"factor": _SHARE, "sigma": _SHARE},
    (KerasVersion.V3, "RandomPerspective"): {"factor": _SHARE, "scale": _NUMBER},
    (KerasVersion.V3, "RandomGrayscale"): {"factor": _NUMBER},
    (KerasVersion.V3, "RandomPosterization"): {"factor": _overlapping(1, 8)},
    (KerasVersion.V3, "RandomColorDegeneration"): {"factor": _SIGNED},
    (KerasVersion.V3, "RandomSaturation"): {"factor": _SIGNED},
    (KerasVersion.V3, "RandomRotation"): {"factor": _overlapping(-1, 1, optional=True)},
    (KerasVersion.V3, "RandomBrightness"): {"factor": _overlapping(-1, 1, optional=True)},
    (KerasVersion.V3, "RandomShear"): dict.fromkeys(("x_factor", "y_factor"), _each(0, 1)),
    (KerasVersion.V3, "Solarization"): dict.fromkeys(
        ("addition_factor", "threshold_factor"), _each(0, 1)
    ),
    (KerasVersion.V3, "RandomTranslation"): dict.fromkeys(
        ("height_factor", "width_factor"), _each(-1, 1)
    ),
    (KerasVersion.V3, "RandomZoom"): {
        "height_factor": _ZOOM,
        "width_factor": Factor(_ZOOM.single, _ZOOM.first, _ZOOM.second, optional=True),
    },
    (KerasVersion.V2_15, "RandomRotation"): {"factor": _old((0, inf), _ANY, _ANY)},
    (KerasVersion.V2_15, "RandomContrast"): {
        "factor": _old((0, 1), (0, 1), (0, inf), ordered=False)
    },
    (KerasVersion.V2_15, "RandomBrightness"): {"factor": _each(-1, 1)},
    (KerasVersion.V2_15, "RandomHeight"): {"factor": _OLD_SIDE},
    (KerasVersion.V2_15, "RandomWidth"): {"factor": _OLD_SIDE},
    (KerasVersion.V2_15, "RandomTranslation"): dict.fromkeys(
        ("height_factor", "width_factor"), _old((0, 1), (-1, 1), (-1, 1))
    ),
    (KerasVersion.V2_15, "RandomZoom"): {
        "height_factor": _old((-1, 1), (-1, 1), (-1, 1), ordered=False),
        "width_factor": Factor((-1, 1), (-1, inf), (-1, inf), exact=False, optional=True),
    },
}


def check_factors(arguments: Arguments) -> None:
    """Refuse a factor that the layer's constructor does.

    Raises:
        LayerError: invalid-argument.
    """
    for name, factor in FACTORS.get((arguments.keras, arguments.layer), {}).items():
        value = arguments.get(name)
        if not factor.takes(value):
            low, high = factor.single
            least = f"at least {low:g}" if high == inf else f"from {round(low, 6):g} to {high:g}"
            or_two = ", or two of them," if factor.pairs else ""
            raise arguments.invalid(name, f"a number {least}{or_two}", value)
