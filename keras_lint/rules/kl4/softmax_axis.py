"""KL416 softmax-axis."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.tensor import Node, Tensor, flatten
from keras_lint.graph.trace import SoftmaxCall, Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.lineage import chain_before
from keras_lint.rules.registry import register

BATCH = "batch"
"""How the size is called that an Input leaves open for the samples."""


@register
class SoftmaxAxis(Rule):
    """A softmax at a model's end does not run over the classes.

    ## What it does
    Reports a softmax over the batch axis, as a layer or a function, and a `Softmax` layer at a
    model's output whose `axis` is not that of the channels.

    ## Why it matters
    The values that sum to 1 are those of one column of pixels, or of one batch, not the classes of
    one position. The loss goes down all the same.

    ## Example
    `Softmax(axis=1)` on the (None, 64, 64, 4) that a segmentation model gives.

    ## Instead
    `Softmax(axis=-1)`, the default.

    ## Limits
    Softmax layers amid a model are let pass (attention runs over the steps), and so are models of
    `channels_first` convolutions.
    """

    code = "KL416"
    slug = "softmax-axis"
    severity = "warning"
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((64, 64, 3)),
    layers.Conv2D(4, 3, padding="same"),
    layers.Softmax(axis=1),
])
""",
        """\
from keras import Input, Model, layers, ops

steps = Input((10, 8))
weights = ops.softmax(ops.matmul(steps, ops.transpose(steps, (0, 2, 1))), axis=0)
model = Model(steps, ops.matmul(weights, steps))
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((64, 64, 3)),
    layers.Conv2D(4, 3, padding="same"),
    layers.Softmax(),
])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for called in trace.softmaxes:
            if called.axis in (0, -called.shape.rank) and str(called.shape[0]) == BATCH:
                yield _over_batch(called)
        for construction in trace.models:
            outputs = construction.model.outputs
            for tensor in flatten(outputs) if outputs is not None else []:
                yield from _fault(tensor)


def _over_batch(called: SoftmaxCall) -> Finding:
    return Finding(
        called.place._replace(argument="axis"),
        f"This softmax makes the samples of a batch of {called.shape} sum to 1: what comes out for "
        "one hangs on the others.",
        expected="axis=-1",
        actual=f"axis={called.axis}",
        hint="Leave out `axis`: the last one is the default.",
        otherwise=called.place,
    )


def _fault(tensor: Tensor) -> Iterable[Finding]:
    node, shape = tensor.node, tensor.shape
    if node is None or shape is None or node.layer.class_name != "Softmax":
        return
    axis, place = node.layer.args.get("axis"), node.layer.place
    if not isinstance(axis, int) or place is None or not -shape.rank <= axis < shape.rank:
        return
    at = axis % shape.rank
    if at == shape.rank - 1 or shape[-1] == 1 or (at and _channels_first(node)):
        return
    over = "the samples of a batch" if at == 0 else f"axis {at}, {shape[at]} positions"
    yield Finding(
        place._replace(argument="axis"),
        f"This softmax makes {over} of {shape} sum to 1, not the {shape[-1]} classes.",
        expected="axis=-1",
        actual=f"axis={axis}",
        hint="Leave out `axis`: the last one is the default.",
        otherwise=place._replace(argument=0),
    )


def _channels_first(node: Node) -> bool:
    inputs = chain_before(node.inputs[0]) if len(node.inputs) == 1 else ()
    return any(one.layer.args.get("data_format") == "channels_first" for one in inputs)
