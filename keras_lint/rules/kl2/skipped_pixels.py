"""KL202 skipped-pixels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from keras_lint.diagnostic import Finding
from keras_lint.graph.tensor import Node
from keras_lint.graph.trace import Trace
from keras_lint.place import Place
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.coverage import AxisCoverage, coverage, unread_share, window_text
from keras_lint.rules.lineage import Takers, takers_of
from keras_lint.rules.registry import register
from keras_lint.rules.words import listed, times


@register
class SkippedPixels(Rule):
    """A convolution or pooling steps further than its window reaches.

    ## What it does
    Compares the stride with the window, dilation included, on each axis.

    ## Why it matters
    The positions between two windows are never read, whatever the padding: a 1 × 1 convolution of
    stride 2 throws three of four pixels away.

    ## Example
    A block that begins with a convolution of 1 × 1 and stride 2, as in the first residual networks.

    ## Instead
    Let the windows meet or overlap: pool first, then convolve with stride 1.

    ## Limits
    Only sizes that are known are judged. A shortcut beside layers that read all of the same input
    is let pass: nothing is lost there. So is a pooling of 1 × 1, which does nothing else.
    """

    code = "KL202"
    slug = "skipped-pixels"
    severity = "warning"
    bad = (
        """\
from keras import layers

image = layers.Input((56, 56, 64))
shortcut = layers.Conv2D(128, 1, strides=2)(image)
""",
    )
    good = (
        """\
from keras import layers

image = layers.Input((56, 56, 64))
pooled = layers.AveragePooling2D(2)(image)
shortcut = layers.Conv2D(128, 1)(pooled)
""",
        """\
from keras import layers

image = layers.Input((56, 56, 64))
shortcut = layers.Conv2D(128, 1, strides=2)(image)
x = layers.Conv2D(128, 3, strides=2, padding="same", activation="relu")(image)
x = layers.Add()([x, shortcut])
""",
        """\
from keras import layers

image = layers.Input((56, 56, 64))
thinned = layers.AveragePooling2D(1, strides=2)(image)
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        takers = takers_of(trace)
        for node in trace.calls:
            axes = coverage(node)
            place = node.layer.place or node.place
            if place is None or not _skips(axes) or _only_thins(node, axes):
                continue
            if not _others_read(node, takers):
                yield _finding(node, place, axes)


def _skips(axes: Sequence[AxisCoverage]) -> bool:
    return any(axis.skipped for axis in axes)


def _only_thins(node: Node, axes: Sequence[AxisCoverage]) -> bool:
    """Tell whether it is a pooling of single positions, there for nothing but to leave some out."""
    return "Pooling" in node.layer.class_name and all(axis.extent == 1 for axis in axes)


def _others_read(node: Node, takers: Takers) -> bool:
    """Tell whether another layer reads the whole input, or has been told of already."""
    taking = takers.get(id(node.inputs[0]), []) if node.inputs else []
    first = next((one for one in taking if _skips(coverage(one))), node)
    return first is not node or any(not _skips(coverage(one)) for one in taking)


def _finding(node: Node, place: Place, axes: Sequence[AxisCoverage]) -> Finding:
    losses = listed([axis.lost(axis.skipped) for axis in axes if axis.skipped])
    share = unread_share(axes, [axis.skipped for axis in axes])
    return Finding(
        place,
        f"{window_text(node, axes)} steps over {losses} of its input: {share} of positions.",
        expected=f"a stride of at most {times(axis.extent for axis in axes)}",
        actual=times(axis.stride for axis in axes),
        hint=(
            "Windows read every position with a stride of at most "
            f"{times(axis.extent for axis in axes)} or a size of at least "
            f"{times(max(axis.extent, axis.stride) for axis in axes)}; or pool first."
        ),
    )
