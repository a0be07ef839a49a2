"""How many samples training is given, and how great the numbers in them are."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.diagnostic import Finding, Wanted
from keras_lint.graph.feeding import feeds
from keras_lint.graph.training import Use
from keras_lint.rules.blame.counts import at_count, odd_one, to_be_cut
from keras_lint.rules.words import number
from keras_lint.shapes.dim import Dim, equal
from keras_lint.training.data import Absent, Data, DataTree


def unlike_lengths(use: Use) -> Iterator[Finding]:
    """Yield the finding for samples and labels of which there are not as many."""
    first, second = _samples(use.x), _samples(use.y)
    odd = odd_one(use, second)
    if odd is not None and odd.shape:
        yield _of_other_length(use, odd, odd.shape[0])
        return
    if first is None or second is None or equal(first, second) is not False:
        return
    blamed = at_count(use, first, second)
    used = use.place_of("y")
    yield Finding(
        blamed,
        f"`x` has {first} samples and `y` has {second}.",
        expected=f"{first} samples",
        actual=f"{second} samples",
        hint="Each sample needs its label: cut both in the same way.",
        related=() if blamed == used else ((used, f"`{use.method}` takes both"),),
        options=tuple(to_be_cut(use, first, second)),
    )


def _of_other_length(use: Use, odd: Data, samples: Dim) -> Finding:
    used = use.place_of("x")
    made = odd.counted.place if odd.counted is not None else used
    blamed = made if made.path == used.path else used
    return Finding(
        blamed,
        f"One array of `x` has {samples} samples, and others have more or fewer.",
        expected="as many samples of each",
        actual=f"{samples} samples",
        hint="Each sample needs its part of every input: cut all in the same way.",
        related=() if blamed == used else ((used, f"`{use.method}` takes them together"),),
    )


def of_no_numbers(use: Use, name: str, data: Data) -> Iterator[Finding]:
    """Yield the finding for an array of lists, or of labels that are texts."""
    texts = data.dtype == "str" and name == "y"
    if not texts and data.dtype != "object":
        return
    made, used = data.made, use.place_of(name)
    place = made.place if made is not None and made.place.path == used.path else used
    held = "texts" if texts else "objects"
    yield Finding(
        place,
        f"`{use.method}` takes arrays of numbers, but `{name}` holds {held}.",
        expected="numbers",
        actual=held,
        hint="Number the classes: y = np.array([names.index(one) for one in y])."
        if texts
        else "Bring all rows to one length first, as pad_sequences does.",
        related=() if place == used else ((used, f"`{use.method}` raises here"),),
    )


def unlike_validation(use: Use) -> Iterator[Finding]:
    """Yield the finding for samples and labels to validate with of which there are not as many."""
    if use.validation is None:
        return
    first, second = map(_samples, use.validation)
    if first is not None and second is not None and equal(first, second) is False:
        yield Finding(
            use.place_of("validation_data"),
            f"`validation_data` has {first} samples and {second} labels.",
            expected=f"{first} labels",
            actual=f"{second} labels",
            hint="Each sample needs its label: give those of the same part.",
        )


def _samples(data: DataTree | Absent) -> Dim | None:
    if isinstance(data, Data):
        return data.shape[0] if data.shape else None
    if isinstance(data, (list, tuple)) and data:
        return _samples(data[0])
    return None


def numbers_beyond(use: Use) -> Iterator[Finding]:
    """Yield the findings for numbers of words that are no rows of the Embedding they reach."""
    pairs = () if isinstance(use.x, Absent) else feeds(use.model, use.x) or ()
    greatest = {id(source): data.most for source, data in pairs if data.most is not None}
    for node in use.model.nodes:
        rows, place = node.layer.args.get("input_dim"), node.layer.place
        if node.layer.class_name != "Embedding" or not isinstance(rows, int) or place is None:
            continue
        most = greatest.get(id(node.inputs[0])) if len(node.inputs) == 1 else None
        if most is not None and most >= rows:
            yield Finding(
                place._replace(argument="input_dim"),
                f"The numbers that `{use.method}` gives run up to {most:g}, but this Embedding has "
                f"{number(rows)} rows, counted from 0.",
                expected=f"numbers below {rows}",
                actual=f"up to {most:g}",
                hint=f"Give it {int(most) + 1} rows: one more than the greatest number.",
                related=((use.place_of("x"), "the numbers"),),
                otherwise=place._replace(argument=0),
                wanted=Wanted(("input_dim", 0), rows, int(most) + 1),
            )
