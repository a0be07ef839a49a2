"""What a model is given for each of its outputs, in another number than there are outputs."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.diagnostic import Finding
from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.naming import to_snake_case
from keras_lint.graph.sequential import Sequential
from keras_lint.graph.tensor import Tensor, flatten
from keras_lint.graph.training import Compilation, Use
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.place import Place
from keras_lint.rules.blame.data import at_labels
from keras_lint.rules.lineage import is_of_keras
from keras_lint.rules.words import count, listed
from keras_lint.training.data import Absent, Data, DataTree
from keras_lint.training.losses import Loss
from keras_lint.training.per_output import Given, Outputs


def miscounted(use: Use, compilation: Compilation) -> Iterator[Finding]:
    """Yield the first of losses, weights, metrics and labels that does not fit the outputs."""
    outputs = _outputs(use)
    if outputs is None:
        yield from _misnamed(use)
        return
    checks = {
        "loss": outputs.refuse_losses,
        "loss_weights": outputs.refuse_weights,
        "metrics": outputs.refuse_metrics,
    }
    for argument, refuse in checks.items():
        given = compilation.given.get(argument)
        if given is not None and refuse(given):
            yield Finding(
                _unnamed(use, given) or compilation.place_of(argument),
                f"`{argument}` is for {_told(given)}, but the model has {_told(_names(outputs))}.",
                expected=_told(_names(outputs)),
                actual=_told(given),
                hint=f"Give `{argument}` one entry for each output.",
                related=((use.place_of("x"), f"`{use.method}` raises here"),),
            )
            return
    labels = use.y
    if not isinstance(labels, Absent) and _known(labels) and outputs.refuse_labels(_count(labels)):
        given = _count(labels)
        yield Finding(
            at_labels(use),
            f"The labels are for {_told(1 if given is None else given)}, but the model has "
            f"{_told(_names(outputs))}.",
            expected=_told(_names(outputs)),
            actual=_told(1 if given is None else given),
            hint="Give a list with the labels of each output, in order.",
        )


def without_labels(use: Use, compilation: Compilation) -> Finding | None:
    """Return the finding for a loss that gets no labels at all."""
    if use.model.keras is not KerasVersion.V3 or not isinstance(compilation.loss, Loss):
        return None
    place = None
    if isinstance(use.y, Absent) and isinstance(use.x, Data):
        place = use.place
    elif use.validation is not None and isinstance(use.validation[1], Absent):
        place = use.place_of("validation_data")
    if place is None:
        return None
    return Finding(
        place,
        f"`{use.method}` gets no labels, but the loss is {compilation.loss.name}.",
        expected="samples and labels",
        actual="samples alone",
        hint="Give the labels too; where the input is to be made again, it is they: fit(x, x).",
    )


def _unnamed(use: Use, given: Given) -> Place | None:
    """Return the first output that has no name of its own, where none has and all are spoken of."""
    outputs = flatten(use.model.outputs or [])
    layers = [one.node.layer for one in outputs if one.node is not None]
    if isinstance(given, int) or len(given) != len(layers):
        return None
    named = any("name" in one.arguments.given or isinstance(one, Model) for one in layers)
    return None if named else layers[0].place


def _misnamed(use: Use) -> Iterator[Finding]:
    """Yield the finding for labels by name, where as many outputs have other names."""
    tree, labels = use.model.outputs, use.y
    if not isinstance(tree, dict) or not isinstance(labels, dict):
        return
    wanted, given = frozenset(map(str, tree)), frozenset(labels)
    if use.model.keras is KerasVersion.V3 and wanted != given and len(wanted) == len(given):
        yield Finding(
            use.place_of("y"),
            f"The labels are for {_told(given)}, but the model has {_told(wanted)}.",
            expected=_told(wanted),
            actual=_told(given),
            hint="The keys are the names of the model's outputs.",
        )


def _outputs(use: Use) -> Outputs | None:
    """Return a model's outputs where they are one tensor or a flat list."""
    model, tree = use.model, use.model.outputs
    if not isinstance(model, (Functional, Sequential)) or model.layers is None:
        return None
    tensors = [tree] if isinstance(tree, Tensor) else tree
    if not isinstance(tensors, (list, tuple)):
        return None
    names: list[str | None] = []
    prefixes: list[str] = []
    for tensor in tensors:
        if not isinstance(tensor, Tensor) or tensor.node is None:
            return None
        layer = tensor.node.layer
        named = "name" in layer.arguments.given
        names.append(layer.name if named else None)
        plain = is_of_keras(layer) and not named
        prefixes += (to_snake_case(layer.class_name, model.keras),) if plain else ()
    known = len(prefixes) == names.count(None)
    return Outputs(names, model.keras, prefixes if known else ())


def _known(labels: DataTree) -> bool:
    if isinstance(labels, Data):
        return labels.shape is not None
    return isinstance(labels, (list, dict)) and bool(labels)


def _count(labels: DataTree) -> Given | None:
    if isinstance(labels, dict):
        return frozenset(labels)
    return len(labels) if isinstance(labels, list) else None


def _names(outputs: Outputs) -> Given:
    known = [name for name in outputs.names if name is not None]
    return frozenset(known) if len(known) == outputs.count else outputs.count


def _told(given: Given) -> str:
    if isinstance(given, int):
        return count(given, "output")
    return f"{count(len(given), 'output')}: {listed(sorted(map(repr, given)))}"
