"""KL410 channels-order."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.tensor import Node
from keras_lint.graph.trace import Trace
from keras_lint.place import Place
from keras_lint.rules.activations import PURE
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.blame.mistake import maker_of
from keras_lint.rules.blame.shapes import SHAPE_ARGUMENTS
from keras_lint.rules.lineage import chain_before
from keras_lint.rules.objectives import place_of
from keras_lint.rules.registry import register
from keras_lint.shapes.shape import Shape

COLOURS = (1, 3, 4)
SMALLEST_IMAGE = 16
IMAGE_LAYERS = ("Conv2D", "SeparableConv2D", "DepthwiseConv2D", "MaxPooling2D", "AveragePooling2D")


@register
class ChannelsOrder(Rule):
    """The shape of an image has its channels at the wrong end.

    ## What it does
    Reports an `Input` such as (3, 224, 224) that goes into a convolution or pooling under
    `channels_last`, and (224, 224, 3) under `channels_first`; likewise a layer whose `data_format`
    is not that of the layer before it.

    ## Why it matters
    Keras takes the columns for channels: an image of 3 rows with 224 channels. The model builds,
    with other counts than meant, and learns from columns in place of neighbourhoods.

    ## Example
    `Input((3, 224, 224))`, then `Conv2D(16, 3, padding="same")`.

    ## Instead
    `Input((224, 224, 3))`, with images transposed to that order, or
    `data_format="channels_first"` on each layer.

    ## Limits
    Only inputs of 1, 3 or 4 at one end and two equal sizes of at least 16 beside it.
    """

    code = "KL410"
    slug = "channels-order"
    severity = "warning"
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((3, 224, 224)),
    layers.Conv2D(16, 3, padding="same", activation="relu"),
    layers.GlobalAveragePooling2D(),
])
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((224, 224, 3)),
    layers.Conv2D(16, 3, padding="same", activation="relu"),
    layers.GlobalAveragePooling2D(),
])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for node in trace.calls:
            if node.layer.class_name in IMAGE_LAYERS and len(node.inputs) == 1:
                maker = maker_of(node.inputs[0])
                if maker is not None and not maker.inputs:
                    yield from _fault(node, maker)
                yield from _mixed(node)


def _fault(node: Node, maker: Node) -> Iterable[Finding]:
    shape, order = node.inputs[0].shape, node.layer.args.get("data_format")
    last = order in (None, "channels_last")
    place = _declared(node, maker)
    if shape is None or place is None or order not in (None, "channels_last", "channels_first"):
        return
    sizes = _image(shape, last=not last)
    if sizes is None:
        return
    rows, columns, channels = sizes
    meant = (rows, columns, channels) if last else (channels, rows, columns)
    yield Finding(
        place,
        f"{node.layer.label} reads {shape} as an image of {shape[1] if last else shape[2]} × "
        f"{shape[2] if last else shape[3]} with {shape[3] if last else shape[1]} channels.",
        expected=f"{meant} for {channels} channels",
        actual=str(tuple(shape[1:])),
        hint=f"Declare the shape as {meant}, and have the images in that order.",
        related=() if node.place is None else ((node.place, "read as an image here"),),
        otherwise=place._replace(argument=0),
    )


def _mixed(node: Node) -> Iterable[Finding]:
    """Yield the finding for a layer that reads the map of another in the other order."""
    place, order = place_of(node), _order(node)
    before = next((one for one in chain_before(node.inputs[0]) if not _keeps_order(one)), None)
    if before is None or before.layer.class_name not in IMAGE_LAYERS or place is None:
        return
    made = _order(before)
    if order == made or None in (order, made) or "data_format" not in node.layer.arguments.given:
        return
    yield Finding(
        place._replace(argument="data_format") if place.kind == "call" else place,
        f"{node.layer.label} reads {node.inputs[0].shape} with its channels "
        f"{'first' if order == 'channels_first' else 'last'}, but {before.layer.label} puts them "
        f"{'last' if order == 'channels_first' else 'first'}.",
        expected=f'data_format="{made}"',
        actual=f'data_format="{order}"',
        hint="Give all layers one data_format, or none.",
    )


def _order(node: Node) -> str | None:
    order = node.layer.args.get("data_format", "channels_last")
    return "channels_last" if order is None else order if isinstance(order, str) else None


def _keeps_order(node: Node) -> bool:
    kind = node.layer.class_name
    return kind in ("BatchNormalization", "Dropout", "SpatialDropout2D") or kind in PURE


def _image(shape: Shape, *, last: bool) -> tuple[int, int, int] | None:
    """Return rows, columns and channels of an image in the other order, where it surely is one."""
    sizes = [size for size in shape[1:] if isinstance(size, int)]
    if len(sizes) != 3 or shape.rank != 4:
        return None
    rows, columns, channels = sizes if last else (sizes[1], sizes[2], sizes[0])
    plain = rows == columns and rows >= SMALLEST_IMAGE
    return (rows, columns, channels) if plain and channels in COLOURS else None


def _declared(node: Node, maker: Node) -> Place | None:
    place = maker.place or maker.layer.place
    if place is None or place.kind != "call":
        return place
    given = node.layer.arguments.given
    on_layer = next((one for one in SHAPE_ARGUMENTS if one in given), "input_shape")
    own = place == node.layer.place
    return place._replace(argument=on_layer if own else "shape")
