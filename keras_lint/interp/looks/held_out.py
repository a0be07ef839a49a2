"""What a file's text alone shows to be done to the samples that a model is judged by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.walking import Nodes
from keras_lint.interp.wording import (
    bindings,
    given_first,
    is_held_out,
    keyword_of,
    last_name,
    name_of,
    receiver_of,
    root_of,
)
from keras_lint.place import Place

_AUGMENTING = re.compile(r"(rotation|shear|zoom|\w+_shift|brightness)_range$|\w+_flip$")
_FLOWS = ("flow", "flow_from_directory", "flow_from_dataframe")
_SCALERS = ("StandardScaler", "MinMaxScaler", "RobustScaler", "MaxAbsScaler", "PowerTransformer")
_COUNTERS = ("CountVectorizer", "TfidfVectorizer")


def held_out(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield what is done to held-out samples as if they were there to be learnt from."""
    read = nodes.attributes.keys()
    if read & set(_FLOWS):
        yield from _augmented(nodes, path)
        yield from _not_scaled(nodes, path)
    if "fit_transform" in read:
        yield from _fitted_again(nodes, path)


def _augmented(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield the flow of an augmenting generator that a model is validated by."""
    bound = bindings(nodes)
    makers = {name for name, values in bound.items() if all(map(_augments, values))}
    validating = [keyword_of(call, "validation_data") for call in nodes.of(program.Call)]
    flows = [flow for one in validating for flow in bound.get(name_of(one) or "", [one])]
    flows += [call for call in nodes.of(program.Call) if _is_for_validation(call)]
    seen: set[int] = set()
    for flow in flows:
        if isinstance(flow, program.Call) and isinstance(flow.func, program.Attribute):
            maker = name_of(flow.func.value)
            if maker in makers and flow.func.attr in _FLOWS and flow.index not in seen:
                seen.add(flow.index)
                yield Slip("augmented-validation", maker or "", Place(path, "call", flow.index))


def _not_scaled(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `ImageDataGenerator()` for what a model is judged by, that learns of scaled images."""
    bound = bindings(nodes)
    fitted, judged = given_first(nodes, "fit"), given_first(nodes, "evaluate", "predict")
    judged |= {name_of(keyword_of(call, "validation_data")) for call in nodes.of(program.Call)}
    makers = [_maker(value) for name in fitted for value in bound.get(name or "", [])]
    learnt = [made for maker in makers for made in bound.get(maker, [])]
    if not learnt or not all(map(_scales, learnt)):
        return
    for name in sorted(one for one in judged - fitted if one is not None):
        for value in bound.get(name, []):
            for made in bound.get(_maker(value), []):
                if isinstance(made, program.Call) and _is_plain(made):
                    yield Slip("not-scaled", name, Place(path, "call", made.index))


def _maker(flow: program.Expr) -> str:
    """Return the generator that a flow comes from."""
    return receiver_of(flow, *_FLOWS) if isinstance(flow, program.Call) else ""


def _scales(made: program.Expr) -> bool:
    return isinstance(made, program.Call) and keyword_of(made, "rescale") is not None


def _is_plain(made: program.Call) -> bool:
    """Tell whether it is `ImageDataGenerator()`, which leaves images as they are."""
    return last_name(made.func) == "ImageDataGenerator" and not made.args


def _augments(made: program.Expr) -> bool:
    """Tell whether it is `ImageDataGenerator(rotation_range=20)`."""
    if not isinstance(made, program.Call) or last_name(made.func) != "ImageDataGenerator":
        return False
    given = [arg for arg in made.args if _AUGMENTING.match(arg.keyword or "")]
    return any(not isinstance(arg.value, program.Const) or arg.value.value for arg in given)


def _is_for_validation(call: program.Call) -> bool:
    subset = keyword_of(call, "subset")
    return isinstance(subset, program.Const) and subset.value == "validation"


def _fitted_again(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `fit_transform(x_test)` of a scaler, where `x_train` had a `fit_transform` too."""
    bound = bindings(nodes)
    scalers = {name for name, values in bound.items() if all(map(_is_scaler, values))}
    fitted: dict[str, program.Call] = {}
    for call in nodes.of(program.Call):
        if isinstance(call.func, program.Attribute) and call.func.attr == "fit_transform":
            ours = name_of(call.func.value) in scalers or _is_scaler(call.func.value)
            name = root_of(call.args[0].value) if ours and call.args else None
            if name is not None:
                fitted[name] = call
    for name, call in fitted.items():
        if any(is_held_out(name, other) for other in fitted):
            yield Slip("fitted-again", name, Place(path, "call", call.index))


def _is_scaler(made: program.Expr) -> bool:
    return isinstance(made, program.Call) and last_name(made.func) in (*_SCALERS, *_COUNTERS)
