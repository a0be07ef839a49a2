"""KL108 data-against-model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from keras_lint.diagnostic import Finding
from keras_lint.graph.feeding import Misfit, feeds, misfit, takes_first
from keras_lint.graph.tensor import flatten, may_be_several
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Use
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.place import Place
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.batches import uneven_batches
from keras_lint.rules.blame.data import (
    at_data,
    at_parts,
    made_at,
    number_of_arrays,
    one_row_too_many,
    other_input,
    padded_to,
    rebound_input,
    shaped_for_nothing,
    taken_by_model,
    unnamed_input,
    without_batch,
)
from keras_lint.rules.blame.shapes import wanted_shape
from keras_lint.rules.quantities import (
    numbers_beyond,
    of_no_numbers,
    unlike_lengths,
    unlike_validation,
)
from keras_lint.rules.registry import register
from keras_lint.rules.words import count, number
from keras_lint.shapes.shape import Shape
from keras_lint.training.data import Absent, Data, DataTree, Plain


@register
class DataAgainstModel(Rule):
    """The arrays given to `fit`, `evaluate` or `predict` are not what the model takes.

    ## What it does
    Holds the arrays of training, validation and prediction against the model's inputs: how many
    there are, their axes and sizes, and whether all have as many samples.

    ## Why it matters
    Keras raises as soon as the first batch arrives, which may be after long preparations.

    ## Example
    A model that takes `(None, 20)` is trained on an array of `(1000, 30)`; a single sample is given
    to `predict` without its batch axis.

    ## Instead
    Give the input the sizes of one sample, and `predict` a batch: `model.predict(x[None])`.

    ## Limits
    Only arrays whose shapes follow from the source are judged: well-known data sets, NumPy's
    functions, slices of these. Of a generator, a data set of `tf.data` or a folder of images it is
    one batch that is judged, where its sizes follow from the source.
    """

    code = "KL108"
    slug = "data-against-model"
    severity = "error"
    bad = (
        """\
import numpy as np
from keras import Input, Sequential, layers

x, y = np.zeros((1000, 30)), np.zeros((1000, 1))
model = Sequential([Input((20,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y)
""",
        """\
import numpy as np
from keras import Input, Sequential, layers

x = np.zeros((1000, 20))
model = Sequential([Input((20,)), layers.Dense(1)])
print(model.predict(x[0]))
""",
        """\
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([Input((20,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.zeros((1000, 20)), np.zeros((999, 1)))
""",
    )
    good = (
        """\
import numpy as np
from keras import Input, Sequential, layers

x, y = np.zeros((1000, 30)), np.zeros((1000, 1))
model = Sequential([Input((30,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y)
print(model.predict(x[:1]))
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        fitted: set[int] = set()
        told: set[Place] = set()
        for use in trace.training:
            if not isinstance(use, Use) or told & made_at(use.x):
                continue
            found = list(_faults(use, was_fitted=id(use.model) in fitted))
            yield from found[:1]
            told |= {one.place for one in found[:1]}
            if use.trains and not found:
                fitted.add(id(use.model))


def _faults(use: Use, *, was_fitted: bool) -> Iterator[Finding]:
    if isinstance(use.x, Absent):
        return
    yield from _no_array(use)
    yield from _counted(use, use.x, "x")
    if use.drawn:
        yield from _shaped(use, use.x, "x", was_fitted=was_fitted)
    yield from unlike_lengths(use)
    yield from _shaped(use, use.x, "x", was_fitted=was_fitted)
    yield from numbers_beyond(use)
    yield from uneven_batches(use)
    if use.validation is not None and not isinstance(use.validation[0], Absent):
        yield from _counted(use, use.validation[0], "validation_data")
        yield from _shaped(use, use.validation[0], "validation_data", was_fitted=True)
        yield from unlike_validation(use)


def _no_array(use: Use) -> Iterator[Finding]:
    for name, data in (("x", use.x), ("y", use.y)):
        if isinstance(data, Plain) and use.model.keras == KerasVersion.V3:
            yield Finding(
                use.place_of(name),
                f"`{use.method}` takes arrays, but `{name}` is a {data.kind} of Python's with "
                f"{count(data.length, 'item')}.",
                expected="an array",
                actual=f"a {data.kind}",
                hint=f"Make it an array first: np.array({name}).",
            )
        elif isinstance(data, Data) and use.model.keras == KerasVersion.V3:
            yield from of_no_numbers(use, name, data)


def _counted(use: Use, data: DataTree | Absent, argument: str) -> Iterator[Finding]:
    """Compare the number of arrays with the number of inputs."""
    if use.model.inputs is None or may_be_several(use.model.inputs):
        return
    names = [one.node.layer.name if one.node else "" for one in flatten(use.model.inputs)]
    if isinstance(data, Mapping):
        missing = [name for name in names if name and name not in data]
        if len(names) > 1 and missing:
            yield Finding(
                unnamed_input(use, missing[0]) or use.place_of(argument),
                f"There is no array for the input {missing[0]!r}.",
                expected=", ".join(names),
                actual=", ".join(data),
                hint="The keys are the names of the model's inputs.",
            )
        return
    given = number_of_arrays(data)
    if given is not None and given != len(names) and not _first_fits(use, data):
        yield Finding(
            at_parts(use, data) or use.place_of(argument),
            f"The model has {count(len(names), 'input')}, but `{use.method}` gets "
            f"{count(given, 'array')}.",
            expected=count(len(names), "array"),
            actual=count(given, "array"),
            hint=f"Give a list of {number(len(names))} arrays, in the order of the inputs."
            if len(names) > 1
            else "Make one array of the list: np.array(x).",
        )


def _first_fits(use: Use, data: DataTree | Absent) -> bool:
    """Tell whether a model may well take the first of several arrays, and leave the others."""
    if not takes_first(use.model) or isinstance(data, Absent):
        return False
    pairs = feeds(use.model, data)
    fits = pairs is None or misfit(use.model, pairs) is None
    return fits and next(unlike_lengths(use), None) is None


def _shaped(use: Use, data: DataTree, argument: str, *, was_fitted: bool) -> Iterator[Finding]:
    pairs = feeds(use.model, data)
    found = None if pairs is None else misfit(use.model, pairs)
    if found is None:
        return
    declared = found.source.node
    where = declared.place or declared.layer.place if declared is not None else None
    otherwise = shaped_for_nothing(use, found) and not _declared_whole(found, use)
    at_input = not was_fitted and _input_at_fault(found, use) and not otherwise
    mend = at_data(use, found, argument)
    made = found.made.place if found.made is not None else mend
    if made.path == mend.path and mend == use.place_of(argument) and taken_by_model(use, found):
        mend = made
    rebound = (*rebound_input(found), *padded_to(found))
    told = Finding(
        mend,
        _message(use, found),
        expected=str(found.expected),
        actual=str(found.given),
        hint=_hint(found, at_input=False),
        related=tuple(_further(use, argument, mend, where, f"the model takes {found.expected}")),
    )
    if not at_input or where is None:
        others = () if was_fitted else other_input(use, found, where)
        yield replace(told, options=(*rebound, *others))
        return
    yield replace(
        told,
        options=rebound,
        numbers=_sizes_that_differ(found),
        place=where,
        hint=_hint(found, at_input=True),
        related=tuple(_further(use, argument, where, mend, f"`{use.method}` gets {found.given}")),
        wanted=wanted_shape(found.expected[1:], found.given[1:]),
        instead=None
        if _declared_whole(found, use)
        else replace(told, place=made)
        if made.path == mend.path
        else told,
    )


def _sizes_that_differ(found: Misfit) -> tuple[int, ...]:
    """Return the size of an array and that of the input, where they differ on one axis alone."""
    pairs = list(zip(found.expected[1:], found.given[1:], strict=False))
    differ = [size for pair in pairs if pair[0] != pair[1] for size in pair]
    known = tuple(size for size in differ if isinstance(size, int) and size > 1)
    return known if len(known) == len(differ) == 2 else ()


def _further(
    use: Use, argument: str, blamed: Place, other: Place | None, text: str
) -> Iterator[tuple[Place, str]]:
    """Yield the places that explain a misfit: the other side of it, and the call."""
    if other is not None and other != blamed:
        yield other, text
    used = use.place_of(argument)
    if used not in (blamed, other):
        yield used, f"`{use.method}` raises here"


def _message(use: Use, found: Misfit) -> str:
    said = f"The model takes {found.expected}, but `{use.method}` gives it {found.given}"
    return f"{said}: {found.error.message}" if found.error is not None else f"{said}."


def _input_at_fault(found: Misfit, use: Use) -> bool:
    """Tell whether the input's declaration is wrong rather than the array."""
    if not use.trains or _in_other_order(use) or taken_by_model(use, found):
        return False
    if found.expected.rank == found.given.rank:
        return True
    if without_batch(use):
        return False
    return Shape(found.expected[1:]) == found.given or one_row_too_many(found, use)


def _declared_whole(found: Misfit, use: Use) -> bool:
    """Tell whether an input has the sizes of an array, samples counted in, of a label each."""
    labels = use.y.shape if isinstance(use.y, Data) else None
    whole = Shape(found.expected[1:]) == found.given
    return whole and bool(labels) and labels is not None and labels[0] == found.given[0]


def _in_other_order(use: Use) -> bool:
    """Tell whether two arrays would fit if they changed places."""
    if not isinstance(use.x, (list, tuple)) or len(use.x) != 2:
        return False
    pairs = feeds(use.model, list(reversed(use.x)))
    return pairs is not None and misfit(use.model, pairs) is None


def _hint(found: Misfit, *, at_input: bool) -> str:
    sample = Shape(found.given[1:])
    if at_input:
        without = " The samples are not counted in it." if _counts_samples(found) else ""
        return f"Declare the sizes of one sample: shape={sample}.{without}"
    if Shape(found.expected[1:]) == found.given:
        return "Add the batch axis: x[None], or np.expand_dims(x, 0)."
    return f"Reshape the array to {found.expected}, or declare an input of shape {sample}."


def _counts_samples(found: Misfit) -> bool:
    sample = Shape(found.expected[1:])
    return sample == found.given or sample[:1] == found.given[:1]
