"""KL407 unused-result."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.tensor import Node
from keras_lint.graph.trace import Trace
from keras_lint.place import Place
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.lineage import is_of_keras
from keras_lint.rules.liveness import Uses
from keras_lint.rules.registry import register
from keras_lint.rules.slips import Telling, told

TELLINGS = {
    "unread-layer": Telling(
        "Nothing ever reads `{name}`: what it holds takes no part in the model.",
        "Use it in `call`, as in `x = self.{name}(x)`, or take it away.",
    ),
    "unread-skip": Telling(
        "Nothing ever reads `{name}`: the skip connection is not there.",
        "Add it where the block ends, as in `x = Add()([x, {name}])`.",
    ),
    "dropped-dataset": Telling(
        "`{name}` gives a new data set, which is thrown away: `{owner}` stays as it was.",
        "Bind it: `{owner} = {name}(…)`.",
    ),
    "dropped-array": Telling(
        "This makes a new array and throws it away: `{name}` stays as it was.",
        "Bind it: `{name} = …`.",
    ),
    "unheeded-optimizer": Telling(
        'The optimizer `{first}` is given to nothing: "{second}" is another, with defaults.',
        "Write `optimizer={first}`.",
        argument="optimizer",
    ),
    "unheeded-callback": Telling(
        "The {second} in `{first}` is given to nothing: training goes on without it.",
        "Give it to `fit`, as its `callbacks`.",
    ),
}


@register
class UnusedResult(Rule):
    """A layer is made or called and nothing is done with what comes out.

    ## What it does
    Reports a call of a layer whose result is thrown away, is bound to a name that nothing in a
    model hangs on, or is overwritten in each round of a loop that starts from the same tensor every
    time; a layer that a statement makes and forgets (`Dropout(0.5)` without `model.add`); an
    attribute that takes a layer and a variable such as `shortcut` that takes a tensor, where
    nothing ever reads them; a step such as `dataset.batch(32)` or `x / 255` as a statement; an
    optimizer beside `compile(optimizer="adam")`, or a callback, that is given to nothing.

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
        """\
from keras import Sequential, layers

model = Sequential()
model.add(layers.Input((8,)))
layers.BatchNormalization()
model.add(layers.Dense(1))
""",
        """\
from keras import Input, Model, layers

inputs = Input((8,))
x = layers.Dense(16, activation="relu")(inputs)
x = layers.Dropout(0.5)(x)
x = layers.Dense(16, activation="relu")(inputs)
model = Model(inputs, layers.Dense(1)(x))
""",
        """\
import numpy as np
from keras import Input, Sequential, layers

x, y = np.random.rand(100, 8), np.random.randint(0, 2, 100)
x / 10
model = Sequential([Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, y)
""",
        """\
import numpy as np
from keras import Input, Sequential, layers, optimizers

x, y = np.random.rand(100, 8), np.random.randint(0, 2, 100)
model = Sequential([Input((8,)), layers.Dense(1, activation="sigmoid")])
slow = optimizers.Adam(1e-5)
model.compile("adam", "binary_crossentropy")
model.fit(x, y)
""",
        """\
import numpy as np
from keras import Input, Sequential, layers
from keras.callbacks import EarlyStopping

x, y = np.random.rand(100, 8), np.random.randint(0, 2, 100)
model = Sequential([Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
stop = EarlyStopping("val_loss", patience=3)
model.fit(x, y, validation_split=0.2, epochs=50)
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
        uses = Uses(trace)
        yield from _never_called(trace)
        for place, nodes in _by_place(trace).items():
            last = nodes[-1]
            idle = [node for node in nodes if uses.idle(node)]
            if last.outputs[0].dropped and idle and uses.goes_on_without(last):
                yield _thrown_away(place, last)
            elif len(idle) == len(nodes) and uses.ends(last) and uses.beside_a_model(last):
                instead = uses.instead_of(last)
                yield _never_read(place, last, instead, uses.passes_over(last))
            elif idle and idle == nodes[:-1] and _start_alike(nodes):
                yield _overwritten(place, nodes)


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
    name = node.layer.label
    return Finding(
        place,
        f"What {name} makes of {node.inputs[0].shape} is thrown away: no layer takes it.",
        hint="Bind it to the name that the next layer reads, as in `x = layer(x)`.",
    )


def _never_called(trace: Trace) -> Iterable[Finding]:
    """Yield layers that are made and forgotten, in a file that builds models."""
    called = {id(node.layer) for node in trace.calls}
    for layer in trace.dropped:
        if trace.models and id(layer) not in called and is_of_keras(layer) and layer.place:
            if layer.class_name != "InputLayer":
                yield Finding(
                    layer.place,
                    f"This {layer.label} is made and thrown away: it is part of no model.",
                    hint="Give it to `model.add`, or call it on a tensor.",
                )
    yield from told(trace, TELLINGS)


def _never_read(place: Place, node: Node, instead: Node | None, over: Node | None) -> Finding:
    shape = node.outputs[0].shape
    if instead is not None and instead.place is not None:
        return Finding(
            instead.place,
            f"This {instead.layer.label} starts again from {instead.inputs[0].shape}: what "
            f"{node.layer.label} made of it, {shape}, is lost.",
            hint="Take the last result as input, or give this one another name.",
            related=((place, "nothing takes this result"),),
        )
    blamed = place if over is None or over.place is None else over.place
    return Finding(
        blamed,
        f"Nothing takes the result of {'this' if blamed is place else 'the'} "
        f"{node.layer.label}, {shape}: it is not part of the model."
        + ("" if blamed is place else f" This {_name(over)} passes over it."),
        related=() if blamed is place else ((place, "nothing takes this result"),),
        hint="Read the name that it is bound to where the model goes on, or take the call away.",
    )


def _name(node: Node | None) -> str:
    return "" if node is None else node.layer.class_name


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
