"""What the program's own layers hold, as far as it bears on their weights."""

from __future__ import annotations

from keras_lint.interp.branches import LAYER_OR_NOT
from keras_lint.interp.values import Unknown
from keras_lint.layers.base import Layer
from keras_lint.layers.doubt import makes_weights
from keras_lint.layers.unary import UnaryLayer

LAYERED = ("keras", "tensorflow", "tensorflow_hub", "transformers", "keras_hub", "keras_nlp")
"""Libraries whose functions that we do not model may return layers."""
BUILT_AT_ONCE = (
    *("Dropout", "GaussianDropout", "AlphaDropout", "SpatialDropout", "GaussianNoise"),
    *("MaxPool", "AveragePool", "AvgPool", "GlobalMaxPool", "GlobalAveragePool", "GlobalAvgPool"),
    *("Activation", "ReLU", "LeakyReLU", "ELU", "Softmax", "Identity", "Masking"),
    "UnitNormalization",
)
"""How the layers are called that Keras 3 takes for built from the start."""
WEIGHTLESS_PARTS = (
    *("initializers", "regularizers", "constraints", "activations", "losses", "metrics"),
    *("optimizers", "callbacks", "utils", "data.", "random", "strings.", "summary.", "train."),
    *("distribute.", "io.", "image.", "math.", "nn.", "config.", "errors.", "saved", "backend."),
    *("dtypes", "lookup", "linalg.", "signal.", "debugging", "constant", "zeros", "ones", "range"),
    *("Tensor", "function", "preprocessing.", "ops.", "datasets."),
)
"""What of them never does."""


def may_be_layer(value: Unknown) -> bool:
    """Tell whether a value that is not known may be a layer, or hold variables."""
    root, _, rest = value.name.partition(".")
    if value.reason == LAYER_OR_NOT:
        return True
    return root in LAYERED and not rest.startswith(WEIGHTLESS_PARTS)


def awaits_build(layer: Layer) -> bool:
    """Tell whether Keras 3 takes a layer for one that is still to be built."""
    return not layer.built and not layer.arguments.layer.startswith(BUILT_AT_ONCE)


def may_have_weights(layer: Layer) -> bool:
    """Tell whether a layer that is not built would have weights."""
    if isinstance(layer, UnaryLayer):
        return makes_weights(layer)
    return not getattr(layer, "weightless", False)
