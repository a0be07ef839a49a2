"""KL409 positional-strides."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Change, Finding, Remedy
from keras_lint.graph.trace import Trace
from keras_lint.layers.base import Layer
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.place import Place
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register

CONVOLUTIONS = ("Conv2D", "SeparableConv2D", "Conv2DTranspose")


@register
class PositionalStrides(Rule):
    """The third positional argument of a convolution is its strides, not the kernel's width.

    ## What it does
    Reports `Conv2D(32, 3, 3)`: a kernel of an odd size whose stride, given by position, is the
    same number.

    ## Why it matters
    In Keras 1 this was a kernel of 3 × 3. Since Keras 2 it is a kernel of 3 × 3 moved by 3: the
    image shrinks to a ninth, and no pixel is seen in more than one window.

    ## Example
    `Conv2D(32, 3, 3, activation="relu")`.

    ## Instead
    `Conv2D(32, (3, 3), activation="relu")`; if the stride is meant, `strides=3` says so.

    ## Limits
    Kernels of an even size are let pass: those are patches as often as not. Keras 2.2 still read
    the old spelling as the old size.
    """

    code = "KL409"
    slug = "positional-strides"
    severity = "warning"
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((63, 63, 3)),
    layers.Conv2D(32, 3, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
])
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((63, 63, 3)),
    layers.Conv2D(32, (3, 3), activation="relu"),
    layers.Conv2D(32, 3, strides=2, activation="relu"),
    layers.GlobalAveragePooling2D(),
])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        if trace.keras is KerasVersion.V2_2:
            return
        for layer in {node.layer: None for node in trace.calls}:
            size = _size_given_twice(layer)
            if size is not None and layer.place is not None:
                yield _finding(layer, layer.place, size)


def _size_given_twice(layer: Layer) -> int | None:
    arguments = layer.arguments
    if layer.class_name not in CONVOLUTIONS or arguments.positional < 3:
        return None
    size, stride = arguments.get("kernel_size"), arguments.get("strides")
    if not isinstance(size, int) or size != stride or size < 2 or size % 2 == 0:
        return None
    return size


def _finding(layer: Layer, place: Place, size: int) -> Finding:
    name = layer.class_name
    pair = Change(place, "set", "kernel_size", f"({size}, {size})")
    return Finding(
        place._replace(argument=2),
        f"The third argument of {name} is `strides`: this kernel of {size} × {size} moves by "
        f"{size}, and its windows do not overlap.",
        expected=f"kernel_size=({size}, {size})",
        actual=f"kernel_size={size}, strides={size}",
        hint=f"Write {name}(…, ({size}, {size})), or strides={size} if that is meant.",
        remedy=Remedy(
            f"Make it a kernel of {size} × {size} that moves by 1",
            (Change(place, "remove", "strides"), pair),
        ),
    )
