"""KL435 unread-input."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor, flatten
from keras_lint.graph.trace import Trace
from keras_lint.place import Place
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register


@register
class UnreadInput(Rule):
    """A model is given an input that none of its outputs hangs on.

    ## What it does
    Reports a model of several inputs of which one leads to no output: the encoder whose states the
    decoder does not start from, the branch that a merge leaves out.

    ## Why it matters
    Keras builds the model, asks for the data and throws it away. What was to be learnt from it is
    not, and the layers behind it are no part of the model.

    ## Example
    `Model([question, picture], head(encode(picture)))`.

    ## Instead
    `Model([question, picture], head(Concatenate()([encode(picture), read(question)])))`.

    ## Limits
    Only models whose layers are all known. An input that no layer is called on is let pass, unless
    another one of its shape is read twice: several models may be given the same data.
    """

    code = "KL435"
    slug = "unread-input"
    severity = "warning"
    bad = (
        """\
from keras import Input, Model, layers

source, target = Input((None, 20)), Input((None, 30))
_, hidden, cell = layers.LSTM(64, return_state=True)(source)
decoded = layers.LSTM(64, return_sequences=True)(target)
model = Model([source, target], layers.Dense(30, activation="softmax")(decoded))
""",
        """\
from keras import Input, Model, layers

left, right = Input((10,)), Input((10,))
a = layers.Dense(8, activation="relu")(left)
b = layers.Dense(8, activation="relu")(left)
model = Model([left, right], layers.Dense(1)(layers.concatenate([a, b])))
""",
    )
    good = (
        """\
from keras import Input, Model, layers

source, target = Input((None, 20)), Input((None, 30))
_, *states = layers.LSTM(64, return_state=True)(source)
decoded = layers.LSTM(64, return_sequences=True)(target, initial_state=states)
model = Model([source, target], layers.Dense(30, activation="softmax")(decoded))
""",
        """\
from keras import Input, Model, layers

counts, sizes = Input((10,)), Input((1,))
mean = layers.Dense(10, name="mean")(counts)
model = Model([counts, sizes], layers.Multiply()([mean, sizes]))
means = Model(model.input, model.get_layer("mean").output)
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for construction in trace.models:
            model = construction.model
            for number, tensor in _unread(model):
                if any(_reads(one.model, model, tensor) for one in trace.models):
                    continue
                end = _end(trace, tensor)
                if end is None:
                    yield from _taken_instead(model, number, tensor)
                    continue
                place = _goes_on_without(model, end) or end.place or construction.place
                related = [(construction.place, "the model")]
                if end.place is not None and end.place != place:
                    related.append((end.place, "nothing takes this result"))
                yield Finding(
                    place,
                    f"Input {number} of the model, {tensor.shape}, leads to none of its outputs.",
                    hint="Let what is computed from it take part, or leave the input out.",
                    related=tuple(related),
                )


def _reads(whole: Model, part: Model, tensor: Tensor) -> bool:
    """Tell whether a model of the same inputs, of which another gives a part, reads a tensor."""
    mine, theirs = (
        [] if one.inputs is None else list(map(id, flatten(one.inputs))) for one in (part, whole)
    )
    taken = any(one is tensor for node in whole.nodes for one in node.inputs)
    return whole is not part and mine == theirs and taken


def _taken_instead(model: Model, number: int, unread: Tensor) -> Iterable[Finding]:
    """Yield the finding for an input of the same shape that is taken twice in its place."""
    for other in flatten(model.inputs or []):
        takers = [node for node in model.nodes if any(one is other for one in node.inputs)]
        if other is unread or len(takers) != 2:
            continue
        first, last = takers
        if first.layer is not last.layer and not _are_alike(other, unread):
            continue
        place, before = last.caller or last.place, first.caller or first.place
        if place is not None and place != before and _are_of_a_kind(first, last):
            yield Finding(
                place,
                f"Input {number} of the model, {unread.shape}, is read by nothing; another input "
                "is read twice.",
                hint="Take the other input here, or leave it out of the model.",
                related=() if before is None else ((before, "read here before"),),
            )


def _are_of_a_kind(one: Node, other: Node) -> bool:
    """Tell whether two calls take one tensor, and are of one layer or of a class with weights."""
    if one.layer is other.layer:
        return len(one.inputs) == 1
    plain = not isinstance(one.layer, Model) and bool(one.layer.all_weights())
    single = len(one.inputs) == len(other.inputs) == 1
    return plain and single and one.layer.class_name == other.layer.class_name


def _are_alike(one: Tensor, other: Tensor) -> bool:
    """Tell whether two inputs have one shape, open sizes aside."""
    shapes = [
        None if shape is None else [size if isinstance(size, int) else None for size in shape]
        for shape in (one.shape, other.shape)
    ]
    return shapes[0] is not None and shapes[0] == shapes[1]


def _unread(model: Model) -> Iterable[tuple[int, Tensor]]:
    """Yield the inputs, counted from 1, that no call on the way to an output takes."""
    if model.inputs is None or model.outputs is None or model.layers is None or not model.nodes:
        return
    taken = {id(tensor) for node in model.nodes for tensor in node.inputs}
    taken |= {id(tensor) for tensor in flatten(model.outputs)}
    inputs = flatten(model.inputs)
    for number, tensor in enumerate(inputs, 1):
        if len(inputs) > 1 and id(tensor) not in taken and tensor.node is not None:
            yield number, tensor


def _end(trace: Trace, start: Tensor) -> Node | None:
    """Return the last call on what is computed from an input, None where nothing is."""
    reached, end = {id(start)}, None
    for node in trace.calls:
        if any(id(tensor) in reached for tensor in node.inputs):
            reached.update(id(output) for output in node.outputs)
            end = node
    return end


def _goes_on_without(model: Model, end: Node) -> Place | None:
    """Return the call that should have taken what another one gave: one that joins, or its like."""
    later = [node for node in model.nodes if node.serial > end.serial and node.place is not None]
    alike = [node for node in later if node.layer.class_name == end.layer.class_name]
    joins = [node for node in later if len(node.inputs) > 1]
    over = next(iter((*joins, *alike)), None)
    return None if over is None else over.place
