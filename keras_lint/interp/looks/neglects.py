"""What a file's text alone shows to be left undone, or done with the wrong data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.keras.spellings import dotted, import_aliases
from keras_lint.interp.walking import Nodes
from keras_lint.interp.wording import keyword_of, last_name, name_of, samples_and_labels
from keras_lint.place import Place

_NORMALIZATION = re.compile(r"(tensorflow\.|tf_)?keras\.layers\.([\w.]*\.)?Normalization$")
_LEARNING = {"adapt", "set_weights", "load_weights", "load_model", "finalize_state"}
"""What gives a Normalization its mean and variance."""
_FLOWS = ("flow_from_directory", "flow_from_dataframe")
_FLOWING = ("flow", *_FLOWS)
_OF_ALL_IMAGES = ("featurewise_center", "featurewise_std_normalization", "zca_whitening")
_PREDICTING = ("predict", "predict_generator")


def neglects(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield what is left undone."""
    read = nodes.attributes.keys()
    if "pop" in read and "layers" in read:
        yield from _popped_layers(nodes, path)
    if "fit" in read and not read & _LEARNING:
        yield from _unadapted(nodes, path)
    if read & set(_FLOWING):
        yield from _unfitted(nodes, path)
    if "fit" in read:
        yield from _validated_on_training(nodes, path)
    if "classes" in read and read & set(_FLOWS):
        yield from _shuffled_classes(nodes, path)


def _popped_layers(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `model.layers.pop()`, where no class of the file has a list of that name itself."""
    own = any(
        isinstance(target, program.Attribute) and target.attr == "layers"
        for node in nodes.of(program.Assign)
        for target in node.targets
    )
    for node in () if own else nodes.of(program.ExprStmt):
        name = _method_of(node.value, "pop")
        if isinstance(name, program.Attribute) and name.attr == "layers":
            if isinstance(name.value, program.Name) and name.value.id != "self":
                yield Slip("popped-layer", name.value.id, Place(path, "stmt", node.index))


def _unadapted(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `Normalization()` in a file that trains and nowhere gives one its statistics."""
    aliases = import_aliases(nodes)
    for call in nodes.of(program.Call):
        made = dotted(call.func, aliases)
        if made is not None and _NORMALIZATION.match(made) and not _gives_statistics(call):
            yield Slip("unadapted", "Normalization", Place(path, "call", call.index))


def _gives_statistics(call: program.Call) -> bool:
    starred = any(arg.star for arg in call.args)
    positional = sum(arg.keyword is None for arg in call.args)
    return starred or positional > 1 or keyword_of(call, "mean") is not None


def _unfitted(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `ImageDataGenerator(featurewise_center=True)` bound to what is only let flow."""
    owners = Counter(
        name_of(node.value) for node in nodes.of(program.Attribute) if node.attr in _FLOWING
    )
    named = Counter(node.id for node in nodes.of(program.Name))
    for node in nodes.of(program.Assign):
        name, made = name_of(node.targets[0]), node.value
        if isinstance(made, program.Call) and last_name(made.func) == "ImageDataGenerator":
            given = [keyword_of(made, option) for option in _OF_ALL_IMAGES]
            asks = any(isinstance(one, program.Const) and one.value is True for one in given)
            if name is not None and asks and named[name] == owners[name] + 1:
                yield Slip("unfitted", "ImageDataGenerator", Place(path, "call", made.index))


def _validated_on_training(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `fit(x, y, validation_data=(x, y))`."""
    for call in nodes.of(program.Call):
        if not isinstance(call.func, program.Attribute) or call.func.attr != "fit":
            continue
        validation = keyword_of(call, "validation_data")
        if not isinstance(validation, program.TupleExpr) or len(validation.elts) < 2:
            continue
        names = [name_of(one) for one in samples_and_labels(call)]
        if None not in names and names == [name_of(one) for one in validation.elts[:2]]:
            yield Slip("validated-on-training", names[0] or "", Place(path, "call", call.index))


def _shuffled_classes(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield what flows in any order, is predicted and compared with its own `classes`."""
    compared = {
        name_of(node.value) for node in nodes.of(program.Attribute) if node.attr == "classes"
    }
    predicted = {
        name_of(call.args[0].value)
        for call in nodes.of(program.Call)
        if call.args and _method_of(call, *_PREDICTING) is not None
    }
    flows: dict[str, list[program.Call]] = {}
    for node in nodes.of(program.Assign):
        name = name_of(node.targets[0])
        if name is not None and _method_of(node.value, *_FLOWS) is not None:
            assert isinstance(node.value, program.Call)
            flows.setdefault(name, []).append(node.value)
    for name in sorted(flows.keys() & compared & predicted):
        if all(map(_is_shuffled, flows[name])):
            yield Slip("shuffled-classes", name, Place(path, "call", flows[name][0].index))


def _is_shuffled(call: program.Call) -> bool:
    chosen = keyword_of(call, "shuffle")
    fixed = isinstance(chosen, program.Const) and chosen.value is True
    return (chosen is None or fixed) and len(call.args) < 7 and not any(a.star for a in call.args)


def _method_of(node: object, *names: str) -> program.Expr | None:
    """Return what a method of one of these names is called on."""
    if isinstance(node, program.Call) and isinstance(node.func, program.Attribute):
        return node.func.value if node.func.attr in names else None
    return None
