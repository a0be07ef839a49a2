"""The data sets of `tensorflow_datasets`: what an element holds, and how many classes there are.

The data is made by `tests/oracle_data/read_tfds.py`.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import known
from keras_lint.interp.streams.stream import made_by
from keras_lint.interp.streams.tf_data import Dataset
from keras_lint.interp.values import Array, Builtin, CallArguments, Unknown, Value
from keras_lint.record import entity
from keras_lint.shapes.dim import symbol
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

PLAIN = {"name", "split", "as_supervised", "with_info", "shuffle_files", "download", "data_dir"}
"""The arguments of `load` that leave an element as it is, or say what becomes of it."""


@lru_cache(maxsize=1)
def _sets() -> dict[str, dict[str, Any]]:
    text = files(__package__).joinpath("tfds_sets.json").read_text("utf-8")
    read: dict[str, dict[str, Any]] = json.loads(text)
    return read


@entity
class Info:
    """A `DatasetInfo`: the features by name, and the two that a supervised element has."""

    features: dict[str, Feature]
    supervised: list[str] | None

    def element(self, supervised: bool) -> Value:
        """Return what an element of the set is."""
        arrays = {key: one.array() for key, one in self.features.items()}
        if not supervised:
            return arrays
        return tuple(arrays[key] for key in self.supervised) if self.supervised else None


@entity
class Feature:
    """A feature of a data set: what its arrays are like, for labels how many there are."""

    sizes: tuple[int | None, ...]
    dtype: str
    classes: int | None

    def array(self) -> Array:
        """Return one array of the feature."""
        sizes = (symbol("size", free=True) if one is None else one for one in self.sizes)
        return Array(Shape(sizes), "str" if self.dtype == "object" else self.dtype)


def _info(name: Value) -> Info | None:
    found = _sets().get(name.partition(":")[0]) if isinstance(name, str) else None
    if found is None:
        return None
    features = {
        key: Feature(tuple(sizes), dtype, classes)
        for key, (sizes, dtype, classes) in found["features"].items()
    }
    return Info(features, found["supervised"])


@known("tensorflow_datasets.load")
def load(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`load(name, split, as_supervised=…, with_info=…)`: a data set, or several."""
    info = _info(argument(arguments, 0, "name"))
    supervised = argument(arguments, -1, "as_supervised", default=False)
    with_info = argument(arguments, -1, "with_info", default=False)
    known = {type(supervised), type(with_info)} <= {bool} and set(arguments.keywords) <= PLAIN
    element = None if info is None or not known else info.element(supervised)
    if element is None:
        return Unknown("a data set")
    sets = _split(argument(arguments, 1, "split", default=None), element, place)
    return (sets, info) if with_info else sets


def _split(split: Value, element: Value, place: Place | None) -> Value:
    if isinstance(split, (list, tuple)):
        return [_split(one, element, place) for one in split]
    if split is None:
        return Splits(element)
    return Dataset(made_by(element, place, "tfds.load"))


@known("tensorflow_datasets.as_numpy")
def as_numpy(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The same, as NumPy's arrays."""
    return argument(arguments, 0, "dataset")


@entity
class Splits:
    """All parts of a data set, by name."""

    element: Value


@behaves(Splits)
class SplitsBehaviour(Behaviour):
    """`sets["train"]`."""

    kind = "the parts of a data set"

    def item(self, machine: Machine, value: Splits, key: Value, place: Place | None) -> Value:
        return Dataset(made_by(value.element, place, "tfds.load"))


@behaves(Info)
class InfoBehaviour(Behaviour):
    """Its features are known, how many examples there are is not."""

    kind = "what is known of a data set"

    def attribute(self, machine: Machine, value: Info, name: str) -> Value:
        if name != "features":
            return Unknown(f"{name} of a data set", name)
        return dict(value.features)


@behaves(Feature)
class FeatureBehaviour(Behaviour):
    """The number of classes, or the shape."""

    kind = "a feature"

    def attribute(self, machine: Machine, value: Feature, name: str) -> Value:
        if name == "num_classes" and value.classes is not None:
            return value.classes
        if name == "shape":
            return value.sizes
        if name == "names" and value.classes is not None:
            return [Unknown("the name of a class") for _ in range(value.classes)]
        return Unknown(f"{name} of a feature", name)


@entity
class Maker:
    """A `DatasetBuilder` of a set by its name."""

    name: Value


@known("tensorflow_datasets.builder")
def builder(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """What a data set is got from in two steps."""
    return Maker(argument(arguments, 0, "name"))


@behaves(Maker)
class MakerBehaviour(Behaviour):
    """`as_dataset` is `load`."""

    kind = "a builder of a data set"

    def attribute(self, machine: Machine, value: Maker, name: str) -> Value:
        if name == "info" and (info := _info(value.name)) is not None:
            return info
        if name == "download_and_prepare":
            return Builtin(name, lambda machine, arguments, place: None)
        if name != "as_dataset":
            return Unknown(f"{name} of a data set", name)

        def run(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
            given = CallArguments([value.name, *arguments.positional], dict(arguments.keywords))
            return load(machine, given, place)

        return Builtin(name, run)
