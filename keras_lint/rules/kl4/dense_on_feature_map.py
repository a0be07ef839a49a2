"""KL405 dense-on-feature-map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from keras_lint.diagnostic import Finding
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, flatten
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Use
from keras_lint.rules.activations import activation_of
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.lineage import chain_before
from keras_lint.rules.objectives import place_of
from keras_lint.rules.registry import register
from keras_lint.rules.words import number, times
from keras_lint.training.data import Data

BETWEEN = ("Activation", "AlphaDropout", "BatchNormalization", "Dropout", "LeakyReLU", "ReLU")

MAPPING = ("Conv", "SeparableConv", "DepthwiseConv", "MaxPool", "AveragePool")


@register
class DenseOnFeatureMap(Rule):
    """A classifying Dense is applied to each position of a feature map that was never flattened.

    ## What it does
    Reports a model that ends in a `Dense` with a softmax or sigmoid on a tensor of four or more
    axes, where convolutions came before, or that flattens such a tensor only after a `Dense`.

    ## Why it matters
    The model gives a class for every position, not one for the image. Keras builds it; training
    fails or, where the loss broadcasts, learns something else.

    ## Example
    `Conv2D`, `MaxPooling2D`, `Dense(10, activation="softmax")`.

    ## Instead
    `GlobalAveragePooling2D()` or `Flatten()` before the Dense.

    ## Limits
    A map of one position, and a Dense amid the network with no Flatten right after it, are let
    pass: there it is a convolution of size 1. So is a model that is trained on labels for
    each position.
    """

    code = "KL405"
    slug = "dense-on-feature-map"
    severity = "warning"
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((32, 32, 3)),
    layers.Conv2D(16, 3),
    layers.MaxPooling2D(2),
    layers.Dense(10, activation="softmax"),
])
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((32, 32, 3)),
    layers.Conv2D(16, 3),
    layers.Dense(64, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((32, 32, 3)),
    layers.Conv2D(16, 3),
    layers.MaxPooling2D(2),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])
""",
        """\
import numpy as np
from keras import Input, Sequential, layers

judge = Sequential([Input((32, 32, 3)), layers.Conv2D(8, 2, 2), layers.Dense(1, "sigmoid")])
judge.compile(loss="mse")
judge.train_on_batch(np.zeros((4, 32, 32, 3)), np.ones((4, 16, 16, 1)))
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        meant = {id(use.model) for use in trace.training if _labels_each_position(use)}
        for construction in trace.models:
            if id(construction.model) not in meant:
                yield from _faults(construction.model)
            yield from _flattened_after(construction.model)


def _labels_each_position(use: object) -> bool:
    """Tell whether a model is trained on a label for each position, not for each sample."""
    if not isinstance(use, Use) or not isinstance(use.y, Data) or use.y.shape is None:
        return False
    return use.y.shape.rank > 3


def _faults(model: Model) -> Iterable[Finding]:
    for output in flatten(model.outputs) if model.outputs is not None else []:
        activated = activation_of(output)
        if activated is None or activated.name not in ("softmax", "sigmoid"):
            continue
        node, shape = activated.node, output.shape
        first = _first_dense(node)
        place = place_of(first)
        if node.layer.class_name != "Dense" or shape is None or shape.rank < 4 or place is None:
            continue
        positions = [size for size in shape[1:-1] if size != 1]
        if not positions or node.outputs[0].shape != shape:
            continue
        several = times(shape[1:-1])
        yield Finding(
            place,
            f"Dense is applied to each of {several} positions of {first.inputs[0].shape}: the "
            f"model gives {shape}, not one row of {_units(shape[-1])} for a sample.",
            expected="2 axes",
            actual=f"{shape.rank} axes: {shape}",
            hint="Put GlobalAveragePooling2D() or Flatten() before it.",
        )


def _first_dense(last: Node) -> Node:
    """Return the first of the Dense layers that end in this one, dropout and the like between."""
    first = last
    for node in chain_before(last.inputs[0]) if len(last.inputs) == 1 else ():
        if node.layer.class_name == "Dense":
            first = node
        elif node.layer.class_name not in BETWEEN:
            break
    return first


def _flattened_after(model: Model) -> Iterable[Finding]:
    """Yield a Dense layer on a convolution's map, where a Flatten comes only after it."""
    for node in model.nodes:
        if node.layer.class_name != "Flatten" or len(node.inputs) != 1:
            continue
        last = next(_kept(chain_before(node.inputs[0])), None)
        first = None if last is None or last.layer.class_name != "Dense" else _first_dense(last)
        shape = None if first is None else first.inputs[0].shape
        if first is None or shape is None or shape.rank < 4 or not _is_convolved(first):
            continue
        place, after = place_of(first), place_of(node)
        if place is not None and any(size != 1 for size in shape[1:-1]):
            yield Finding(
                place,
                f"Dense is applied to each of {times(shape[1:-1])} positions of {shape}: Flatten "
                "comes only after it.",
                expected="Flatten, then Dense",
                actual="Dense, then Flatten",
                hint="Put Flatten() before it.",
                related=() if after is None else ((after, "flattened here"),),
            )


def _kept(nodes: Iterable[Node]) -> Iterator[Node]:
    return (node for node in nodes if node.layer.class_name not in BETWEEN)


def _is_convolved(dense: Node) -> bool:
    """Tell whether a convolution, or a pooling of one, gives what a Dense takes."""
    before = next(_kept(chain_before(dense.inputs[0])), None)
    return before is not None and before.layer.class_name.startswith(MAPPING)


def _units(size: object) -> str:
    return number(size) if isinstance(size, int) else "values"
