"""Reading the recorded networks (made by `tests/oracle_data/read_applications.py`)."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from keras_lint.layers.keras_version import KerasVersion
from keras_lint.record import record

if TYPE_CHECKING:
    from importlib.abc import Traversable

FOLDERS = {
    KerasVersion.V2_2: "keras_2_2",
    KerasVersion.V2_15: "keras_2_15",
    KerasVersion.V3: "keras_3",
}


@record
class RecordedLayer:
    """One layer of a network: `parents` are the numbers of the layers that feed it.

    `weights` are the shapes of the weights of a layer that `keras.layers` does not export, else
    None.
    """

    class_name: str
    name: str
    arguments: Mapping[str, Any]
    parents: tuple[int, ...]
    weights: tuple[tuple[int, ...], ...] | None


@record
class Variant:
    """A network with its top; `last` is the number of the layer where it ends without.

    `without_top` are the layers of the network without its top where they are not simply the first
    ones of the whole, `on_open_size` those without top on an input of open size where that differs
    (NASNet compares widths to place its paddings, and two open ones are equal).
    """

    arguments: Mapping[str, Any]
    name: str
    layers: tuple[RecordedLayer, ...]
    last: int
    without_top: tuple[RecordedLayer, ...] = ()
    on_open_size: tuple[RecordedLayer, ...] = ()


@record
class Application:
    """An application: its sizes in pixels and its variants, the default one first.

    Without a default size the input is open even where the top is included; `size_without_top` is
    that of the input where it is not (open in all but some versions of NASNet).
    """

    default_size: int | None
    min_size: int
    variants: tuple[Variant, ...]
    size_without_top: int | None = None


@lru_cache(maxsize=16)
def _packed(name: str, keras: KerasVersion) -> Traversable:
    return files("keras_lint.graph.applications") / FOLDERS[keras] / f"{name.lower()}.json.gz"


def exists(name: str, keras: KerasVersion) -> bool:
    """Tell whether a version has `keras.applications.<name>`, as far as recorded."""
    return _packed(name, keras).is_file()


def application(name: str, keras: KerasVersion) -> Application | None:
    """Return the record of `keras.applications.<name>`, None where that version has none."""
    packed = _packed(name, keras)
    if not packed.is_file():
        return None
    record = json.loads(gzip.decompress(packed.read_bytes()))
    variants = tuple(_variant(one) for one in record["variants"])
    return Application(
        record["default_size"], record["min_size"], variants, record.get("size_without_top")
    )


def _variant(record: Mapping[str, Any]) -> Variant:
    return Variant(
        record["arguments"],
        record["name"],
        _layers(record["layers"]),
        record["last"],
        _layers(record.get("without_top", ())),
        _layers(record.get("on_open_size", ())),
    )


def _layers(rows: Sequence[Any]) -> tuple[RecordedLayer, ...]:
    return tuple(
        RecordedLayer(
            class_name,
            name,
            arguments,
            tuple(parents),
            None if weights is None else tuple(tuple(shape) for shape in weights),
        )
        for class_name, name, arguments, parents, weights in rows
    )
