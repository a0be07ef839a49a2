"""Names that a version of Keras no longer has, and what to use instead.

Held against Keras 2.2.4, 2.15 and 3: `keras.<name>` is found in the version before and not in
`since`. `tf.keras` keeps some of them for longer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from keras_lint.layers.keras_version import KerasVersion
from keras_lint.record import record

V2_15, V3 = KerasVersion.V2_15, KerasVersion.V3


@record
class Retired:
    """A name that is gone `since` a version; `in_tf` tells whether from `tf.keras` too."""

    since: KerasVersion
    instead: str
    in_tf: bool = False


_LAYER_MODULES = (
    "core convolutional pooling recurrent normalization merge embeddings wrappers noise local "
    "advanced_activations convolutional_recurrent"
).split()

NAMES: Mapping[str, Retired] = {
    **{
        f"keras.layers.{name}": Retired(V2_15, "Import layers from `keras.layers`.", True)
        for name in _LAYER_MODULES
    },
    "keras.engine": Retired(V2_15, "Import from `keras.layers` and `keras.models`.", True),
    "keras.legacy.interfaces": Retired(V2_15, "Write the arguments of today."),
    "keras.objectives": Retired(V2_15, "Use `keras.losses`.", True),
    "keras.utils.np_utils": Retired(V2_15, "Use `keras.utils.to_categorical` and its like.", True),
    "keras.utils.vis_utils": Retired(V2_15, "Use `keras.utils.plot_model`.", True),
    "keras.backend.tensorflow_backend": Retired(V2_15, "Use `keras.backend` or `keras.ops`.", True),
    "keras.wrappers.scikit_learn": Retired(V2_15, "Use `keras.wrappers` or SciKeras.", True),
    "keras.utils.multi_gpu_model": Retired(V2_15, "Use `keras.distribution`.", True),
    "keras.layers.CuDNNLSTM": Retired(V2_15, "Use `LSTM`, which takes cuDNN by itself.", True),
    "keras.layers.CuDNNGRU": Retired(V2_15, "Use `GRU`, which takes cuDNN by itself.", True),
    "keras.layers.MaxoutDense": Retired(V2_15, "Use `Dense` and `Maximum`."),
    "keras.layers.Highway": Retired(V2_15, "Write it of `Dense`, `Multiply` and `Add`."),
    "keras.preprocessing.text": Retired(V3, "Use `keras.layers.TextVectorization`."),
    "keras.preprocessing.image.ImageDataGenerator": Retired(
        V3, "Use `keras.utils.image_dataset_from_directory` and layers that augment."
    ),
    "keras.preprocessing.sequence.TimeseriesGenerator": Retired(
        V3, "Use `keras.utils.timeseries_dataset_from_array`."
    ),
    "keras.layers.experimental": Retired(V3, "Use `keras.layers`.", True),
    "keras.experimental": Retired(V3, "Use `keras.optimizers.schedules` and `keras.layers`.", True),
    "keras.layers.ThresholdedReLU": Retired(V3, "Use `ReLU(threshold=…)`."),
    "keras.layers.LocallyConnected1D": Retired(V3, "Write a layer of your own.", True),
    "keras.layers.LocallyConnected2D": Retired(V3, "Write a layer of your own.", True),
    "keras.layers.DenseFeatures": Retired(V3, "Use `keras.utils.FeatureSpace`.", True),
    "keras.optimizers.legacy": Retired(V3, "Use `keras.optimizers`.", True),
    "keras.models.model_from_yaml": Retired(V3, "Use `keras.models.model_from_json`.", True),
}

METHODS: Mapping[str, Retired] = {
    "fit_generator": Retired(V3, "Use `fit`, which takes generators too.", True),
    "evaluate_generator": Retired(V3, "Use `evaluate`, which takes generators too.", True),
    "predict_generator": Retired(V3, "Use `predict`, which takes generators too.", True),
    "predict_classes": Retired(V2_15, "Use `predict` and take the `argmax`.", True),
    "predict_proba": Retired(V2_15, "Use `predict`, which gives the same.", True),
}
"""Methods of models."""

BACKEND = "keras.backend"
BACKEND_3 = frozenset(
    "backend clear_session epsilon floatx get_uid image_data_format is_float_dtype is_int_dtype "
    "is_keras_tensor result_type set_epsilon set_floatx set_image_data_format standardize_dtype "
    "common config tensorflow jax torch numpy openvino".split()
)
"""What `keras.backend` still holds in Keras 3, where `tf.keras.backend` keeps the rest."""


def retired(dotted: str) -> tuple[str, Retired] | None:
    """Return the retired name that a dotted name is or lies within; None where there is none."""
    tf = dotted.startswith("tensorflow.keras.")
    name = dotted.removeprefix("tensorflow.")
    for part in _beginnings(name):
        found = NAMES.get(part)
        if found is not None and (found.in_tf or not tf):
            return part, found
    head, _, rest = name.partition(f"{BACKEND}.")
    if not head and not tf and rest and rest.partition(".")[0] not in BACKEND_3:
        function = rest.partition(".")[0]
        return f"{BACKEND}.{function}", Retired(V3, "Use `keras.ops`.")
    return None


def _beginnings(name: str) -> Iterator[str]:
    parts = name.split(".")
    return (".".join(parts[:end]) for end in range(1, len(parts) + 1))
