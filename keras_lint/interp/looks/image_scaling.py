"""How a file's text scales images for pretrained networks, where that is not how they were trained.

Source: `keras.src.applications`, the `mode` that each `preprocess_input` hands on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.keras.scaling import MODES
from keras_lint.interp.keras.spellings import dotted, import_aliases
from keras_lint.interp.walking import Nodes
from keras_lint.interp.wording import bindings, keyword_of, last_name, name_of, receiver_of, root_of
from keras_lint.place import Place

_NETWORKS = (
    (re.compile(r"VGG\d+$|ResNet\d+$"), "caffe"),
    (re.compile(r"Inception\w+$|Xception$|MobileNet(V2)?$|ResNet\d+V2$|NASNet\w+$"), "tf"),
    (re.compile(r"DenseNet\d+$"), "torch"),
    (re.compile(r"EfficientNet\w+$|MobileNetV3\w+$|ConvNeXt\w+$"), "none"),
)
"""The networks that were trained on images scaled in each way."""
_GENERATOR = "ImageDataGenerator"
_SCALING = {"preprocess_input", "Rescaling", "Lambda", "Normalization"}


def misscaled(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield a `preprocess_input` of another network, and images that are scaled twice."""
    aliases = import_aliases(nodes)
    yield from _divided_for(nodes, aliases, path)
    if "flow" in nodes.attributes:
        yield from _divided_again(nodes, path)
    if not any("preprocess_input" in name for name in aliases.values()):
        if "preprocess_input" not in nodes.attributes:
            return
    yield from _scaled_twice(nodes, aliases, path)
    networks = {name for call in nodes.of(program.Call) if (name := _network(call, aliases))}
    scalings = dict(_scalings(nodes, aliases, path))
    wanted = {mode for name in networks for kind, mode in _NETWORKS if kind.match(name)}
    given = {MODES.get(module) for module in scalings}
    if len(wanted) == len(given) == 1 and None not in given and wanted != given:
        module, place = next(iter(scalings.items()))
        yield Slip("foreign-scaling", f"{module} {min(networks)}", place)


def _divided_for(nodes: Nodes, aliases: dict[str, str], path: str) -> Iterator[Slip]:
    """Yield `ImageDataGenerator(rescale=1 / 255)` beside one network that wants it otherwise."""
    generators = [one for one in nodes.of(program.Call) if last_name(one.func) == _GENERATOR]
    networks = {name for call in nodes.of(program.Call) if (name := _network(call, aliases))}
    if len(networks) != 1 or not generators or not all(map(_divides, generators)):
        return
    named = {*nodes.attributes, *(node.id for node in nodes.of(program.Name))}
    network = min(networks)
    wanted = next(mode for kind, mode in _NETWORKS if kind.match(network))
    if wanted != "torch" and not named & _SCALING and not _builds_another(nodes):
        place = Place(path, "call", min(one.index for one in generators), "rescale")
        yield Slip("divided-for", network, place)


def _divided_again(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `ImageDataGenerator(rescale=1 / 255)` that lets flow what was divided before."""
    divided = {
        name_of(node.target)
        for node in nodes.of(program.AugAssign)
        if node.op == "/" and _is_255(node.value)
    }
    bound = bindings(nodes)
    divided |= {name for name, values in bound.items() if any(map(_is_divided, values))}
    for call in nodes.of(program.Call):
        given = bound.get(receiver_of(call, "flow"), [])
        generator = given[0] if len(given) == 1 else None
        if isinstance(generator, program.Call) and last_name(generator.func) == _GENERATOR:
            name = root_of(call.args[0].value) if call.args else None
            if name in divided and name is not None and _divides(generator):
                place = Place(path, "call", generator.index, "rescale")
                yield Slip("divided-again", name, place)
                return


def _is_divided(value: program.Expr) -> bool:
    return isinstance(value, program.BinOp) and value.op == "/" and _is_255(value.right)


def _is_255(value: program.Expr) -> bool:
    return isinstance(value, program.Const) and value.value == 255


def _divides(generator: program.Call) -> bool:
    """Tell whether a generator divides by 255 and does nothing else to the values."""
    scale = keyword_of(generator, "rescale")
    if scale is None and generator.args and generator.args[0].keyword is None:
        return False
    divided = isinstance(scale, program.BinOp) and scale.op == "/"
    by = scale.right if isinstance(scale, program.BinOp) else None
    plain = keyword_of(generator, "preprocessing_function") is None
    return divided and plain and isinstance(by, program.Const) and by.value == 255


def _builds_another(nodes: Nodes) -> bool:
    """Tell whether convolutions are made too: the images may be for a network of the file's own."""
    return any(last_name(call.func) == "Conv2D" for call in nodes.of(program.Call))


def _network(call: program.Call, aliases: dict[str, str]) -> str | None:
    """Return the name of the pretrained network that a call builds."""
    made = dotted(call.func, aliases)
    if made is None or "applications" not in made.split("."):
        return None
    name = made.rpartition(".")[2]
    weights = [arg.value for arg in call.args if arg.keyword == "weights"]
    named = all(isinstance(one, program.Const) and one.value == "imagenet" for one in weights)
    return name if named and any(kind.match(name) for kind, _ in _NETWORKS) else None


def _scalings(nodes: Nodes, aliases: dict[str, str], path: str) -> Iterator[tuple[str, Place]]:
    """Yield the modules of which a `preprocess_input` is made use of, and where it comes from."""
    used = {node.id for node in nodes.of(program.Name)}
    for part in nodes.of(program.ImportFrom):
        for alias in part.names:
            ours = alias.name == "preprocess_input" and "applications" in part.module.split(".")
            if ours and (alias.asname or alias.name) in used:
                yield part.module.rpartition(".")[2], Place(path, "stmt", part.index)
    for call in nodes.of(program.Call):
        parts = (dotted(call.func, aliases) or "").split(".")
        if isinstance(call.func, program.Attribute) and parts[-1] == "preprocess_input":
            if "applications" in parts:
                yield parts[-2], Place(path, "call", call.index)


def _scaled_twice(nodes: Nodes, aliases: dict[str, str], path: str) -> Iterator[Slip]:
    """Yield `ImageDataGenerator(rescale=1 / 255, preprocessing_function=preprocess_input)`."""
    for call in nodes.of(program.Call):
        given = {arg.keyword: arg.value for arg in call.args if arg.keyword is not None}
        function, scale = given.get("preprocessing_function"), given.get("rescale")
        if function is None or scale is None or isinstance(scale, program.Const):
            continue
        parts = (_meaning(function, aliases) or "").split(".")
        if parts[-1] == "preprocess_input" and "applications" in parts:
            place = Place(path, "call", call.index, "rescale")
            yield Slip("scaled-twice", parts[-2], place)


def _meaning(node: program.Expr, aliases: dict[str, str]) -> str | None:
    return aliases.get(node.id) if isinstance(node, program.Name) else dotted(node, aliases)
