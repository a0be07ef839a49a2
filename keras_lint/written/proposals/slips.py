"""Slips that the text of a program shows: what each of them would be otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.written.proposals.arrays import (
    as_before_reshaping,
    axes_turned,
    without_last_axis,
)
from keras_lint.written.proposals.columns import up_to_labels
from keras_lint.written.proposals.conditions import halves_of_conditions
from keras_lint.written.proposals.doubled import names_doubled
from keras_lint.written.proposals.guards import guards_around, merges_guarded
from keras_lint.written.proposals.kept import (
    axes_kept,
    classes_called,
    compiled_returned,
    layers_named,
    stray_commas,
)
from keras_lint.written.proposals.overwritten import parameters_overwritten
from keras_lint.written.proposals.reconnected import inputs_instead
from keras_lint.written.proposals.siblings import (
    arguments_lacking,
    flags_lacking,
    functions_exchanged,
)
from keras_lint.written.proposals.turned import (
    arguments_turned,
    indices_from_end,
    inputs_turned,
    labels_first,
    lists_turned,
    loops_turned,
    parts_turned,
    slices_shifted,
    steps_behind_features,
    yields_batched,
)
from keras_lint.written.proposals.uneven import parts_swapped
from keras_lint.written.proposals.unused import forgotten_names
from keras_lint.written.proposals.weights import weights_turned
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree

MOST_OF_EACH = 4
"""So many places of each kind are tried."""
MOST_WEIGHTS = 8
DATA = ("KL108", "KL109")
BUILT = ("KL101", "KL102", "KL103", "KL105", "KL117")
"""The codes of what does not fit while models are built."""


def slips(tree: Tree, path: str, trace: Trace, code: str, found: Finding) -> Iterator[Site]:
    """Yield what might be meant otherwise than it stands there, the likeliest kinds first."""
    related = [place for place, _ in found.related]
    models = {one.variable for one in trace.models if one.variable is not None}
    kinds: list[Iterable[Site]] = [
        parts_swapped(tree, path) if code in DATA else (),
        parts_turned(tree, path) if code in DATA else (),
        without_last_axis(tree, path, found.place) if code == "KL101" else (),
        as_before_reshaping(tree, path, found.place) if code == "KL101" else (),
        axes_turned(tree, path, found.place) if code == "KL104" else (),
        inputs_instead(tree, path, found.place) if code == "KL107" else (),
        compiled_returned(tree, path) if code in (*DATA, "KL111") else (),
        forgotten_names(tree, path, models),
        lists_turned(tree, found.place) if code in DATA else (),
        parameters_overwritten(tree, path),
        stray_commas(tree, path),
        names_doubled(tree, path),
        classes_called(tree, path) if code in ("KL106", "KL110", "KL112") else (),
    ]
    if code == "KL117":
        kinds.append(layers_named(tree, path))
    if code == "KL103":
        kinds.append(flags_lacking(tree, path))
    kinds.append(guards_around(tree, found.place, related))
    if code == "KL103":
        kinds.append(loops_turned(tree, found.place, related))
        kinds.append(indices_from_end(tree, found.place, related))
        kinds.append(merges_guarded(tree, found.place, related))
        kinds += [arguments_turned(tree, path), inputs_turned(tree, found.place)]
    if code == "KL108":
        kinds += [labels_first(tree, found.place, related), up_to_labels(tree, path)]
        kinds += [steps_behind_features(tree, path), yields_batched(tree, path)]
    if code in BUILT:
        kinds.append(functions_exchanged(tree, found.place, related))
        kinds.append(slices_shifted(tree, found.place, related))
        kinds += [arguments_lacking(tree, path), halves_of_conditions(tree, path)]
    if code in ("KL101", "KL103"):
        kinds.append(axes_kept(tree, path))
    each = chain.from_iterable(islice(one, MOST_OF_EACH) for one in kinds)
    weights = weights_turned(tree, found.place, related) if code in BUILT else ()
    return chain(each, islice(weights, MOST_WEIGHTS))
