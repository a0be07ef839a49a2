"""What a Sequential was trained and asked as before the program changed it."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import TYPE_CHECKING

from keras_lint.graph.sequential import Sequential
from keras_lint.graph.training import Compilation, Event, Use

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine


def change(machine: Machine, model: Sequential) -> None:
    """Prepare for a change of a model: what it was used for so far speaks of it as it is now."""
    events = machine.trace.training
    if any(isinstance(one, Use) and one.model is model for one in events):
        past = copy.copy(model)
        past.replace_network(model.sublayers(), model.nodes)
        _hand_over(events, model, past)
    machine.touch(model)


def _hand_over(events: list[Event], model: Sequential, past: Sequential) -> None:
    uses = [one for one in events if isinstance(one, Use) and one.model is model]
    done = {
        id(one): replace(one, model=past)
        for use in uses
        if (one := use.compilation) is not None and one.model is model
    }
    for number, event in enumerate(events):
        if isinstance(event, Compilation):
            events[number] = done.get(id(event), event)
        elif event.model is model:
            compilation = done.get(id(event.compilation), event.compilation)
            events[number] = replace(event, model=past, compilation=compilation)
