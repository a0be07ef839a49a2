"""`trainable`: what it is when a model is compiled, and when it is trained.

`compile` fixes what is trained (Keras's guide to transfer learning); what is set later counts once
the model is compiled again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.sequential import Sequential
from keras_lint.graph.tensor import Tensor
from keras_lint.graph.trace import Freezing
from keras_lint.graph.training import Compilation, Use
from keras_lint.interp.values import Unknown
from keras_lint.layers.base import Layer
from keras_lint.record import record

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

TRAINING = ("fit", "train_on_batch")


@record
class Setting:
    """An assignment of `trainable`: where, in which loop and when, to what, of which layer."""

    place: Place
    time: int
    value: bool
    layer: Layer
    loop: Place | None = None


@record
class Snapshot:
    """What a model held when it was compiled: whether each layer is trained, None if unknown."""

    compilation: Compilation
    time: int
    trained: dict[int, bool | None]


@dataclass(slots=True)
class Freezer:
    """What a run remembers of `trainable`, in the order in which it happened."""

    time: int = 0
    last_event: int = 0
    settings: dict[int, Setting] = field(default_factory=dict)
    snapshots: dict[int, Snapshot] = field(default_factory=dict)
    trained_at: dict[int, int] = field(default_factory=dict)
    kept: list[Layer] = field(default_factory=list)
    """Layers that are known by their identity, which must not be given to others."""

    def tick(self) -> int:
        """Return a number for what happens now."""
        self.time += 1
        return self.time


def _freezer(machine: Machine) -> Freezer:
    freezer = machine.state.setdefault("freezer", Freezer())
    assert isinstance(freezer, Freezer)
    return freezer


def note_set(machine: Machine, layer: Layer, value: bool | Unknown) -> None:
    """Note that the program sets `layer.trainable`."""
    freezer, place = _freezer(machine), machine.here
    known = place is not None and not isinstance(value, Unknown) and not machine.conditional
    if known and value is True:
        _check_undone(machine, freezer, layer)
    time = freezer.tick()
    for reached in layer.reached():
        freezer.kept.append(reached)
        if known:
            assert place is not None
            assert not isinstance(value, Unknown)
            freezer.settings[id(reached)] = Setting(place, time, value, layer, machine.loop)
        else:
            freezer.settings.pop(id(reached), None)


def _check_undone(machine: Machine, freezer: Freezer, layer: Layer) -> None:
    """Note a freeze of parts of a layer that is lifted from the whole, nothing compiled between."""
    reached = {id(one): freezer.settings.get(id(one)) for one in layer.reached()}
    known = [one for one in reached.values() if one is not None and not one.value]
    frozen = [one for one in known if _weighs(one.layer)]
    place = machine.here
    if not frozen or place is None or layer.freedom["trainable"] is not True:
        return
    first = frozen[0]
    if first.place != place and first.time > freezer.last_event:
        related = ((first.place, "frozen here"),)
        found = Freezing("undone", _told(first.layer), False, place, related)
        machine.trace.freezings.append(found)


def note_compiled(machine: Machine, compilation: Compilation) -> None:
    """Note what a model trains as it is compiled now."""
    freezer = _freezer(machine)
    freezer.last_event = freezer.tick()
    held = list(_held(compilation.model))
    freezer.kept += held
    sure = not machine.conditional
    trained = {id(one): _is_trained(one) if sure else None for one in held}
    snapshot = Snapshot(compilation, freezer.last_event, trained)
    freezer.snapshots[id(compilation.model)] = snapshot


def note_trained(machine: Machine, use: Use) -> None:
    """Compare what a model holds as it is trained with what it held when compiled."""
    freezer = _freezer(machine)
    snapshot = freezer.snapshots.get(id(use.model))
    freezer.last_event = freezer.tick()
    if use.method not in TRAINING or snapshot is None or use.compilation is None:
        return
    freezer.trained_at[id(use.model)] = freezer.time
    if not machine.conditional:
        found = _late(freezer, snapshot, use) or _never(freezer, snapshot, use)
        found = found or _all(freezer, snapshot, use)
        if found is not None:
            machine.trace.freezings.append(found)


def _late(freezer: Freezer, snapshot: Snapshot, use: Use) -> Freezing | None:
    for layer in _held(use.model):
        before, now = snapshot.trained.get(id(layer)), _is_trained(layer)
        setting = freezer.settings.get(id(layer))
        if before is None or now is None or before == now or setting is None:
            continue
        if setting.time < snapshot.time or not _weighs(layer):
            continue
        if not _meant_for_another(freezer, layer, setting, use.model):
            compiled = snapshot.compilation.place
            related = ((compiled, "compiled here"), (use.place, "trained here"))
            return Freezing("late", _told(setting.layer), now, setting.place, related)
    return None


def _meant_for_another(freezer: Freezer, layer: Layer, setting: Setting, model: Model) -> bool:
    """Tell whether it is done for a GAN, whose parts are compiled each with the other frozen.

    Another model with this layer was compiled since, or before and trains the layer as it is now.
    """
    return any(
        snapshot.compilation.model is not model
        and id(layer) in snapshot.trained
        and (snapshot.time > setting.time or snapshot.trained[id(layer)] is setting.value)
        for snapshot in freezer.snapshots.values()
    )


def _never(freezer: Freezer, snapshot: Snapshot, use: Use) -> Freezing | None:
    """Find a model that is trained in turns with one that it ends, and is frozen in neither."""
    last = use.model.outputs.node if isinstance(use.model.outputs, Tensor) else None
    if last is None or not isinstance(last.layer, Model) or last.layer is use.model:
        return None
    judge, makers = last.layer, [tensor.node for tensor in last.inputs]
    made = any(node is not None and isinstance(node.layer, Model) for node in makers)
    in_turns = freezer.trained_at.get(id(judge), 0) > snapshot.time
    trained = all(snapshot.trained.get(id(one)) for one in _held(judge) if _weighs(one))
    if not (made and in_turns and trained) or judge.trainable is not True:
        return None
    related = () if last.place is None else ((last.place, "it ends with the model here"),)
    return Freezing("never", _told(judge), True, snapshot.compilation.place, related)


def _all(freezer: Freezer, snapshot: Snapshot, use: Use) -> Freezing | None:
    """Find a model of Keras's own training none of whose layers learns."""
    if type(use.model) not in (Functional, Sequential):
        return None
    leaves = [layer for layer in _held(use.model) if not any(layer.sublayers())]
    weighing = list(filter(_weighs, leaves))
    if any(snapshot.trained.get(id(one)) is not False for one in weighing):
        return None
    settings = [freezer.settings.get(id(one)) for one in weighing]
    known = [one for one in settings if one is not None and one.time < snapshot.time]
    if not known or len(known) < len(weighing):
        return None
    last = max(known, key=lambda one: one.time)
    one_by_one = len({id(one.layer) for one in known if one.place == last.place}) > 1
    place = last.loop if one_by_one and last.loop is not None else last.place
    related = ((use.place, "trained here"),)
    return Freezing("all", _told(use.model), False, place, related)


def _held(layer: Layer, seen: set[int] | None = None) -> Iterator[Layer]:
    """Yield a layer and all that it holds, each once."""
    seen = set() if seen is None else seen
    if id(layer) in seen:
        return
    seen.add(id(layer))
    yield layer
    for one in layer.sublayers():
        yield from _held(one, seen)


def _is_trained(layer: Layer) -> bool | None:
    value = layer.freedom["trainable"]
    return value if isinstance(value, bool) else None


def _weighs(layer: Layer) -> bool:
    """Tell whether a layer has weights that are trained, unless it is frozen."""
    return any(weight.trained for weight in layer.all_weights() or ())


def _told(layer: Layer) -> str:
    kind = "the model" if isinstance(layer, (Functional, Sequential)) else layer.class_name
    return f"{kind} `{layer.name}`" if layer.name else kind
