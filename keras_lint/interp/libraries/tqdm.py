"""tqdm's bars: a loop takes what they are put around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import MISSING, argument
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

MODULES = ("tqdm", "tqdm.auto", "tqdm.notebook", "tqdm.std", "tqdm.autonotebook", "tqdm.rich")


@known(*(f"{module}.{name}" for module in MODULES for name in ("tqdm", "tqdm_notebook")))
def bar(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`tqdm(items)`; without any it is only told of progress."""
    items = argument(arguments, 0, "iterable")
    return Unknown("a progress bar") if items is MISSING or items is None else items


@known(*(f"{module}.{name}" for module in MODULES for name in ("trange", "tnrange")))
def numbers(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`trange(n)` is `tqdm(range(n))`."""
    return machine.call(range, CallArguments(arguments.positional))
