"""KL412 broadcast-accident."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.tensor import Node, Tensor
from keras_lint.graph.trace import ArrayStep, Trace
from keras_lint.graph.training import Use
from keras_lint.place import Place
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.blame.labels import steps_kept
from keras_lint.rules.blame.mistake import maker_of
from keras_lint.rules.objectives import Objective, head_of, objectives, place_of
from keras_lint.rules.registry import register
from keras_lint.shapes.dim import equal
from keras_lint.shapes.shape import Shape
from keras_lint.training.labels import stretched
from keras_lint.training.losses import REGRESSION

ELEMENTWISE = ("Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum")
WIDENING = ("Reshape", "RepeatVector", "Permute", "GetItem", "ExpandDims", "Lambda")


@register
class BroadcastAccident(Rule):
    """Two arrays are combined that stretch each other to a size that neither has.

    ## What it does
    Reports an elementwise merge of layers whose result is larger than each of its inputs, an
    operation of what a model predicts, (n, 1), with an array of (n,), and labels of one value for
    each sample under a loss of distances whose output has many.

    ## Why it matters
    Every value of one is combined with every value of the other: a difference of 100 predictions
    and 100 targets is a table of 100 × 100. Its mean is a number, but not the error.

    ## Example
    `model.predict(x) - y` with a `y` of (100,).

    ## Instead
    `model.predict(x)[:, 0] - y`, or `y.reshape(-1, 1)`; layers of one shape to a merge.

    ## Limits
    Where an input of a merge was reshaped on purpose just before, nothing is said.
    """

    code = "KL412"
    slug = "broadcast-accident"
    severity = "warning"
    bad = (
        """\
from keras import Input, Model, layers

steps = Input((10, 8))
scores = layers.Dense(1)(steps)
means = layers.Dense(10)(layers.GlobalAveragePooling1D()(steps))
model = Model(steps, layers.Add()([scores, means]))
""",
        """\
import numpy as np
from keras import Sequential, layers

x, y = np.zeros((100, 4)), np.zeros(100)
model = Sequential([layers.Input((4,)), layers.Dense(1)])
error = np.mean((model.predict(x) - y) ** 2)
""",
    )
    good = (
        """\
from keras import ops

places = ops.arange(10)
distances = places[:, None] - places
causal = places[:, None] >= places
""",
        """\
import numpy as np
from keras import Sequential, layers

x, y = np.zeros((100, 4)), np.zeros(100)
model = Sequential([layers.Input((4,)), layers.Dense(1)])
error = np.mean((model.predict(x)[:, 0] - y) ** 2)
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for node in trace.calls:
            if node.layer.class_name in ELEMENTWISE and len(node.inputs) > 1:
                yield from _merged(node)
        for step in trace.arrays:
            if step.kind == "combine" and step.predicted:
                yield from _combined(step)
        for use in trace.training:
            if isinstance(use, Use) and use.trains and use.compilation is not None:
                for one in objectives(use.model, use.compilation, use.y):
                    yield from _stretched(one, use)


def _merged(node: Node) -> Iterable[Finding]:
    shapes, whole = [tensor.shape for tensor in node.inputs], node.outputs[0].shape
    if whole is None or node.place is None or any(map(_on_purpose, node.inputs)):
        return
    known = [shape for shape in shapes if shape is not None]
    if len(known) != len(shapes) or not all(_smaller(shape, whole) for shape in known):
        return
    yield Finding(
        node.place,
        f"{node.layer.label} stretches {' and '.join(map(str, known))} to {whole}, "
        "which none of them is.",
        expected="inputs of one shape",
        actual=" and ".join(map(str, known)),
        hint="Give the inputs one shape; where this is meant, a Reshape before it says so.",
        related=tuple(_makers(node)),
    )


def _stretched(one: Objective, use: Use) -> Iterable[Finding]:
    """Yield the finding for labels of one value that a loss holds against many."""
    labels, output = one.labels, one.output.shape
    if labels is None or labels.shape is None or output is None:
        return
    axis = stretched(one.loss, labels, output, use.model.keras)
    if axis is None and _of_steps(one, labels.shape, output):
        axis = 1
    if axis is None:
        return
    kept = steps_kept(one.output, labels)
    place = place_of(kept or head_of(one.output)) or use.place_of("y")
    yield Finding(
        place,
        f"The output is {output}, the labels {labels.shape}: {one.loss.name} holds each label "
        f"against {output[axis]} values.",
        expected=f"labels of {output}",
        actual=str(labels.shape),
        hint="Leave out return_sequences=True, so that the last step alone comes out."
        if kept is not None
        else "Give the output as many values as the labels have.",
        related=((use.place_of("y"), "the labels"),),
    )


def _of_steps(one: Objective, labels: Shape, output: Shape) -> bool:
    """Tell whether there is one number a sample for an output of many steps."""
    steps = output[1] if output.rank == 3 else None
    single = labels.rank == 1 and output[-1] == 1
    return single and isinstance(steps, int) and steps > 1 and one.loss.name in REGRESSION


def _makers(node: Node) -> Iterable[tuple[Place, str]]:
    for number, tensor in enumerate(node.inputs, 1):
        maker = maker_of(tensor)
        place = None if maker is None else maker.layer.place or maker.place
        if place is not None:
            yield place, f"input {number} is made here: {tensor.shape}"


def _on_purpose(tensor: Tensor) -> bool:
    return tensor.node is None or tensor.node.layer.class_name in WIDENING


def _smaller(shape: Shape, whole: Shape) -> bool:
    """Tell whether a shape certainly was stretched to make the whole."""
    if shape.rank != whole.rank:
        return True
    return any(equal(a, b) is False for a, b in zip(shape[1:], whole[1:], strict=True))


def _combined(step: ArrayStep) -> Iterable[Finding]:
    column = next((one for one in step.inputs if one.rank == 2 and one[1] == 1), None)
    row = next((one for one in step.inputs if one.rank == 1), None)
    if column is None or row is None or step.place is None or column[0] == 1:
        return
    if equal(column[0], row[0]) is not True:
        return
    yield Finding(
        step.place,
        f"An array of {column} and one of {row} make {step.output}: each value of one meets every "
        "value of the other.",
        expected="two arrays of one shape",
        actual=f"{column} and {row}",
        hint="Take the predictions as [:, 0], or give the other array .reshape(-1, 1).",
    )
