"""The one name under which we know a thing of Keras, TensorFlow or NumPy, however it is spelt."""

from __future__ import annotations

import re
from functools import lru_cache

ROOTS = (
    "tensorflow.compat.v1.keras",
    "tensorflow.compat.v2.keras",
    "tensorflow.python.keras.api._v2.keras",
    "tensorflow.python.keras.api._v1.keras",
    "tensorflow.python.keras",
    "tensorflow.contrib.keras.api.keras",
    "tensorflow.contrib.keras",
    "tensorflow.keras",
    "keras.api._v2.keras",
    "keras.api._v1.keras",
    "keras._tf_keras.keras",
    "keras.api",
    "keras.src",
    "keras.python.keras",
    "keras_core",
    "tf_keras.src",
    "tf_keras",
)
"""Other names of the package `keras`, longer ones before those that they begin with."""

LAYER_MODULES = (
    "core",
    "convolutional",
    "pooling",
    "recurrent",
    "recurrent_v2",
    "normalization",
    "normalization_v2",
    "merge",
    "merging",
    "embeddings",
    "wrappers",
    "noise",
    "local",
    "advanced_activations",
    "convolutional_recurrent",
    "cudnn_recurrent",
    "attention",
    "regularization",
    "reshaping",
    "rnn",
    "activation",
    "activations",
    "dense_attention",
    "experimental.preprocessing",
    "preprocessing",
    "python",
)

ENGINE = {
    "Layer": "keras.layers.Layer",
    "InputLayer": "keras.layers.InputLayer",
    "InputSpec": "keras.layers.InputSpec",
    "Input": "keras.layers.Input",
    "Model": "keras.Model",
    "Network": "keras.Model",
    "Container": "keras.Model",
    "Functional": "keras.Model",
    "Sequential": "keras.Sequential",
    "get_source_inputs": "keras.utils.get_source_inputs",
}
"""What `keras.engine`, `keras.models` and `keras` itself hold under several names."""

NUMPY = ("tensorflow.experimental.numpy", "keras.src.backend.numpy", "jax.numpy", "cupy")

_ENGINE = re.compile(r"keras(?:\.(?:engine|models|legacy|training|layers)(?:\.\w+)*)?\.(\w+)$")
_LAYERS = re.compile(
    r"keras\.layers\.(?:(?:"
    + "|".join(re.escape(one) for one in LAYER_MODULES)
    + r")(?:\.\w+)*?)\.(\w+)$"
)
_APPLICATIONS = re.compile(r"(?:keras\.applications|keras_applications)\.\w+\.([A-Z]\w+)$")


@lru_cache(maxsize=4096)
def canonical(name: str) -> str:
    """Return the name under which a thing is known; the name itself where there is no other."""
    for root in ROOTS:
        if name == root or name.startswith(root + "."):
            name = "keras" + name[len(root) :]
            break
    if name.startswith(("tensorflow.compat.v1.", "tensorflow.compat.v2.")):
        name = "tensorflow." + name[len("tensorflow.compat.v1.") :]
    for root in NUMPY:
        if name == root or name.startswith(root + "."):
            return "numpy" + name[len(root) :]
    if name.startswith("keras"):
        return _within_keras(name)
    return name


def _within_keras(name: str) -> str:
    if found := _LAYERS.match(name):
        name = f"keras.layers.{found[1]}"
    elif found := _APPLICATIONS.match(name):
        return f"keras.applications.{found[1]}"
    if (found := _ENGINE.match(name)) and found[1] in ENGINE:
        return ENGINE[found[1]]
    for old, new in MOVED.items():
        if name == old or name.startswith(old + "."):
            return new + name[len(old) :]
    return name


MOVED = {
    "keras.ops.operation_utils.get_source_inputs": "keras.utils.get_source_inputs",
    "keras.utils.layer_utils.get_source_inputs": "keras.utils.get_source_inputs",
    "keras.utils.np_utils": "keras.utils",
    "keras.utils.generic_utils": "keras.utils",
    "keras.utils.data_utils": "keras.utils",
    "keras.utils.vis_utils": "keras.utils",
    "keras.utils.layer_utils": "keras.utils",
    "keras.utils.training_utils": "keras.utils",
    "keras.utils.multi_gpu_utils": "keras.utils",
    "keras.backend.tensorflow_backend": "keras.backend",
    "keras.legacy.backend": "keras.backend",
    "keras.operations": "keras.ops",
    **dict.fromkeys(
        (f"keras.ops.{name}" for name in ("nn", "numpy", "linalg", "math", "core")), "keras.ops"
    ),
    "keras.preprocessing.image_dataset": "keras.utils",
    "keras.layers.experimental": "keras.layers",
    "keras.experimental": "keras.layers",
}
"""Modules whose contents now stand elsewhere."""
