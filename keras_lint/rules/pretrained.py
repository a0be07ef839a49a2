"""Images that reach a pretrained network on another scale than those that it has learnt from."""

from __future__ import annotations

import re
from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Use
from keras_lint.layers.base import Layer
from keras_lint.rules.lineage import chain_before, first_layer
from keras_lint.training.data import Data

_SCALES = (
    (re.compile(r"VGG\d+$|ResNet\d+$"), "caffe"),
    (re.compile(r"Inception\w+$|Xception$|MobileNet(V2)?$|ResNet\d+V2$|NASNet\w+$"), "tf"),
    (re.compile(r"DenseNet\d+$"), "torch"),
)
"""The networks that do not scale images themselves, by what their `preprocess_input` does."""
_WANTED = {
    "caffe": "0 to 255, less the mean of each colour, blue first",
    "tf": "-1 to 1",
    "torch": "0 to 1, normalized by colour",
}


def wanted_by(network: str) -> str:
    """Say which images a network was trained on."""
    scale = _scale_of(network)
    return "0 to 255, which it scales itself" if scale is None else _WANTED[scale]


def _scale_of(network: str) -> str | None:
    return next((scale for kind, scale in _SCALES if kind.match(network)), None)


def unprepared(trace: Trace) -> Iterable[Finding]:
    """Yield the findings for images that no `preprocess_input` has seen."""
    networks = {id(layer): name for name, model in trace.pretrained for layer in model.layers or ()}
    told: set[int] = set()
    for use in trace.training if networks else ():
        if not isinstance(use, Use) or not isinstance(use.x, Data) or id(use.model) in told:
            continue
        first = first_layer(use.model)
        network = networks.get(id(first))
        fault = None if network is None else _fault(network, use.x)
        if network is not None and fault is not None:
            told.add(id(use.model))
            yield Finding(
                use.x.divided or use.place_of("x"),
                f"{network} was trained on images of {wanted_by(network)}, and is given {fault}.",
                expected=wanted_by(network),
                actual=fault,
                hint=f"Scale them with the preprocess_input of {network}.",
                related=((use.place_of("x"), "given to the network here"),),
            )


def rescaled(trace: Trace) -> Iterable[Finding]:
    """Yield the findings for a Rescaling to 0 to 1 before a network that wants it otherwise."""
    names = {id(model): name for name, model in trace.pretrained}
    for construction in trace.models if names else ():
        for node in construction.model.nodes:
            network = names.get(id(node.layer))
            if network is None or _scale_of(network) not in ("caffe", "tf") or not node.inputs:
                continue
            for before in chain_before(node.inputs[0]):
                place = before.layer.place or before.place
                if _divides(before.layer) and place is not None:
                    yield Finding(
                        place,
                        f"{network} was trained on images of {wanted_by(network)}, and is given "
                        "0 to 1.",
                        expected=wanted_by(network),
                        actual="0 to 1",
                        hint=f"Scale them with the preprocess_input of {network}.",
                        related=() if node.place is None else ((node.place, "the network"),),
                    )


def _divides(layer: Layer) -> bool:
    """Tell whether a layer divides by 255, and does nothing else."""
    scale = layer.args.get("scale")
    plain = layer.class_name == "Rescaling" and layer.args.get("offset") in (0, 0.0, None)
    return plain and isinstance(scale, float) and 1 / 257 < scale < 1 / 254


def _fault(network: str, images: Data) -> str | None:
    """Return the range of images that are not what a network was trained on, as far as known."""
    scale, reach = _scale_of(network), (images.least, images.most)
    if scale in ("caffe", "tf") and reach == (0, 1) and images.divided is not None:
        return "0 to 1"
    if scale is not None and reach == (0, 255):
        return "0 to 255"
    return None
