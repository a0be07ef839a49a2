"""KL421 not-the-channels."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.tensor import Node, Tensor
from keras_lint.graph.trace import Trace
from keras_lint.layers.errors import NotKnown
from keras_lint.layers.spatial import SpatialLayer
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.lineage import chain_before
from keras_lint.rules.registry import register
from keras_lint.shapes.dim import equal
from keras_lint.shapes.shape import Shape

PASSING = ("Activation", "ReLU", "LeakyReLU", "PReLU", "ELU", "Dropout", "SpatialDropout2D")
NORMALIZATIONS = ("BatchNormalization",)
KINDS = (
    *("Conv", "SeparableConv", "DepthwiseConv", "MaxPooling", "AveragePooling", "UpSampling"),
    *("ZeroPadding", "Cropping"),
)


@register
class NotTheChannels(Rule):
    """A normalization or a concatenation works on another axis than the channels.

    ## What it does
    Reports a `BatchNormalization` behind a convolution whose `axis` is not that of the channels,
    a concatenation of feature maps of one shape along rows or columns, and one of several inputs
    along the samples.

    ## Why it matters
    Each row of pixels gets a mean and a scale of its own, in place of each feature. Maps that lie
    below one another make a larger image: no position sees both.

    ## Example
    `BatchNormalization(axis=1)` after `Conv2D(32, 3)`.

    ## Instead
    `BatchNormalization()`; with `data_format="channels_first"`, `axis=1`.

    ## Limits
    The convolution or pooling must stand just before, with nothing but activations and dropout
    between. Concatenations of strips, one pixel high or wide, are let pass.
    """

    code = "KL421"
    slug = "not-the-channels"
    severity = "warning"
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((32, 32, 3)),
    layers.Conv2D(16, 3, use_bias=False),
    layers.BatchNormalization(axis=1),
])
""",
        """\
from keras import Input, Model, layers

images = Input((32, 32, 3))
fine = layers.Conv2D(16, 3, padding="same")(images)
coarse = layers.UpSampling2D()(layers.Conv2D(16, 3, strides=2, padding="same")(images))
model = Model(images, layers.Concatenate(axis=1)([fine, coarse]))
""",
        """\
from keras import Input, Model, layers

one, other = Input((8,)), Input((8,))
model = Model([one, other], layers.Dense(1)(layers.Concatenate(axis=0)([one, other])))
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((32, 32, 3)),
    layers.Conv2D(16, 3, use_bias=False),
    layers.BatchNormalization(),
])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for node in trace.calls:
            if node.layer.class_name in NORMALIZATIONS and len(node.inputs) == 1:
                yield from _normalized(node)
            elif node.layer.class_name == "Concatenate" and len(node.inputs) > 1:
                yield from _joined(node)


def _normalized(node: Node) -> Iterable[Finding]:
    axis, shape, place = node.layer.args.get("axis"), node.inputs[0].shape, node.layer.place
    channels = _channels_of(node.inputs[0])
    if not isinstance(axis, int) or shape is None or channels is None or place is None:
        return
    at = axis % shape.rank
    if at == channels or shape[at] == shape[channels] == 1:
        return
    given = "axis" in node.layer.arguments.given
    yield Finding(
        place._replace(argument="axis") if given and place.kind == "call" else place,
        f"This normalizes axis {at} of {shape}, {shape[at]} positions, not the "
        f"{shape[channels]} channels.",
        expected=f"axis={channels if channels == 1 else -1}",
        actual=f"axis={axis}" if given else f"axis={axis}, the default",
        hint="Leave out `axis`: the last one is the default."
        if channels != 1
        else "Give axis=1, where channels_first has the channels.",
    )


def _joined(node: Node) -> Iterable[Finding]:
    axis, first = node.layer.args.get("axis"), node.inputs[0].shape
    if first is not None and axis in (0, -first.rank) and _of_inputs(node):
        yield from _below_each_other(node, first)
    channels = {_channels_of(tensor) for tensor in node.inputs}
    place = node.layer.place or node.place
    if not isinstance(axis, int) or first is None or len(channels) != 1 or place is None:
        return
    (channel,) = channels
    at = axis % first.rank
    if channel is None or at in (0, channel) or not _maps_of_one_shape(node, first):
        return
    yield Finding(
        place._replace(argument="axis") if place.kind == "call" else place,
        f"This joins maps of {first} along axis {at}, to {node.outputs[0].shape}: one below the "
        "other, not channel by channel.",
        expected=f"axis={channel if channel == 1 else -1}",
        actual=f"axis={axis}",
        hint="Leave out `axis`: the last one is the default."
        if channel != 1
        else "Give axis=1, where channels_first has the channels.",
    )


def _below_each_other(node: Node, first: Shape) -> Iterable[Finding]:
    """Yield the finding for batches that are joined to one of as many samples as all have."""
    place = node.layer.place or node.place
    if place is not None:
        yield Finding(
            place._replace(argument="axis") if place.kind == "call" else place,
            f"This joins batches of {first} along axis 0, the samples: {len(node.inputs)} rows "
            "come out for each sample that goes in.",
            expected="axis=-1",
            actual=f"axis={node.layer.args.get('axis')}",
            hint="Leave out `axis`: the last one is the default.",
            otherwise=place,
        )


def _of_inputs(node: Node) -> bool:
    """Tell whether they are different, and come from inputs by layers that keep samples apart."""
    sources = []
    for tensor in node.inputs:
        chain = list(chain_before(tensor))
        if not chain or chain[-1].layer.arguments.layer != "InputLayer":
            return False
        sources.append(id(tensor))
    return len(set(sources)) > 1


def _maps_of_one_shape(node: Node, first: Shape) -> bool:
    """Tell whether all are alike, and no strips."""
    for tensor in node.inputs:
        shape = tensor.shape
        if shape is None or shape.rank != first.rank or first.rank < 4 or 1 in shape[1:-1]:
            return False
        if not all(equal(a, b) for a, b in zip(shape[1:], first[1:], strict=True)):
            return False
    return True


def _channels_of(tensor: Tensor) -> int | None:
    """Return the axis of the channels behind a convolution or pooling, None where there is none."""
    for node in chain_before(tensor):
        layer = node.layer
        if isinstance(layer, SpatialLayer) and layer.class_name.startswith(KINDS):
            if tensor.shape is None:
                return None
            return _axis_after(layer, tensor.shape)
        if layer.class_name not in (*PASSING, *NORMALIZATIONS):
            return None
    return None


def _axis_after(layer: SpatialLayer, shape: Shape) -> int | None:
    if shape.rank != layer.rank + 2:
        return None
    try:
        return layer.channel_axis(shape)
    except NotKnown:
        return None
