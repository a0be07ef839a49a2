"""What to mend where labels and output do not fit, beyond the loss and the last layer."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.diagnostic import Option, Wanted
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor, flatten
from keras_lint.place import Place
from keras_lint.rules.blame.maps import first_dense
from keras_lint.rules.lineage import chain_before
from keras_lint.rules.objectives import Objective
from keras_lint.rules.recurrence import recurrent_of
from keras_lint.shapes.dim import equal
from keras_lint.shapes.shape import Shape
from keras_lint.training.data import Absent, Data, DataTree
from keras_lint.training.labels import Refusal
from keras_lint.training.losses import CATEGORICAL, SPARSE

ASKED = "labels of a folder"


def labels_asked_for(labels: Data | None) -> Place | None:
    """Return where labels of this kind are asked for, as `class_mode` does."""
    if labels is None or labels.made is None or labels.made.how != ASKED:
        return None
    return labels.made.place


def steps_kept(output: Tensor, labels: Data | None) -> Node | None:
    """Return the last recurrent layer before an output, where it gives all steps to labels of one.

    It is to give the last step alone, where no layer but those for each step follows.
    """
    if labels is None or labels.shape is None or output.shape is None:
        return None
    if output.shape.rank != 3 or not _of_whole_sequence(labels.shape, output.shape):
        return None
    for node in chain_before(output):
        inner = recurrent_of(node.layer)
        if inner is not None:
            return node if inner.args.get("return_sequences") is True else None
    return None


def _of_whole_sequence(labels: Shape, output: Shape) -> bool:
    """Tell whether labels are one for all steps of an output: rows like its steps, or numbers."""
    if labels.rank == 1 or (labels.rank == 2 and labels[1] == 1):
        return True
    return labels.rank == 2 and equal(labels[1], output[2]) is not False


def steps_dropped(output: Tensor, labels: Data | None) -> Node | None:
    """Return the last recurrent layer before an output, where labels are for each of its steps."""
    if labels is None or labels.shape is None or output.shape is None or output.shape.rank != 2:
        return None
    if labels.shape.rank != 3:
        return None
    other = equal(labels.shape[-1], output.shape[-1]) is False
    for node in chain_before(output):
        inner, before = recurrent_of(node.layer), node.inputs[0].shape if node.inputs else None
        if inner is not None and before is not None and before.rank == 3:
            single = inner.args.get("return_sequences", False) is False
            as_many = equal(before[1], labels.shape[1])
            return node if single and (as_many or (as_many is None and not other)) else None
    return None


def with_idle_axis(output: Tensor, labels: Data | None) -> bool:
    """Tell whether labels are like an output, but for an axis of size 1 behind the samples."""
    shape, given = output.shape, None if labels is None else labels.shape
    if shape is None or given is None or given.rank != shape.rank + 1 or shape.rank < 2:
        return False
    return given[1] == 1 and given[2:] == shape[1:]


def coded_twice(output: Tensor, labels: Data | None) -> bool:
    """Tell whether rows of labels were each made a square, as if they were class numbers."""
    shape, given = output.shape, None if labels is None else labels.shape
    if labels is None or shape is None or given is None or given.rank != shape.rank + 1:
        return False
    return labels.one_hot and given[-1] == given[-2] == shape[-1]


def reshaped_too_small(output: Tensor, labels: Data | None) -> Node | None:
    """Return the Reshape whose map is enlarged later, by less than the labels are larger."""
    shape, given = output.shape, None if labels is None else labels.shape
    if shape is None or given is None or shape.rank != 4 or given.rank != 4:
        return None
    pairs = list(zip(shape[1:3], given[1:3], strict=True))
    if not all(isinstance(one, int) for pair in pairs for one in pair):
        return None
    for node in chain_before(output):
        before = node.outputs[0].shape if node.layer.class_name == "Reshape" else None
        if before is not None and before.rank == 4:
            sizes = zip(before[1:3], pairs, strict=True)
            whole = all(
                isinstance(size, int) and a != b and not size * b % a for size, (a, b) in sizes
            )
            return node if whole else None
    return None


def gives_back(model: Model, output: Tensor) -> bool:
    """Tell whether an output has the sizes of the model's input, but for the last axis of images.

    So have autoencoders and networks that segment: it is the labels that are of another size.
    """
    source = model.inputs.shape if isinstance(model.inputs, Tensor) else None
    if isinstance(model.inputs, list) and len(model.inputs) == 1:
        source = model.inputs[0].shape if isinstance(model.inputs[0], Tensor) else None
    if source is None or output.shape is None or source.rank < 2:
        return False
    if source[1:] == output.shape[1:]:
        return True
    return source.rank == output.shape.rank > 3 and source[1:-1] == output.shape[1:-1]


def sizes_at_odds(refused: Refusal, labels: Shape, output: Shape) -> tuple[int, ...]:
    """Return the sizes of labels and output that differ, where it is not their number of axes."""
    if refused.fault != "sizes" or labels.rank != output.rank:
        return ()
    pairs = zip(labels[1:], output[1:], strict=True)
    sizes = {one for pair in pairs if equal(*pair) is False for one in pair}
    return tuple(sorted(one for one in sizes if isinstance(one, int)))


def last_sizes(labels: Shape, output: Shape) -> tuple[int, ...]:
    """Return the last sizes of labels and output, where they differ: a name may be wrong."""
    found = {one[-1] for one in (labels, output) if one}
    known = tuple(size for size in found if isinstance(size, int) and size > 1)
    return known if len(known) == 2 else ()


def made_here(labels: Data | None, used: Place) -> Place | None:
    """Return where the labels got their sizes, None where that is in no line of the same file."""
    origin = None if labels is None else labels.made
    return origin.place if origin is not None and origin.place.path == used.path else None


def to_be_coded(refused: Refusal, one: Objective, used: Place) -> tuple[Option, ...]:
    """Return where class numbers are made, which may have been meant to become one-hot rows."""
    made = made_here(one.labels, used)
    if refused.fault not in ("integer-labels", "units") or made is None or made.kind != "call":
        return ()
    return (Option(made, Wanted((), None, _classes(one)), by="to_categorical"),)


def _classes(one: Objective) -> int | None:
    """Return how many units an output has, where all of the class numbers are known to be less."""
    units = one.output.shape[-1] if one.output.shape else None
    most = None if one.labels is None else one.labels.most
    return units if isinstance(units, int) and most is not None and most < units else None


def to_count_from_zero(refused: Refusal, one: Objective, used: Place) -> Iterator[Option]:
    """Yield where labels are made rows of more places than any of them takes."""
    labels, output = one.labels, one.output.shape
    made = made_here(labels, used)
    if labels is None or not labels.shape or not output or made is None or made.kind != "call":
        return
    if labels.made is None or not labels.made.how.endswith("to_categorical"):
        return
    if refused.fault == "units" and labels.one_hot and labels.each_hot is None:
        most, units = labels.shape[-1], output[-1]
        more = most - units if isinstance(most, int) and isinstance(units, int) else 1
        if isinstance(more, int) and more > 0:
            yield Option(made, Wanted((), None, None), less=more)


def inputs_to_be_cut(x: DataTree | Absent, one: Objective, used: Place) -> Iterator[Option]:
    """Yield the samples, where labels were cut to fewer steps, as to the next of each."""
    labels, output = one.labels, one.output.shape
    if labels is None or labels.made is None or labels.made.how != "item":
        return
    if not isinstance(x, Data) or x.shape is None or x.shape.rank < 2 or output is None:
        return
    if labels.shape is None or labels.shape.rank < 2 or output.rank < 2:
        return
    steps, kept = output[1], labels.shape[1]
    if isinstance(steps, int) and isinstance(kept, int) and steps == x.shape[1] and kept < steps:
        yield Option(
            used._replace(argument=None), Wanted(("x", 0), None, None), "", steps - kept, 1
        )


def cut_of_samples(x: DataTree | Absent, one: Objective, used: Place) -> Place | None:
    """Return where labels of classes were cut of the very array that the samples were cut of."""
    labels = one.labels
    if not isinstance(x, Data) or labels is None or x.shape is None or labels.one_hot:
        return None
    if one.loss.name not in (*CATEGORICAL, *SPARSE) or x.shape.rank < 2 or x.shape != labels.shape:
        return None
    if x.made is None or x.made != labels.made or labels.last is None or x.last == labels.last:
        return None
    return labels.last.place if labels.last.place.path == used.path else None


def repeated_before(output: Tensor) -> Node | None:
    """Return the RepeatVector that gave an output its number of steps."""
    for node in chain_before(output):
        if node.layer.class_name == "RepeatVector":
            return node
    return None


def steps_alone_differ(output: Tensor, labels: Data | None) -> bool:
    """Tell whether labels are sequences like the output, but for their length."""
    if labels is None or labels.shape is None or output.shape is None or output.shape.rank != 3:
        return False
    if labels.shape.rank != 3 or equal(labels.shape[-1], output.shape[-1]) is not True:
        return False
    return equal(labels.shape[1], output.shape[1]) is False


def numbers_of_other_steps(model: Model, output: Tensor, labels: Data | None) -> bool:
    """Tell whether class numbers are for other steps than those of an input and the output."""
    if labels is None or labels.shape is None or output.shape is None or output.shape.rank < 3:
        return False
    if labels.shape.rank != output.shape.rank - 1 or len(flatten(model.inputs or [])) != 1:
        return False
    source = flatten(model.inputs or [])[0].shape
    kept = source is not None and source.rank > 1 and source[1] == output.shape[1]
    return kept and equal(labels.shape[1], output.shape[1]) is False


def dense_on_map(output: Tensor, labels: Data | None) -> Node | None:
    """Return the first Dense behind a map or a sequence, where labels have fewer axes than it.

    It is before this one that the map was to become a vector, whatever comes after.
    """
    if labels is None or labels.shape is None or output.shape is None:
        return None
    if labels.shape.rank >= output.shape.rank:
        return None
    return first_dense(output)


def is_decision(one: Objective) -> bool:
    """Tell whether output and loss agree on one value of each pixel."""
    output = one.output.shape
    return one.labels is not None and output is not None and output[-1] == 1 and output.rank == 4


def counts_from_one(one: Objective) -> bool:
    """Tell whether the class numbers are right but for counting from 1."""
    labels, output = one.labels, one.output.shape
    if labels is None or not output:
        return False
    return labels.most == output[-1] and labels.least is not None and labels.least >= 1


def wants_classes(one: Objective) -> bool:
    """Tell whether class numbers meet an output of one unit a class, under a binary loss."""
    labels, output = one.labels, one.output.shape
    if labels is None or not output or labels.shape is None:
        return False
    numbers = labels.shape.rank == 1 or labels.shape[-1] == 1
    activation = one.output.node.layer.args.get("activation") if one.output.node else None
    return numbers and not labels.one_hot and activation == "softmax"
