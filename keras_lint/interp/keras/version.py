"""Which Keras a file is written for, by the spellings that only some versions know."""

from __future__ import annotations

from keras_lint.interp.keras.spellings import Spellings
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.signatures import signatures

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
"""Arguments of Keras 1, which 2.2 still converts."""

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


BACKEND = "keras.backend."
BACKEND_3 = frozenset(
    "backend clear_session epsilon floatx get_uid image_data_format is_float_dtype is_int_dtype "
    "is_keras_tensor result_type set_epsilon set_floatx set_image_data_format standardize_dtype "
    "common config tensorflow jax torch numpy openvino".split()
)
"""What `keras.backend` still holds in Keras 3, where `tf.keras.backend` keeps the rest."""

GONE_IN_3 = (
    "keras.preprocessing.text",
    "keras.preprocessing.image.ImageDataGenerator",
    "keras.preprocessing.sequence.TimeseriesGenerator",
    "keras.wrappers.scikit_learn",
    "keras.optimizers.legacy",
    "keras.layers.experimental",
    "keras.experimental",
    "keras.models.model_from_yaml",
)
"""What `import keras` no longer finds in Keras 3."""

NEW_IN_3 = (
    *(f"keras.{name}" for name in ("ops", "random", "config", "distribution", "tree")),
    *(f"keras.{name}" for name in ("dtype_policies", "quantizers", "visualization")),
    *(f"keras.{name}" for name in ("KerasTensor", "Variable", "StatelessScope", "Operation")),
    *("keras_hub", "keras_core", "tensorflow.keras.ops"),
)
BACKENDS_OF_3 = ("jax", "torch", "openvino", "numpy")


def told_version(said: Spellings) -> KerasVersion | None:
    """Return the version whose spellings a file uses, None where nothing tells."""
    if said.any_under(RETIRED_MODULES) or said.keywords & RETIRED_ARGUMENTS:
        return KerasVersion.V2_2
    standalone = any(one == "keras" or one.startswith("keras.") for one in said.dotted)
    if standalone and said.bare & RETIRED_NAMES:
        return KerasVersion.V2_2
    if said.any_under(KERAS2_NAMES + TF1_NAMES) or said.bare & RETIRED_NAMES:
        return KerasVersion.V2_15
    if said.any_under(NEW_IN_3) or _layers(said) & _only_in("3", "2.15"):
        return KerasVersion.V3
    if any(("KERAS_BACKEND", backend) in said.settings for backend in BACKENDS_OF_3):
        return KerasVersion.V3
    if said.any_under(GONE_IN_3) or _layers(said) & _only_in("2.15", "3") or _old_backend(said):
        return KerasVersion.V2_15
    return None


def _layers(said: Spellings) -> set[str]:
    """Return the last part of whatever is named below a module of layers."""
    split = (name.rpartition(".layers.") for name in said.dotted if "keras" in name)
    return {last for _, dot, last in split if dot}


def _only_in(version: str, other: str) -> set[str]:
    return set(signatures(version)) - set(signatures(other))


def _old_backend(said: Spellings) -> bool:
    named = (one[len(BACKEND) :] for one in said.dotted if one.startswith(BACKEND))
    return any(name.partition(".")[0] not in BACKEND_3 for name in named)
