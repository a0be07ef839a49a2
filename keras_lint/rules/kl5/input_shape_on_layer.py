"""KL503 input-shape-on-layer."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.layers.base import Layer
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import signature_of_class
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register

ARGUMENTS = ("input_shape", "batch_input_shape", "input_dim")


@register
class InputShapeOnLayer(Rule):
    """A layer is told the shape of its input.

    ## What it does
    Reports `input_shape`, `batch_input_shape` and `input_dim` among the arguments of a layer, in
    programs read as Keras 3.

    ## Why it matters
    Keras 3 still takes them, and warns: "Do not pass an `input_shape`/`input_dim` argument to a
    layer."

    ## Example
    The first layer of a Sequential states the shape of the input.

    ## Instead
    Let an `Input` come first.

    ## Limits
    Off unless it is selected (`--extend-select KL503`), as such programs work. `InputLayer` and
    `Embedding`, to which they mean something else, are left alone.
    """

    code = "KL503"
    slug = "input-shape-on-layer"
    severity = "warning"
    default = False
    bad = (
        """\
from keras import Sequential, layers

model = Sequential([layers.Dense(10, input_shape=(784,))])
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((784,)), layers.Dense(10)])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        if trace.keras < KerasVersion.V3:
            return
        for node in trace.calls:
            layer = node.layer
            argument = _stated(layer)
            if argument is not None and layer.place is not None:
                yield Finding(
                    layer.place._replace(argument=argument),
                    f"Keras 3 warns of `{argument}` on a layer such as {layer.arguments.layer}.",
                    hint="Let `keras.Input(shape)` come first.",
                )


def _stated(layer: Layer) -> str | None:
    signature = signature_of_class(layer.arguments.layer, layer.keras)
    if signature is None:
        return None
    own = {parameter.name for parameter in signature.parameters}
    return next((x for x in ARGUMENTS if x in layer.arguments.given and x not in own), None)
