"""Which weights a layer and all that it holds have, each once, and which of them are trained."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim


class Holder(Protocol):
    """What is asked of a layer whose weights are counted."""

    @property
    def keras(self) -> KerasVersion:
        """The Keras version whose rules apply."""

    @property
    def trainable(self) -> bool:
        """Whether it is trained; True where that is not known."""

    @property
    def freedom(self) -> Mapping[str, object]:
        """What is said of training it, by `trainable` and, of what is inside, by `inside`."""

    @property
    def own_weights(self) -> Sequence[Weight] | None:
        """The weights once built, None where they cannot be known."""

    def sublayers(self) -> Sequence[Holder]:
        """List the layers that this one holds."""

    def all_weights(self) -> list[Weight] | None:
        """List own and held weights, each once; None where some are not known."""

    def lists_trained_first(self) -> bool:
        """Tell whether trained weights of all held layers come before all others."""


def collect(layer: Holder) -> list[tuple[Weight, bool]] | None:
    """Gather each weight once, with whether it is trained.

    In Keras 3 the weight itself is frozen, so that every layer that holds it must train it; in
    Keras 2 one that does is enough.
    """
    found = flagged(layer)
    if found is None:
        return None
    every = layer.keras == KerasVersion.V3
    once: dict[int, tuple[Weight, bool]] = {}
    for weight, trained in found:
        first = once.setdefault(id(weight), (weight, trained))[1]
        once[id(weight)] = (weight, (trained and first) if every else (trained or first))
    return list(once.values())


def knows_trainable(layer: Holder, seen: set[int]) -> bool:
    """Tell whether it is known of all weights whether they are trained; `seen` are layers done."""
    if id(layer) in seen:
        return True
    seen.add(id(layer))
    if not isinstance(layer.freedom["trainable"], bool):
        return not any(weight.trained for weight in layer.all_weights() or ())
    return all(knows_trainable(part, seen) for part in layer.sublayers())


def flagged(layer: Holder) -> list[tuple[Weight, bool]] | None:
    """Gather weights with whether they are trained: none where the layer itself is frozen."""
    found = _gather(layer, set())
    if found is None or layer.trainable:
        return found
    return [(weight, False) for weight, _ in found]


def _gather(
    layer: Holder, seen: set[tuple[int, bool]], *, within_frozen: bool = False
) -> list[tuple[Weight, bool]] | None:
    """Gather own and held weights in the order of `layer.weights`.

    What is held twice is gathered once for each of the two: within a frozen layer, and not. In
    Keras 3 it is the weights that are frozen: a layer held by a frozen one may be trained.
    """
    by_weight = layer.keras == KerasVersion.V3
    frozen = not by_weight and (within_frozen or not layer.trainable)
    if (id(layer), frozen) in seen:
        return []
    seen.add((id(layer), frozen))
    if layer.own_weights is None:
        return None
    own = sorted(layer.own_weights, key=_untrained)
    trained = not by_weight or layer.freedom.get("inside", layer.trainable) is not False
    found = [(weight, weight.trained and trained) for weight in own]
    for part in layer.sublayers():
        held = _gather(part, seen, within_frozen=frozen)
        if held is None:
            return None
        found.extend(held)
    if layer.lists_trained_first() and (layer.trainable or layer.keras == KerasVersion.V2_2):
        found.sort(key=_frozen)
    return found if layer.trainable or by_weight else [(weight, False) for weight, _ in found]


def _untrained(weight: Weight) -> bool:
    return not weight.trainable


def _frozen(row: tuple[Weight, bool]) -> bool:
    return not row[1]


def total(weights: Iterable[Weight]) -> Dim:
    """Count the values of weights."""
    count: Dim = 0
    for weight in weights:
        count = count + weight.size
    return count
