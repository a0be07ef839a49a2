"""Which Keras a file is written for, by the spellings that only some versions know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from keras_lint.interp import program
from keras_lint.layers.keras_version import KerasVersion

RETIRED_MODULES = (
    "keras.layers.core",
    "keras.layers.convolutional",
    "keras.layers.pooling",
    "keras.layers.recurrent",
    "keras.layers.normalization",
    "keras.layers.merge",
    "keras.layers.embeddings",
    "keras.layers.wrappers",
    "keras.layers.noise",
    "keras.layers.local",
    "keras.layers.advanced_activations",
    "keras.layers.convolutional_recurrent",
    "keras.engine",
    "keras.legacy",
    "keras.objectives",
    "keras.utils.np_utils",
    "keras.utils.vis_utils",
    "keras.backend.tensorflow_backend",
)
"""Modules that `import keras` had in 2.2 and lost by 2.15."""

RETIRED_NAMES = frozenset(
    "Convolution1D Convolution2D Convolution3D MaxoutDense Highway CuDNNLSTM CuDNNGRU "
    "multi_gpu_model fit_generator predict_generator evaluate_generator merge".split()
)
RETIRED_ARGUMENTS = frozenset(
    "nb_filter nb_row nb_col border_mode nb_epoch subsample samples_per_epoch output_dim_2".split()
)
TF1_NAMES = ("tensorflow.contrib", "tensorflow.python.keras")
KERAS2_NAMES = (
    "tensorflow.keras.layers.experimental",
    "tensorflow.keras.experimental",
    "tensorflow.keras.optimizers.legacy",
    "tensorflow.keras.wrappers",
    "tensorflow.compat.v1",
    "tensorflow_addons",
    "tensorflow.keras.utils.multi_gpu_model",
    "tf_keras",
)


def detect_version(form: program.Module) -> KerasVersion:
    """Return the version whose spellings a file uses; Keras 3 where nothing tells."""
    modules: set[str] = set()
    names: set[str] = set()
    keywords: set[str] = set()
    for node in _walk(form.body):
        if isinstance(node, program.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, program.ImportFrom) and not node.level:
            modules |= {f"{node.module}.{alias.name}" for alias in node.names}
            names |= {alias.name for alias in node.names}
        elif isinstance(node, program.Attribute):
            names.add(node.attr)
        elif isinstance(node, program.Arg) and node.keyword:
            keywords.add(node.keyword)
    if _any_under(modules, RETIRED_MODULES) or keywords & RETIRED_ARGUMENTS:
        return KerasVersion.V2_2
    standalone = any(one == "keras" or one.startswith("keras.") for one in modules)
    if standalone and names & RETIRED_NAMES:
        return KerasVersion.V2_2
    if _any_under(modules, KERAS2_NAMES + TF1_NAMES) or names & RETIRED_NAMES:
        return KerasVersion.V2_15
    return KerasVersion.V3


def _any_under(names: set[str], prefixes: tuple[str, ...]) -> bool:
    return any(
        name == prefix or name.startswith(prefix + ".") for name in names for prefix in prefixes
    )


def _walk(node: object) -> Iterator[object]:
    stack = [node]
    while stack:
        one = stack.pop()
        if isinstance(one, tuple):
            stack.extend(one)
        elif is_dataclass(one):
            yield one
            stack.extend(getattr(one, part.name) for part in fields(one))
