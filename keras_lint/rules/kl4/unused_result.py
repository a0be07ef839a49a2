"""KL407 unused-result."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.tensor import Node, Tensor, flatten
from keras_lint.graph.trace import Trace
from keras_lint.place import Place
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.lineage import is_of_keras
from keras_lint.rules.registry import register


@register
class UnusedResult(Rule):
    """A layer is called and nothing is done with what comes out.

    ## What it does
    Reports a call of a layer whose result is thrown away, is bound to a name that is never read,
    or is overwritten in each round of a loop that starts from the same tensor every time.

    ## Why it matters
    The layer is not in the model, and Keras says nothing: no dropout, no skip connection, one
    block where the loop was to stack five.

    ## Example
    `layers.Dropout(0.5)(x)` on a line of its own, or `for n in (64, 32): x = Dense(n)(inputs)`.

    ## Instead
    `x = layers.Dropout(0.5)(x)`; in the loop, `x = Dense(n)(x)`.

    ## Limits
    Names that start with an underscore, calls behind conditions that are not known, and files that
    build no model from the call's input are let pass.
    """

    code = "KL407"
    slug = "unused-result"
    severity = "warning"
    bad = (
        """\
from keras import Input, Model, layers

inputs = Input((8,))
x = layers.Dense(16, activation="relu")(inputs)
layers.Dropout(0.5)(x)
model = Model(inputs, layers.Dense(1)(x))
""",
        """\
from keras import Input, Model, layers

inputs = Input((8,))
for units in (64, 32):
    x = layers.Dense(units, activation="relu")(inputs)
model = Model(inputs, layers.Dense(1)(x))
""",
        """\
from keras import Input, Model, layers

inputs = Input((8, 8, 4))
x = layers.Conv2D(4, 3, padding="same", activation="relu")(inputs)
y = layers.Add()([x, inputs])
model = Model(inputs, layers.GlobalAveragePooling2D()(x))
""",
    )
    good = (
        """\
from keras import Input, Model, layers

inputs = x = Input((8,))
for units in (64, 32):
    x = layers.Dense(units, activation="relu")(x)
x = layers.Dropout(0.5)(x)
model = Model(inputs, layers.Dense(1)(x))
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        uses = _Uses(trace)
        for place, nodes in _by_place(trace).items():
            last = nodes[-1]
            idle = [node for node in nodes if uses.idle(node)]
            if last.outputs[0].dropped and idle and uses.goes_on_without(last):
                yield _thrown_away(place, last)
            elif len(idle) == len(nodes) and uses.beside_a_model(last):
                yield _never_read(place, last)
            elif idle and idle == nodes[:-1] and _start_alike(nodes):
                yield _overwritten(place, nodes)


class _Uses:
    """Which tensors go anywhere, and which are about a model that is built."""

    def __init__(self, trace: Trace) -> None:
        self._calls = trace.calls
        self._taken = {id(tensor) for node in trace.calls for tensor in node.inputs}
        self._modelled: set[int] = set()
        for construction in trace.models:
            model = construction.model
            for tree in (model.inputs, model.outputs):
                tensors = flatten(tree) if tree is not None else []
                self._taken.update(map(id, tensors))
                self._modelled.update(map(id, tensors))
            for node in model.nodes:
                self._modelled.update(map(id, (*node.inputs, *node.outputs)))

    def idle(self, node: Node) -> bool:
        """Tell whether nothing becomes of a call, as far as one can see."""
        if node.conditional or _acts_by_itself(node):
            return False
        if any(tensor.read or id(tensor) in self._taken for tensor in node.outputs):
            return False
        return all(self._known(tensor) for tensor in node.inputs)

    def goes_on_without(self, node: Node) -> bool:
        """Tell whether what a call takes is taken by others too."""
        others = (one for one in self._calls if one is not node)
        given = {id(tensor) for tensor in node.inputs}
        taken = any(id(tensor) in given for one in others for tensor in one.inputs)
        return taken or self.beside_a_model(node)

    def beside_a_model(self, node: Node) -> bool:
        """Tell whether all that a call takes belongs to a model."""
        return all(id(tensor) in self._modelled for tensor in node.inputs)

    def _known(self, tensor: Tensor) -> bool:
        made_for_it = tensor.node is not None and not tensor.node.inputs and not tensor.read
        return tensor.shape is not None and not made_for_it


def _acts_by_itself(node: Node) -> bool:
    given = node.layer.arguments.given
    return not is_of_keras(node.layer) or "activity_regularizer" in given or not node.inputs


def _by_place(trace: Trace) -> dict[Place, list[Node]]:
    """Return the calls whose whole result was bound or thrown away, by where that was."""
    found: defaultdict[Place, list[Node]] = defaultdict(list)
    for node in trace.calls:
        if len(node.outputs) == 1 and node.outputs[0].bound is not None:
            found[node.outputs[0].bound].append(node)
    return found


def _start_alike(nodes: list[Node]) -> bool:
    """Tell whether the rounds of a loop all take the same tensors, by different layers."""
    alike = all(node.inputs == nodes[0].inputs for node in nodes)
    return alike and len({id(node.layer) for node in nodes}) == len(nodes)


def _thrown_away(place: Place, node: Node) -> Finding:
    name = node.layer.class_name
    return Finding(
        place,
        f"What {name} makes of {node.inputs[0].shape} is thrown away: no layer takes it.",
        hint="Bind it to the name that the next layer reads, as in `x = layer(x)`.",
    )


def _never_read(place: Place, node: Node) -> Finding:
    shape = node.outputs[0].shape
    return Finding(
        place,
        f"Nothing takes the result of this {node.layer.class_name}, {shape}: "
        "it is not part of the model.",
        hint="Read the name that it is bound to where the model goes on, or take the call away.",
    )


def _overwritten(place: Place, nodes: list[Node]) -> Finding:
    start = nodes[0].inputs[0]
    origin = None if start.node is None else start.node.place or start.node.layer.place
    return Finding(
        place,
        f"Each of {len(nodes)} rounds applies {nodes[0].layer.class_name} to the same tensor, "
        f"{start.shape}; only the last round's result is read.",
        expected=f"{len(nodes)} layers, one after the other",
        actual="1 layer in the model",
        hint="Take the last round's result as input: bind both to one name.",
        related=() if origin is None else ((origin, "every round starts from here"),),
    )
