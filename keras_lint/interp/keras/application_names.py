"""What the layers of an application are called where it leaves that to Keras."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from keras_lint.graph.applications.records import RecordedLayer
from keras_lint.graph.naming import to_snake_case
from keras_lint.interp.keras.state import keras_state
from keras_lint.layers.keras_version import KerasVersion

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

NAMED = {"MobileNet": ("Dropout", "Reshape"), "VGG16": ("Flatten",), "VGG19": ("Flatten",)}
"""Layers to which a network itself gives a name such as Keras would give."""
NAMING_THE_POOL = ("DenseNet", "EfficientNet", "MobileNetV3", "ResNet")
"""Networks that name the layer for which `pooling` asks."""


def automatic_names(
    machine: Machine, network: str, layers: Sequence[RecordedLayer]
) -> dict[str, str]:
    """Return new names for those that Keras gave, numbered as they were: by when each was made."""
    numbered = []
    for layer in layers:
        prefix, _, number = layer.name.rpartition("_")
        if not number.isdigit():
            prefix, number = layer.name, "0"
        automatic = prefix == to_snake_case(layer.class_name, machine.keras) and layer.parents
        if automatic and layer.class_name not in NAMED.get(network, ()):
            numbered.append((int(number), layer))
    numbered.sort(key=itemgetter(0))
    names = keras_state(machine).names
    return {layer.name: names.of_class(layer.class_name) for _, layer in numbered}


def names_the_pool(network: str, keras: KerasVersion) -> bool:
    """Tell whether a network names the layer for which `pooling` asks."""
    if keras is KerasVersion.V2_2 and network == "ResNet50":
        return False
    return network.startswith(NAMING_THE_POOL)
