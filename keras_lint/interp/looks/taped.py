"""What a file's text alone shows of training loops of its own."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.walking import Nodes, walk
from keras_lint.interp.wording import keyword_of, last_name, name_of
from keras_lint.place import Place

_TAPE = "GradientTape"
_TWO_MODES = {"Dropout", "BatchNormalization", "SpatialDropout1D", "SpatialDropout2D"}
_TRAINED = ("trainable_variables", "trainable_weights")


def taped(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `model(x)` under a tape, in a file whose layers act otherwise while training."""
    made = {last_name(call.func) for call in nodes.of(program.Call)}
    if _TAPE not in made or not made & _TWO_MODES or nodes.of(program.ClassDef):
        return
    trained = _trained(nodes)
    for block in nodes.of(program.With):
        if not any(_is_tape(context) for context, _ in block.items):
            continue
        for call in walk(block.body):
            if isinstance(call, program.Call) and name_of(call.func) in trained:
                plain = len(call.args) == 1 and not call.args[0].star
                if plain and keyword_of(call, "training") is None:
                    name = name_of(call.func) or ""
                    yield Slip("untrained-call", name, Place(path, "call", call.index))


def _is_tape(context: program.Expr) -> bool:
    return isinstance(context, program.Call) and last_name(context.func) == _TAPE


def _trained(nodes: Nodes) -> set[str | None]:
    """Return the models for whose weights a gradient is taken: `tape.gradient(loss, …)`."""
    weights = [
        arg.value
        for call in nodes.of(program.Call)
        if last_name(call.func) == "gradient"
        for arg in call.args
        if isinstance(arg.value, program.Attribute) and arg.value.attr in _TRAINED
    ]
    return {name_of(one.value) for one in weights if isinstance(one, program.Attribute)} - {None}
