"""What libraries hold: members of modules and classes, calls of what we know."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.origins import arrays_among, traced
from keras_lint.interp.keras.names import canonical
from keras_lint.interp.library import (
    brings,
    constant_of,
    guard_of,
    handler_of,
    run_handler,
    varying_of,
    watcher_of,
)
from keras_lint.interp.values import CallArguments, External, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

VERSIONS = "keras_lint.interp.libraries.versions"
ARRAYS = "keras_lint.interp.arrays.behaviour"
MODELLED = {
    "keras": ("keras_lint.interp.keras.everything", VERSIONS),
    "tensorflow": ("keras_lint.interp.keras.everything", VERSIONS),
    "packaging": (VERSIONS,),
    "distutils": (VERSIONS, "keras_lint.interp.libraries.distutils"),
    "setuptools": (VERSIONS,),
    "pkg_resources": (VERSIONS,),
    "keras_applications": ("keras_lint.interp.keras.everything",),
    "numpy": tuple(
        f"keras_lint.interp.arrays.{name}"
        for name in "functions creation finding joining picking random rows".split()
    ),
    **{
        name: (ARRAYS, f"keras_lint.interp.libraries.{name}")
        for name in ("cv2", "pandas", "PIL", "skimage", "tensorflow_datasets")
    },
    "sklearn": tuple(
        f"keras_lint.interp.arrays.{name}" for name in ("preparation", "label_coders", "folds")
    ),
}
"""The modules that register what we know of a library, imported when the library is first used."""

_loaded: set[str] = set()


def load_library(name: str) -> None:
    """Import what we know of a library, by the first part of its name."""
    root = name.partition(".")[0]
    if root in _loaded:
        return
    _loaded.add(root)
    for module in MODELLED.get(root, ()):
        import_module(module)
    if root not in MODELLED:
        try:
            import_module(f"keras_lint.interp.libraries.{root}")
        except ModuleNotFoundError as error:
            if not (error.name or "").startswith("keras_lint.interp.libraries"):
                raise


def member(machine: Machine, library: External, name: str) -> Value:
    """Return a member of a library's module or class: its value where that is known."""
    dotted = canonical(f"{library.name}.{name}")
    load_library(dotted)
    value = varying_of(dotted, machine)
    return constant_of(dotted, External(dotted)) if value is None else value


def exported(machine: Machine, library: External, name: str) -> Value | None:
    """Return a name that `from library import *` brings, None where we do not know of it."""
    dotted = canonical(f"{library.name}.{name}")
    load_library(dotted)
    if (value := varying_of(dotted, machine)) is not None:
        return value
    return constant_of(dotted, External(dotted) if brings(dotted) else None)


def attribute(machine: Machine, value: External, name: str) -> Value:
    """Return `value.name` of something of a library."""
    found = member(machine, value, name)
    if machine.patched and isinstance(found, External):
        return machine.patched.get(found.name, found)
    return found


def call(
    machine: Machine, function: External, arguments: CallArguments, place: Place | None
) -> Value:
    """Call something of a library: by its handler, else with an unknown result."""
    load_library(function.name)
    check = guard_of(function.name)
    error = None if check is None else check(machine, function.name, arguments)
    if error is not None:
        return machine.fail(error, place)
    watcher = watcher_of(function.name)
    if watcher is not None:
        watcher(machine, arguments, place)
    handler = handler_of(function.name)
    if handler is not None:
        given = run_handler(handler, function.name, machine, arguments, place)
        return traced(given, arrays_among(arguments), place, function.name)
    machine.hand_over(arguments)
    return Unknown(f"{function.name} is not modelled", function.name)
