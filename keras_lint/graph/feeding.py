"""What Keras makes of arrays that a model is fed: ranks adjusted, sizes held against its inputs.

Sources: `keras.src.models.functional`, `keras.engine.training_utils` of 2.2.4.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.sequential import Sequential
from keras_lint.graph.sizes import differing, lax_only
from keras_lint.graph.tensor import Tensor, flatten
from keras_lint.graph.training import Event, Use
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.record import entity
from keras_lint.shapes.dim import equal
from keras_lint.shapes.shape import Shape, ShapeTree
from keras_lint.training.data import Absent, Data, DataTree, Origin


@entity
class Misfit:
    """An array that an input of a model cannot take.

    Attributes:
        source: the input.
        given: the array's shape, samples included.
        expected: the input's shape.
        error: what the layers say of it; None where the input itself refuses it.
        made: what gave the array its sizes.
        last: what was done to it last.
        counted: what gave the array its number of samples.
    """

    source: Tensor
    given: Shape
    expected: Shape
    error: LayerError | None = None
    made: Origin | None = None
    last: Origin | None = None
    counted: Origin | None = None


def feeds(model: Model, data: DataTree) -> list[tuple[Tensor, Data]] | None:
    """Pair the inputs of a model with arrays; None where that cannot be told."""
    if model.inputs is None:
        return None
    sources = flatten(model.inputs)
    arrays: Sequence[DataTree]
    if isinstance(data, Mapping):
        names = [one.node.layer.name if one.node is not None else "" for one in sources]
        arrays = [data.get(name) for name in names]
    elif isinstance(data, Data):
        arrays = [data]
    elif isinstance(data, Sequence):
        arrays = data
    else:
        return None
    if len(sources) == 1 < len(arrays) and takes_first(model):
        arrays = arrays[:1]
    if len(arrays) != len(sources):
        return None
    pairs = list(zip(sources, arrays, strict=True))
    known = [(source, one) for source, one in pairs if isinstance(one, Data)]
    return known if len(known) == len(pairs) else None


def takes_first(model: Model) -> bool:
    """Tell whether a model of one input takes the first of several arrays, and no other."""
    return isinstance(model, Sequential) and model.keras is KerasVersion.V3


def misfit(model: Model, pairs: Sequence[tuple[Tensor, Data]]) -> Misfit | None:
    """Return the first array that its input cannot take, None where all fit or are not known."""
    shapes: list[Shape] = []
    for source, data in pairs:
        if source.shape is None or data.shape is None or not data.shape or not source.shape:
            return None
        adjusted = _adjusted(data.shape, source.shape, model.keras)
        if adjusted.rank != source.shape.rank:
            return _misfit(source, data, data.shape, source.shape)
        shapes.append(adjusted.replace(0, source.shape[0]))
        lax = model.keras > KerasVersion.V2_2
        if _holds_sizes(model) and differing(shapes[-1], source.shape, lax=lax) is not None:
            return _misfit(source, data, data.shape, source.shape)
    return _refused_inside(model, pairs, shapes)


def _misfit(
    source: Tensor, data: Data, given: Shape, expected: Shape, error: LayerError | None = None
) -> Misfit:
    return Misfit(source, given, expected, error, data.made, data.last, data.counted)


def refuses_samples(use: Use) -> bool:
    """Tell whether a model surely cannot take the samples of a use, whatever the labels are."""
    pairs = None if isinstance(use.x, Absent) else feeds(use.model, use.x)
    return bool(pairs) and pairs is not None and misfit(use.model, pairs) is not None


def output_of(use: Use, output: Tensor) -> Tensor:
    """Return a model's only output with the sizes that it has for the arrays of a use."""
    shape, model = output.shape, use.model
    pairs = None if isinstance(use.x, Absent) else feeds(model, use.x)
    single = [output] == flatten(model.outputs or [])
    open_sizes = shape and not all(isinstance(one, int) for one in shape[1:])
    if pairs and not _holds_sizes(model):
        open_sizes = open_sizes or any(one.shape != two.shape for one, two in pairs)
    if shape is None or not open_sizes or not pairs or not single or misfit(model, pairs):
        return output
    given: list[ShapeTree] = [
        data.shape.replace(0, source.shape[0])
        for source, data in pairs
        if data.shape and source.shape and data.shape.rank == source.shape.rank
    ]
    try:
        found = model.compute(given[0] if len(given) == 1 else given, {})
    except LayerError:
        return output
    alike = len(given) == len(pairs) and isinstance(found, Shape) and found.rank == shape.rank
    return replace(output, shape=found) if alike and isinstance(found, Shape) else output


def fed_as_declared(event: Event) -> bool:
    """Tell whether arrays have as many axes as the inputs, or that is not known.

    Keras adds one where it is missing: a shape that is never given so is hardly meant.
    """
    if not isinstance(event, Use) or isinstance(event.x, Absent):
        return True
    pairs = feeds(event.model, event.x) or ()
    ranks = ((a.shape, b.shape) for a, b in pairs)
    return all(a is None or b is None or a.rank == b.rank for a, b in ranks)


def _adjusted(given: Shape, expected: Shape, keras: KerasVersion) -> Shape:
    """Add or drop a last axis of size 1, as Keras does where that makes the ranks equal."""
    if keras < KerasVersion.V3 and given.rank == 1:
        return Shape((given[0], 1))
    if keras == KerasVersion.V2_2:
        return given
    if given.rank == expected.rank + 1 and given[-1] == 1:
        return given.drop(-1)
    if given.rank == expected.rank - 1 and expected[-1] == 1:
        return Shape((*given, 1))
    return given


def _holds_sizes(model: Model) -> bool:
    """Tell whether the model compares sizes itself; a Sequential of Keras 3 leaves it to layers."""
    return model.keras < KerasVersion.V3 or isinstance(model, Functional)


def _refused_inside(
    model: Model, pairs: Sequence[tuple[Tensor, Data]], shapes: Sequence[Shape]
) -> Misfit | None:
    """Return what the layers refuse of that which the model lets through."""
    if isinstance(model, Sequential):
        passed = 0 if len(shapes) == 1 else None
    else:
        passed = _let_through([source for source, _ in pairs], shapes)
    if passed is None:
        return None
    source, data = pairs[passed]
    if data.shape is None or source.shape is None:
        return None
    if _refused_by_cell(model, source, shapes[passed]):
        return _misfit(source, data, data.shape, source.shape)
    try:
        model.compute(shapes[0] if len(shapes) == 1 else list(shapes), {})
    except LayerError as error:
        return _misfit(source, data, data.shape, source.shape, error)
    return None


def _let_through(sources: Sequence[Tensor], shapes: Sequence[Shape]) -> int | None:
    """Return which array differs from its input on a last axis of size 1 on either side."""
    each = enumerate(zip(shapes, sources, strict=True))
    return next((number for number, (one, source) in each if lax_only([one], [source])), None)


def _refused_by_cell(model: Model, source: Tensor, given: Shape) -> bool:
    """Tell whether a recurrent layer comes first and was built for another number of features.

    Keras 3 finds out only when it runs on numbers.
    """
    takers = [one.layer for one in model.nodes if source in one.inputs]
    inner = [one.args.get("layer") if one.class_name == "Bidirectional" else one for one in takers]
    recurrent = any(
        isinstance(one, Layer) and one.class_name in ("LSTM", "GRU", "SimpleRNN") for one in inner
    )
    differs = source.shape is not None and equal(given[-1], source.shape[-1]) is False
    return recurrent and differs
