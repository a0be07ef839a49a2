"""KL109 labels-against-output."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from keras_lint.diagnostic import Change, Finding, Remedy, Wanted
from keras_lint.graph.feeding import output_of, refuses_samples
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, flatten
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Compilation, Use
from keras_lint.place import Place
from keras_lint.rules import label_words
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.blame.data import number_of_arrays
from keras_lint.rules.blame.labels import (
    counts_from_one,
    cut_of_samples,
    inputs_to_be_cut,
    is_decision,
    labels_asked_for,
    last_sizes,
    made_here,
    sizes_at_odds,
    to_be_coded,
    to_count_from_zero,
    wants_classes,
)
from keras_lint.rules.blame.options import evened, padded_otherwise
from keras_lint.rules.blame.sizes import of_other_sizes
from keras_lint.rules.objectives import Objective, head_of, objectives, place_of
from keras_lint.rules.per_output import miscounted, without_labels
from keras_lint.rules.registry import register
from keras_lint.shapes.dim import equal
from keras_lint.training.batches import batches_of, rows_of
from keras_lint.training.data import Absent, Data
from keras_lint.training.labels import Refusal, refusal
from keras_lint.training.losses import BINARY, CATEGORICAL, SPARSE


@register
class LabelsAgainstOutput(Rule):
    """The labels do not fit the model's output under the loss that it is compiled with.

    ## What it does
    Holds the labels of `fit`, `evaluate` and `train_on_batch` against the output and the loss:
    class numbers under a loss for one-hot rows, or the reverse; more classes than units; targets of
    other sizes than the output.

    ## Why it matters
    Keras raises in the first step of training, often from deep inside TensorFlow and with a message
    that names neither the loss nor the layer.

    ## Example
    Class numbers `(1000,)` with `categorical_crossentropy`.

    ## Instead
    `sparse_categorical_crossentropy`, or `keras.utils.to_categorical(y)`.

    ## Limits
    Only labels whose shape follows from the source, and only Keras's own losses. A range of class
    numbers is known of data sets, of literals and of many random draws.
    """

    code = "KL109"
    slug = "labels-against-output"
    severity = "error"
    bad = (
        """\
import numpy as np
from keras import Input, Sequential, layers

x, y = np.zeros((1000, 20)), np.random.randint(0, 10, 1000)
model = Sequential([Input((20,)), layers.Dense(10, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(x, y)
""",
        """\
import numpy as np
from keras import Input, Sequential, layers

x, y = np.zeros((1000, 20)), np.random.randint(0, 10, 1000)
model = Sequential([Input((20,)), layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
""",
    )
    good = (
        """\
import numpy as np
from keras import Input, Sequential, layers

x, y = np.zeros((1000, 20)), np.random.randint(0, 10, 1000)
model = Sequential([Input((20,)), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        fitted: set[int] = set()
        for use in trace.training:
            if isinstance(use, Use) and use.trains and use.compilation is not None:
                if _parted_otherwise(use) or _others(use):
                    continue
                found = list(_faults(use, use.compilation, id(use.compilation) in fitted))
                yield from found
                if not found and _labels_known(use):
                    fitted.add(id(use.compilation))


def _parted_otherwise(use: Use) -> bool:
    """Tell whether a batch has its parts where Keras does not look, or samples that it refuses."""
    given = number_of_arrays(use.x) if use.drawn else None
    inputs = use.model.inputs
    other = given is not None and inputs is not None and given != len(flatten(inputs))
    return other or refuses_samples(use)


def _others(use: Use) -> bool:
    """Tell whether the labels are so few, or many, that they are those of other samples."""
    x, y = use.x, use.y
    if not isinstance(x, Data) or not isinstance(y, Data) or not x.shape or not y.shape:
        return False
    return equal(x.shape[0], y.shape[0]) is False


def _labels_known(use: Use) -> bool:
    return isinstance(use.y, Data) and use.y.shape is not None


def _faults(use: Use, compilation: Compilation, was_fitted: bool) -> Iterator[Finding]:
    if (lacking := without_labels(use, compilation)) is not None:
        yield lacking
        return
    if (found := next(miscounted(use, compilation), None)) is not None:
        yield found
        return
    for one in objectives(use.model, compilation, use.y, use.output):
        fed = replace(one, output=output_of(use, one.output))
        head = head_of(one.output)
        place = use.place_of("y")
        found = _finding(fed, use, compilation, place, head, use.batches, fitted=was_fitted)
        if found is not None:
            yield found
            return
    if use.validation is None or isinstance(use.validation[1], Absent):
        return
    for one in objectives(use.model, compilation, use.validation[1]):
        # The training labels fit, so it is these that differ.
        place, head = use.place_of("validation_data"), head_of(one.output)
        batches = batches_of(rows_of(one.labels), use.batch_size)
        found = _finding(one, use, compilation, place, head, batches, fitted=True)
        if found is not None:
            yield found
            return


def _finding(
    one: Objective,
    use: Use,
    compilation: Compilation,
    place: Place,
    head: Node | None,
    batches: Sequence[int],
    *,
    fitted: bool = False,
) -> Finding | None:
    labels, output = one.labels, one.output.shape
    if labels is None or labels.shape is None or output is None:
        return None
    refused = refusal(one.loss, labels, output, use.model.keras, batches)
    if refused is None:
        return None
    if fitted:
        blamed = made_here(labels, place) or place
    else:
        otherwise = _blamed(refused, one, compilation, place, head, use.model)
        blamed = cut_of_samples(use.x, one, place) or otherwise
    others = [
        (place, f"the labels are {labels.shape}"),
        (place_of(head), f"the output is {output}"),
    ]
    return Finding(
        blamed,
        label_words.message(refused, one, labels),
        expected=label_words.expected(refused, one),
        actual=label_words.actual(refused, labels),
        hint=label_words.hint(refused, one, labels),
        related=tuple(
            (where, text) for where, text in others if where is not None and where != blamed
        ),
        remedy=_other_loss(refused, one, blamed),
        wanted=_wanted(refused, one) if blamed == place_of(head) else None,
        numbers=(last_sizes(labels.shape, output) if blamed == place_of(head) else ())
        or sizes_at_odds(refused, labels.shape, output),
        options=(
            *inputs_to_be_cut(use.x, one, place),
            *to_be_coded(refused, one, place),
            *to_count_from_zero(refused, one, place),
            *evened((one.output,)),
            *(padded_otherwise(one.output, labels.shape) if refused.fault == "sizes" else ()),
        ),
    )


def _wanted(refused: Refusal, one: Objective) -> Wanted | None:
    """Return how many units the last layer would have to have."""
    labels, output = one.labels, one.output.shape
    if labels is None or not labels.shape or not output:
        return None
    value = labels.shape[-1] if refused.fault == "units" else None
    if refused.fault == "range" and labels.most is not None:
        value = int(labels.most) + 1
    return None if value is None else Wanted(("units", "filters", 0), output[-1], value)


def _other_loss(refused: Refusal, one: Objective, place: Place) -> Remedy | None:
    """Offer the loss for labels of the other kind, where the loss is a plain string."""
    dense, sparse = CATEGORICAL[0], SPARSE[0]
    if one.loss.place is not None or place.argument is None:
        return None
    if refused.fault == "integer-labels" and one.loss.name == dense:
        change = Change(place, "swap", dense, sparse)
    elif refused.fault == "one-hot-labels":
        change = Change(place, "swap", sparse, dense)
    else:
        return None
    return Remedy(f"Use {change.text}", (change,), safe=True)


def _blamed(
    refused: Refusal,
    one: Objective,
    compilation: Compilation,
    data: Place,
    head: Node | None,
    model: Model,
) -> Place:
    """Return the loss for labels of the wrong kind, the last layer for a wrong size."""
    loss = one.loss.place or compilation.place_of("loss")
    asked = labels_asked_for(one.labels)
    if asked is not None and refused.fault in ("integer-labels", "one-hot-labels", "units"):
        return asked
    if refused.fault == "integer-labels" and one.loss.name in BINARY and not wants_classes(one):
        return place_of(head) or loss
    if refused.fault in ("integer-labels", "one-hot-labels"):
        return loss
    if refused.fault == "negative" or (refused.fault == "range" and counts_from_one(one)):
        return made_here(one.labels, data) or data
    if refused.fault == "units" and one.loss.name in BINARY and wants_classes(one):
        return loss
    if refused.fault == "units" and one.loss.name in BINARY and is_decision(one):
        return made_here(one.labels, data) or data
    if refused.fault == "sizes":
        return of_other_sizes(one, data, head, model)
    return place_of(head) or data
