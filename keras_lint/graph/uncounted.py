"""Why a model's parameters cannot be counted: the first layer inside that stands in the way."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.graph.model import Model
from keras_lint.graph.sequential import Sequential
from keras_lint.graph.trace import Construction
from keras_lint.layers.base import Layer
from keras_lint.place import Place
from keras_lint.record import record
from keras_lint.shapes.dim import symbols
from keras_lint.shapes.shape import leaves


@record
class Obstacle:
    """What is not known, at the layer or the model that it is needed for."""

    reason: str
    place: Place | None


def obstacle(construction: Construction) -> Obstacle | None:
    """Return why a model has no count of its parameters, None where it has one."""
    model = construction.model
    if isinstance(model, Sequential) and model.lost:
        return Obstacle(model.lost, construction.place)
    if isinstance(model.count_params(), int):
        return None
    found = next(_inside(model, set()), None)
    return None if found is None else Obstacle(_reason(found), found.place or construction.place)


def _inside(layer: Layer, seen: set[int]) -> Iterator[Layer]:
    """Find the layers that are the cause themselves, whichever hold them, in order."""
    if id(layer) in seen or isinstance(layer.count_params(), int):
        return
    seen.add(id(layer))
    held = [one for part in layer.sublayers() for one in _inside(part, seen)]
    yield from held or (layer,)


def _reason(layer: Layer) -> str:
    sizes = [size for weight in layer.own_weights or () for size in weight.shape]
    sizes += [size for shape in leaves(layer.first_output) for size in shape or ()]
    unknown = [one for size in sizes for one in symbols(size) if not one.free]
    if unknown:
        one = min(unknown, key=lambda symbol: symbol.serial)
        return one.reason or f"the size {one.name}"
    if isinstance(layer, Model) and layer.layers is None:
        return f"the layers of {layer.name} are not known"
    if layer.built:
        return f"the shape that {layer.name} is built for is not known"
    return f"whether, and for which shape, {layer.name} is built is not known"
