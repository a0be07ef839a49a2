"""What a file's text alone shows to be made once or anew, where it was to be the other way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.keras.spellings import dotted, import_aliases
from keras_lint.interp.walking import Nodes, walk
from keras_lint.interp.wording import bindings, keyword_of, last_name, name_of
from keras_lint.place import Place

_OPTIMIZERS = {"SGD", "Adam", "AdamW", "RMSprop", "Adagrad", "Adadelta", "Adamax", "Nadam"}
_DRAWING = re.compile(r"(numpy\.random|random)\.(?!seed|default_rng|RandomState|Random)[a-z_]+$")
_EAGER = {"run_eagerly", "py_function", "numpy_function", "py_func"}
_JUDGING = {"predict", "predict_on_batch", "evaluate", "summary", "compile", "trainable"}
_DROPOUTS = {"Dropout", "SpatialDropout1D", "SpatialDropout2D", "GaussianDropout", "AlphaDropout"}
_DROPOUTS |= {"RandomFlip", "RandomRotation", "RandomZoom", "RandomTranslation", "GaussianNoise"}
_BY_INTENT = re.compile(r"mc|monte|bayes|uncert|stochastic|posterior|epistemic|passes|ensemble")


def made_anew(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield optimizers that forget, noise that stays, and dropout that never ends."""
    read = nodes.attributes.keys()
    if "apply_gradients" in read:
        yield from _forgetting(nodes, path)
    if "fit" in read and not _EAGER & {*read, *_keywords(nodes)}:
        yield from _drawn_once(nodes, path)
    yield from _cloned(nodes, path)
    if "evaluate" in read:
        yield from _keeps_dropping(nodes, path)


def _cloned(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `copy = clone_model(model)` where `copy` predicts, and does nothing else."""
    made = [
        node
        for node in nodes.of(program.Assign)
        if isinstance(node.value, program.Call) and last_name(node.value.func) == "clone_model"
    ]
    named = Counter(node.id for node in nodes.of(program.Name)) if made else Counter()
    for node in made:
        name = name_of(node.targets[0])
        used = Counter(
            one.attr for one in nodes.of(program.Attribute) if name_of(one.value) == name
        )
        judged = used.keys() & {"predict", "predict_on_batch", "evaluate"}
        if name is not None and judged and used.keys() <= _JUDGING:
            if named[name] == sum(used.values()) + 1:
                yield Slip("cloned", name, Place(path, "stmt", node.index))


def _keywords(nodes: Nodes) -> Iterator[str]:
    for call in nodes.of(program.Call):
        for arg in call.args:
            if arg.keyword is not None:
                yield arg.keyword


def _forgetting(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield an optimizer that is made in the very loop that applies its gradients."""
    loops: list[program.For | program.While] = [*nodes.of(program.For)]
    loops += nodes.of(program.While)
    for loop in loops:
        inside = list(walk(loop.body))
        inner = [one for one in inside if isinstance(one, (program.For, program.While))]
        hidden = {id(node) for one in inner for node in walk(one.body)}
        here = [one for one in inside if id(one) not in hidden]
        applied = {
            name_of(one.func.value)
            for one in here
            if isinstance(one, program.Call) and isinstance(one.func, program.Attribute)
            if one.func.attr == "apply_gradients"
        }
        for node in here:
            if isinstance(node, program.Assign) and isinstance(node.value, program.Call):
                name = name_of(node.targets[0])
                if name in applied and last_name(node.value.func) in _OPTIMIZERS:
                    yield Slip("optimizer-anew", name or "", Place(path, "stmt", node.index))


def _drawn_once(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `np.random.normal(…)` in the function of a Lambda, or in `call` of a layer."""
    aliases = import_aliases(nodes)
    for body in _run_by_keras(nodes, aliases):
        for call in walk(body):
            if isinstance(call, program.Call):
                name = dotted(call.func, aliases) or ""
                if _DRAWING.match(name):
                    yield Slip("drawn-once", name, Place(path, "call", call.index))


def _run_by_keras(nodes: Nodes, aliases: dict[str, str]) -> Iterator[object]:
    """Yield the bodies of functions that Keras makes a graph of."""
    functions = {one.name: one for one in nodes.of(program.FunctionDef)}
    for call in nodes.of(program.Call):
        if last_name(call.func) == "Lambda" and call.args:
            given = call.args[0].value
            if isinstance(given, program.Lambda):
                yield given.body
            elif (found := functions.get(name_of(given) or "")) is not None:
                yield found.body
    for definition in nodes.of(program.ClassDef):
        bases = [dotted(base.value, aliases) or "" for base in definition.bases]
        if any("keras" in base and base.endswith(("Layer", "Model")) for base in bases):
            for method in definition.body:
                if isinstance(method, program.FunctionDef) and method.name == "call":
                    yield method.body


def _keeps_dropping(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `Dropout(0.5)(x, training=True)` where nothing tells that it is done by intent."""
    words = {name.id.lower() for name in nodes.of(program.Name)} | nodes.attributes.keys()
    words |= {node.value.lower() for node in nodes.of(program.Const) if isinstance(node.value, str)}
    words |= {one.name.lower() for one in nodes.of(program.FunctionDef)}
    if any(map(_BY_INTENT.search, words)) or _predicts_again(nodes):
        return
    bound = bindings(nodes)
    for call in nodes.of(program.Call):
        made = call.func
        if isinstance(made, program.Call) and last_name(made.func) in _DROPOUTS:
            mode = keyword_of(call, "training")
            given = bound.get(name_of(mode) or "", [])
            mode = given[0] if len(given) == 1 else mode
            if isinstance(mode, program.Const) and mode.value is True:
                yield Slip("keeps-dropping", last_name(made.func), Place(path, "call", call.index))


def _predicts_again(nodes: Nodes) -> bool:
    """Tell whether a loop or a comprehension predicts: one sample several times, perhaps."""
    bodies: list[object] = [node.body for node in nodes.of(program.For)]
    bodies += [node.element for node in nodes.of(program.Comprehension)]
    return any(
        isinstance(one, program.Call) and last_name(one.func) in ("predict", "predict_on_batch")
        for body in bodies
        for one in walk(body)
    )
