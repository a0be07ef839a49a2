"""KL201 discarded-pixels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from keras_lint.diagnostic import Change, Finding, Remedy
from keras_lint.graph.tensor import Node
from keras_lint.graph.trace import Trace
from keras_lint.layers.reshaping.borders import ZeroPadding
from keras_lint.place import Place
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.coverage import AxisCoverage, coverage, unread_share, window_text
from keras_lint.rules.registry import register
from keras_lint.rules.words import listed, times
from keras_lint.shapes.shape import Shape


@register
class DiscardedPixels(Rule):
    """A convolution or pooling without padding never reads the end of its input.

    ## What it does
    Computes, for windows that slide with `padding="valid"`, how many positions at the end of each
    axis lie past the last window that fits: (length - window) modulo stride.

    ## Why it matters
    Nothing is raised and the model trains, but those rows and columns, and all that was computed
    for them, reach no later layer.

    ## Example
    Windows of 2 × 2 that step by 2 fit 54 times into 109 rows: the last row and column are lost.

    ## Instead
    Pad (`padding="same"`), or choose a size that the windows fill.

    ## Limits
    Only sizes that are known are judged. What a stride beyond the kernel steps over is KL202's.
    Zeros that a padding layer has just put at the end are no loss.
    """

    code = "KL201"
    slug = "discarded-pixels"
    severity = "warning"
    bad = (
        """\
from keras import Sequential, layers

model = Sequential([
    layers.Input((109, 109, 128)),
    layers.MaxPooling2D(2),
])
""",
        """\
from keras import Sequential, layers

model = Sequential([
    layers.Input((100, 95, 3)),
    layers.Conv2D(55, (3, 2), strides=(2, 1)),
])
""",
    )
    good = (
        """\
from keras import Sequential, layers

model = Sequential([
    layers.Input((109, 109, 128)),
    layers.MaxPooling2D(2, padding="same"),
])
""",
        """\
from keras import Sequential, layers

model = Sequential([
    layers.Input((108, 108, 128)),
    layers.MaxPooling2D(2),
])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for node in trace.calls:
            axes = _without_zeros(node, coverage(node))
            place = node.layer.place or node.place
            if place is not None and any(axis.left_over for axis in axes):
                yield _finding(node, place, axes)


def _without_zeros(node: Node, axes: Sequence[AxisCoverage]) -> list[AxisCoverage]:
    """Leave out what is lost of nothing but the zeros that a layer before has put at the end."""
    made = node.inputs[0].node if node.inputs else None
    zeros = {} if made is None else _zeros_at_the_ends(made)
    return [
        replace(axis, left_over=0) if axis.left_over <= zeros.get(axis.axis, 0) else axis
        for axis in axes
    ]


def _zeros_at_the_ends(node: Node) -> dict[int, int]:
    """Return how many zeros a padding layer puts at the end of each axis."""
    shape = node.input_shapes
    if not isinstance(node.layer, ZeroPadding) or not isinstance(shape, Shape):
        return {}
    ends = zip(node.layer.spatial_axes(shape), node.layer.ends, strict=True)
    return {axis: after for axis, (_, after) in ends if isinstance(after, int)}


def _finding(node: Node, place: Place, axes: Sequence[AxisCoverage]) -> Finding:
    losses = listed([axis.lost(axis.left_over) for axis in axes if axis.left_over])
    share = unread_share(axes, [axis.left_over for axis in axes])
    return Finding(
        place,
        f"{window_text(node, axes)} never reads {losses} at the end of its input: "
        f"{share} of positions.",
        expected=_fitting(axes, 0),
        actual=times(axis.length for axis in axes),
        hint=_hint(axes),
        related=_origin(node, place),
        remedy=_same_padding(place),
    )


def _same_padding(place: Place) -> Remedy | None:
    if place.kind != "call":
        return None
    change = Change(place, "set", "padding", '"same"')
    return Remedy('Pad at the edges: padding="same"', (change,))


def _hint(axes: Sequence[AxisCoverage]) -> str:
    unit = f" {axes[0].noun}s" if len(axes) == 1 else ""
    sizes = f"an input of {_fitting(axes, 0)} or {_fitting(axes, 1)}{unit}"
    return f'Nothing is lost with {sizes}, or with padding="same".'


def _fitting(axes: Sequence[AxisCoverage], which: int) -> str:
    return times(axis.fitting[which] if axis.left_over else axis.length for axis in axes)


def _origin(node: Node, place: Place) -> tuple[tuple[Place, str], ...]:
    made = node.inputs[0].node if node.inputs else None
    if made is None or made.place is None or made.place == place:
        return ()
    return ((made.place, f"the input is made here: {node.inputs[0].shape}"),)
