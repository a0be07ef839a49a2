"""Which line to mend where data is at fault: what gave it its sizes, or what uses it.

An array that is merely made (`np.zeros`, `np.random.rand`) stands for what comes from elsewhere,
and is to be brought into shape where it is used; one that was cut or reshaped was so by mistake.
What batches are drawn from cannot be mended where it is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import prod

from keras_lint.diagnostic import Option, Wanted
from keras_lint.graph.feeding import Misfit, feeds
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import flatten
from keras_lint.graph.trace import Failure, Trace
from keras_lint.graph.training import Use
from keras_lint.place import Place
from keras_lint.rules.blame.mistake import maker_of
from keras_lint.rules.blame.shapes import wanted_shape
from keras_lint.rules.lineage import chain_before
from keras_lint.shapes.dim import equal
from keras_lint.shapes.shape import Shape
from keras_lint.training.data import PREDICTED, Absent, Data, DataTree, Origin

RESHAPING = (
    *("reshape", "flatten", "ravel", "squeeze", "expand_dims", "transpose", "T", "swapaxes"),
    *("moveaxis", "repeat", "tile", "stack", "item", "folder", "from_tensor_slices"),
    *("from_generator", "mean", "sum", "max", "min"),
)
DATASETS = ("from_tensor_slices", "from_generator")
UNBATCHED = (*DATASETS, "item")
CUTTING = ("item", "train_test_split", "concatenate", "append", "delete", "vstack", "hstack")
AUTOMATIC = re.compile(r"input(_layer)?(_\d+)?")
"""How Keras names inputs."""
FILLING = ("zeros", "ones", "full", "zeros_like", "ones_like")
LISTED = ("array", "asarray", "stack")
PREPARING = ("operation", "astype", "item")
CREATING = (
    *("zeros", "ones", "empty", "full", "rand", "randn", "random", "random_sample", "normal"),
    *("uniform", "randint", "integers", "choice", "arange", "linspace", "standard_normal"),
)


def at_data(use: Use, found: Misfit, argument: str) -> Place:
    """Return what to mend of data that a model cannot take."""
    used, origin = use.place_of(argument), found.made
    prepared = _prepared(use, found) or _batched_twice(use, found)
    if prepared is not None:
        return prepared
    if origin is None or origin.place.path != use.place.path:
        return used
    last = origin.how.rpartition(".")[2]
    if last == PREDICTED and _values(found.given) == _values(found.expected):
        return origin.place
    if last == "item" and not use.trains and found.expected[1:] == found.given:
        return used
    if last in RESHAPING:
        return origin.place
    predicted = not use.trains or use.method.endswith("on_batch")
    if found.given.rank != found.expected.rank:
        listed = predicted and last in LISTED[:2]
        return origin.place if use.drawn or listed else used
    if last in CREATING and found.last is not None and found.last.how == "rows":
        return found.last.place if found.last.place.path == used.path else used
    held_out = argument == "validation_data" and found.given[-1:] == found.expected[-1:]
    return origin.place if predicted or held_out or last not in CREATING else used


def _values(shape: Shape) -> int | None:
    """Count the values of a sample; None where that is not known."""
    sizes = [one for one in shape[1:] if isinstance(one, int)]
    return prod(sizes) if len(sizes) == shape.rank - 1 else None


def _prepared(use: Use, found: Misfit) -> Place | None:
    """Return where data of other rank was made ready for training, and the reshaping left out."""
    last = found.last
    if last is None or last.how not in PREPARING or last.place.path != use.place.path:
        return None
    reshaped = found.made is not None and found.made.how.rpartition(".")[2] in RESHAPING
    trains = use.trains and not use.drawn and not reshaped
    return last.place if trains and found.given.rank != found.expected.rank else None


def _batched_twice(use: Use, found: Misfit) -> Place | None:
    """Return where an array got a second batch axis, which was to be its only one."""
    counted, given = found.counted, found.given
    twice = given[:2] == (1, 1) and given[2:] == found.expected[1:]
    if counted is None or not twice or counted.place.path != use.place.path:
        return None
    return counted.place if last_of(counted) in RESHAPING else None


def shaped_for_nothing(use: Use, found: Misfit) -> bool:
    """Tell whether it is data that surely is not as it was meant to be, not the model's input."""
    origin, given, expected = found.made, found.given[1:], found.expected[1:]
    if origin is None:
        return False
    last = origin.how.rpartition(".")[2]
    unbatched = last in UNBATCHED and tuple(found.given) == tuple(expected)
    turned = (
        last in RESHAPING
        and not _held_out_alike(use, found)
        and all(isinstance(one, int) for one in (*given, *expected))
        and sorted(map(str, given)) == sorted(map(str, expected))
    )
    return unbatched or turned or (last == "folder" and use.drawn)


def fed_as_made(failure: Failure, trace: Trace) -> Place | None:
    """Return where an array was brought into the shape that the first layer of a model refuses.

    That is of a model without a declared input, which training builds.
    """
    source = maker_of(failure.inputs[0]) if len(failure.inputs) == 1 else None
    if source is None or source.inputs or source.place is None:
        return None
    for use in trace.training:
        if isinstance(use, Use) and use.place == source.place._replace(argument=None):
            made, last = (use.x.made, use.x.last) if isinstance(use.x, Data) else (None, None)
            shaped = made if made is not None and last_of(made) in RESHAPING else None
            origin = shaped or (last if last is not None and last_of(last) in PREPARING else None)
            if origin is not None and origin.place.path == use.place.path:
                return origin.place
    return None


def _held_out_alike(use: Use, found: Misfit) -> bool:
    """Tell whether validation data was brought into the same shape by another line."""
    held = use.validation[0] if use.validation is not None else None
    if not isinstance(held, Data) or held.shape is None or held.made is None:
        return False
    return held.shape[1:] == found.given[1:] and held.made != found.made


def other_input(use: Use, found: Misfit, where: Place | None) -> Iterator[Option]:
    """Yield the input of a model that is only asked to predict: it may be the one that is wrong.

    It is, where a small array is written out, or where the program has a name for the size.
    """
    same = found.expected.rank == found.given.rank
    wanted = wanted_shape(found.expected[1:], found.given[1:])
    if use.trains or where is None or wanted is None or not same:
        return
    if found.made is not None and last_of(found.made) in LISTED:
        yield Option(where, wanted)
    yield Option(where, wanted, named=True)


def rebound_input(found: Misfit) -> Iterator[Option]:
    """Yield the first call behind a declared input that takes an array, where a model begins later.

    The name of the input may have been given to what the call makes of it.
    """
    calls = list(chain_before(found.source))
    declared = calls[-1].outputs[0].shape if len(calls) > 1 and calls[-1].outputs else None
    if declared is None or calls[-1].inputs or declared.rank != found.given.rank:
        return
    fits = all(
        equal(*pair) is not False for pair in zip(declared[1:], found.given[1:], strict=True)
    )
    place = calls[-2].place or calls[-2].layer.place
    if fits and place is not None:
        yield Option(place, Wanted((), None, None), rebinds=True)


def one_row_too_many(found: Misfit, use: Use) -> bool:
    """Tell whether a vector is declared as the only row of a table, as no layer needs it."""
    takers = {one.layer.class_name for one in use.model.nodes if found.source in one.inputs}
    once = found.expected.rank == 3 and found.expected[1] == 1
    return once and takers == {"Dense"} and found.expected[2:] == found.given[1:]


def at_parts(use: Use, data: DataTree | Absent) -> Place | None:
    """Return where what a model takes is put together, if that is not where it is used.

    Of a data set the first part alone is the samples, as Keras takes it; of the batches of a
    generator it is the last thing done. A list is made an array where its labels were.
    """
    made = data.made if isinstance(data, Data) and use.drawn else None
    drawn = data.last if isinstance(data, Data) and use.drawn else None
    labels = use.y.made if isinstance(use.y, Data) and isinstance(data, (list, tuple)) else None
    beside = labels if labels is not None and last_of(labels) in LISTED else None
    sources = made if made is not None and last_of(made) in DATASETS else None
    for origin in (sources, drawn, beside, _stacked(use, data)):
        if origin is not None and origin.place.path == use.place.path:
            return origin.place
    return None


def at_labels(use: Use) -> Place:
    """Return where labels are put together: what maps a data set, or makes batches."""
    if use.yielded is not None and use.yielded.path == use.place.path:
        return use.yielded
    last = use.y.last if isinstance(use.y, Data) and use.drawn else None
    mapped = last is not None and last.how == "map" and last.place.path == use.place.path
    return last.place if mapped and last is not None else use.place_of("y")


def padded_to(found: Misfit) -> Iterator[Option]:
    """Yield where sequences were padded to the length of the longest, whatever a model takes."""
    made, steps = found.made, found.expected[1] if found.expected.rank > 1 else None
    if made is not None and last_of(made) == "pad_sequences" and isinstance(steps, int):
        yield Option(made.place, Wanted(("maxlen", 1), None, steps, added=True, absent=True))


def _stacked(use: Use, data: DataTree | Absent) -> Origin | None:
    """Return where an array for each input was made one array of all."""
    shape = data.shape if isinstance(data, Data) and not use.drawn else None
    made = data.made if isinstance(data, Data) else None
    if not shape or made is None or last_of(made) not in LISTED:
        return None
    return made if shape[0] == len(flatten(use.model.inputs or [])) > 1 else None


def taken_by_model(use: Use, found: Misfit) -> bool:
    """Tell whether an input goes to a model of the same sizes: it alone cannot be wrong."""
    takers = [one.layer for one in use.model.nodes if found.source in one.inputs]
    declared = [flatten(one.inputs or []) for one in takers if isinstance(one, Model)]
    return any(
        source.shape is not None and source.shape[1:] == found.expected[1:]
        for sources in declared
        for source in sources
    )


def unnamed_input(use: Use, name: str) -> Place | None:
    """Return where an input was declared whose name Keras has made up."""
    for one in flatten(use.model.inputs or []):
        layer = None if one.node is None else one.node.layer
        if one.node is not None and layer is not None and layer.name == name:
            made_up = AUTOMATIC.fullmatch(name)
            return one.node.place or layer.place if made_up else None
    return None


def without_batch(use: Use) -> bool:
    """Tell whether a generator yields single samples, as the model takes many at once."""
    pairs = feeds(use.model, use.x) if use.drawn and not isinstance(use.x, Absent) else None
    return any(
        bool(source.shape) and source.shape is not None and source.shape[1:] == data.shape
        for source, data in pairs or ()
        if data.shape is not None
    )


def number_of_arrays(data: DataTree | Absent) -> int | None:
    """Return how many arrays there surely are, None where that is not known."""
    if isinstance(data, Data):
        return 1
    if not isinstance(data, (list, tuple)) or not data:
        return None
    return len(data) if all(isinstance(one, Data) for one in data) else None


def made_at(data: DataTree | Absent) -> set[Place]:
    """Return where an array got its sizes: what was told of there, need not be told again."""
    origins = (data.made, data.counted) if isinstance(data, Data) else ()
    return {one.place for one in origins if one is not None}


def last_of(origin: Origin) -> str:
    """Return the bare name of what gave an array its sizes."""
    return origin.how.rpartition(".")[2]
