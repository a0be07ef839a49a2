"""KL406 dropout-misuse."""

from __future__ import annotations

from collections.abc import Iterable, Set

from keras_lint.diagnostic import Finding
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, flatten
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Compilation
from keras_lint.place import Place
from keras_lint.rules.activations import activation_of
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.objectives import place_of
from keras_lint.rules.registry import register
from keras_lint.training.data import ABSENT

DROPOUTS = ("Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "AlphaDropout")
LEAST_ABSURD = 0.9


@register
class DropoutMisuse(Rule):
    """Dropout on the model's own output, or of nearly everything.

    ## What it does
    Reports a dropout behind the activation that makes a model's output, one at the end of a model
    that is compiled with a loss, and rates of 0.9 and more.

    ## Why it matters
    Dropped outputs are zero in training: no class can be right then, and the loss tells the model
    of errors it did not make. Of a rate of 0.9 one value in ten is left; often the
    share to keep was meant, as `tf.nn.dropout` once took it.

    ## Example
    `Dense(10, activation="softmax")`, then `Dropout(0.5)`.

    ## Instead
    Put the dropout before the last layer.

    ## Limits
    A dropout that ends a model without an activation before it, such as an encoder's, is let pass
    where the model itself is not trained.
    """

    code = "KL406"
    slug = "dropout-misuse"
    severity = "warning"
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((20,)),
    layers.Dense(10, activation="softmax"),
    layers.Dropout(0.5),
])
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((20,)), layers.Dropout(0.95), layers.Dense(10)])
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((20,)), layers.Dense(1), layers.Dropout(0.2)])
model.compile("adam", "mse")
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((20,)),
    layers.Dropout(0.5),
    layers.Dense(10, activation="softmax"),
])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        trained = {
            id(event.model)
            for event in trace.training
            if isinstance(event, Compilation) and event.loss is not ABSENT
        }
        for construction in trace.models:
            yield from _at_the_end(construction.model, trained)
        for node in trace.calls:
            rate = node.layer.args.get("rate") if node.layer.class_name in DROPOUTS else None
            place = _rate_place(node)
            if isinstance(rate, float) and LEAST_ABSURD <= rate < 1 and place is not None:
                yield Finding(
                    place,
                    f"{node.layer.label} drops {100 * rate:g} % of all values.",
                    expected=f"a rate below {LEAST_ABSURD}",
                    actual=str(rate),
                    hint=f"The rate is the share that is dropped: to keep it, say {1 - rate:.2g}.",
                )


def _rate_place(node: Node) -> Place | None:
    place = place_of(node)
    return place if place is None or place.kind != "call" else place._replace(argument=0)


def _at_the_end(model: Model, trained: Set[int]) -> Iterable[Finding]:
    for output in flatten(model.outputs) if model.outputs is not None else []:
        node = output.node
        if node is None or node.layer.class_name not in DROPOUTS:
            continue
        activated, place = activation_of(node.inputs[0]), place_of(node)
        if activated is None or place is None:
            continue
        if activated.name not in ("softmax", "sigmoid") and id(model) not in trained:
            continue
        made = activated.place
        yield Finding(
            place,
            f"{node.layer.label} drops values of the model's own output.",
            hint="Put it before the last layer.",
            related=() if made is None else ((made, "the output is made here"),),
        )
