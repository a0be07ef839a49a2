"""Which Keras a file is written for, by the spellings that only some versions know."""

from __future__ import annotations

from keras_lint.interp.keras.spellings import Spellings
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.retired_names import retired
from keras_lint.layers.signatures import signatures

RETIRED_NAMES = frozenset(
    "Convolution1D Convolution2D Convolution3D MaxoutDense Highway CuDNNLSTM CuDNNGRU "
    "multi_gpu_model fit_generator predict_generator evaluate_generator merge".split()
)
RETIRED_ARGUMENTS = frozenset(
    "nb_filter nb_row nb_col border_mode nb_epoch subsample samples_per_epoch output_dim_2".split()
)
"""Arguments of Keras 1, which 2.2 still converts."""

GONE_WITH_TF1 = ("tensorflow.contrib",)
TF1_NAMES = (*GONE_WITH_TF1, "tensorflow.python.keras")
KERAS2_NAMES = (
    "tensorflow.keras.layers.experimental",
    "tensorflow.keras.experimental",
    "tensorflow.keras.optimizers.legacy",
    "tensorflow.keras.wrappers",
    "tensorflow.compat.v1",
    "tensorflow_addons",
    "tensorflow.keras.utils.multi_gpu_model",
    "tf_keras",
    "keras.src.engine",
)

NEW_IN_3 = (
    *(f"keras.{name}" for name in ("ops", "random", "config", "distribution", "tree")),
    *(f"keras.{name}" for name in ("dtype_policies", "quantizers", "visualization")),
    *(f"keras.{name}" for name in ("KerasTensor", "Variable", "StatelessScope", "Operation")),
    *("keras_hub", "keras_core", "tensorflow.keras.ops"),
)
BACKENDS_OF_3 = ("jax", "torch", "openvino", "numpy")


def told_version(said: Spellings) -> KerasVersion | None:
    """Return the version whose spellings a file uses, None where nothing tells."""
    told = _told(said)
    return told if told is None else max(told, oldest(said))


def told_by_arguments(said: Spellings) -> bool:
    """Whether arguments of Keras 1 alone tell of the version: 2.3 took them beside newer ones."""
    return bool(said.keywords & RETIRED_ARGUMENTS) and KerasVersion.V2_15 not in _gone(
        said, "keras."
    )


def oldest(said: Spellings) -> KerasVersion:
    """Return the oldest version that a file can be for: Keras 2.2 was never part of TensorFlow."""
    keras = {name.partition("keras")[0] for name in said.dotted if "keras" in name.split(".")[:3]}
    return KerasVersion.V2_15 if keras and "" not in keras else KerasVersion.V2_2


def _told(said: Spellings) -> KerasVersion | None:
    gone = _gone(said, "keras.")
    if KerasVersion.V2_15 in gone or said.keywords & RETIRED_ARGUMENTS:
        return KerasVersion.V2_2
    if any(one.startswith("keras.") and one.endswith(".K") for one in said.dotted):
        return KerasVersion.V2_2
    standalone = any(one == "keras" or one.startswith("keras.") for one in said.dotted)
    if standalone and (said.bare & RETIRED_NAMES or said.any_under(GONE_WITH_TF1)):
        return KerasVersion.V2_2
    if said.any_under(KERAS2_NAMES + TF1_NAMES) or said.bare & RETIRED_NAMES:
        return KerasVersion.V2_15
    if said.any_under(NEW_IN_3) or _layers(said) & _only_in("3", "2.15"):
        return KerasVersion.V3
    if any(("KERAS_BACKEND", backend) in said.settings for backend in BACKENDS_OF_3):
        return KerasVersion.V3
    if gone or _gone(said, "tensorflow.") or _layers(said) & _only_in("2.15", "3"):
        return KerasVersion.V2_15
    return None


def _gone(said: Spellings, root: str) -> set[KerasVersion]:
    """Return the versions since which names of a package are no longer there."""
    names = (name for name in said.dotted if name.startswith(root))
    return {found[1].since for name in names if (found := retired(name)) is not None}


def _layers(said: Spellings) -> set[str]:
    """Return the last part of whatever is named below a module of layers."""
    split = (name.rpartition(".layers.") for name in said.dotted if "keras" in name)
    return {last for _, dot, last in split if dot}


def _only_in(version: str, other: str) -> set[str]:
    return set(signatures(version)) - set(signatures(other))
