"""What is modelled, per Keras version: layers, functions on tensors, applications, data sets."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from keras_lint.graph.applications.records import FOLDERS
from keras_lint.interp.externals import load_library
from keras_lint.interp.keras.ops.signatures import functions
from keras_lint.interp.library import handler_names
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import declaration_of
from keras_lint.layers.signatures import signatures

Matrix = Mapping[str, list[KerasVersion]]
"""Names, each with the versions that have it."""

OLDER = [KerasVersion.V2_2, KerasVersion.V2_15]
SPACES = {
    "keras.ops.": [KerasVersion.V3],
    "keras.random.": [KerasVersion.V3],
    "keras.backend.": OLDER,
    "tensorflow.": [KerasVersion.V2_15, KerasVersion.V3],
}
"""The modules of the functions, and the versions of Keras whose programs call them."""

DATA = ("keras.datasets.", "sklearn.datasets.", "tensorflow_datasets.")


def layers(*, missing: bool = False) -> Matrix:
    """Return the layers that are modelled, or those that Keras has and we do not model."""
    found: dict[str, list[KerasVersion]] = {}
    for keras in KerasVersion:
        for name, signature in signatures(keras.value).items():
            if (declaration_of(signature.class_name) is None) == missing:
                found.setdefault(name, []).append(keras)
    return dict(sorted(found.items()))


def operations() -> Matrix:
    """Return the functions on tensors that are modelled."""
    _load()
    known, existing = set(handler_names()), functions()
    return {
        name: versions
        for prefix, versions in SPACES.items()
        for name in sorted(existing)
        if name.startswith(prefix) and name in known
    }


def applications() -> Matrix:
    """Return the recorded networks of `keras.applications`, by the names of their files."""
    found: dict[str, list[KerasVersion]] = {}
    for keras, folder in FOLDERS.items():
        for file in (files("keras_lint.graph.applications") / folder).iterdir():
            if file.name.endswith(".json.gz"):
                found.setdefault(file.name.removesuffix(".json.gz"), []).append(keras)
    return dict(sorted(found.items()))


def data_sets() -> Matrix:
    """Return the data sets whose sizes are known."""
    _load()
    names = sorted(name for name in handler_names() if name.startswith(DATA))
    return {name: list(KerasVersion) for name in names}


def _load() -> None:
    for prefix in (*SPACES, *DATA):
        load_library(prefix)
