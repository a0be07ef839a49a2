"""The keywords that a layer takes beside those of its own signature, through `**kwargs`."""

from __future__ import annotations

from collections.abc import Mapping

from keras_lint.layers.keras_version import KerasVersion

_INPUT = ("input_shape", "batch_input_shape", "batch_size")
_BASE_KEYWORDS: Mapping[KerasVersion, tuple[str, ...]] = {
    KerasVersion.V2_2: (*_INPUT, "dtype", "name", "trainable", "weights", "input_dtype"),
    KerasVersion.V2_15: (
        *_INPUT,
        *("trainable", "name", "dtype", "dynamic", "input_dim", "weights"),
        *("activity_regularizer", "autocast", "implementation"),
    ),
    KerasVersion.V3: (
        *("activity_regularizer", "trainable", "dtype", "autocast", "name"),
        *("input_dim", "input_shape"),
    ),
}
"""What the base layer takes from a subclass's `**kwargs`."""

_KERNEL = ("kernel_initializer", "kernel_regularizer", "kernel_constraint")


def _recurrent() -> dict[tuple[KerasVersion, str], tuple[str, ...]]:
    """What `RNN` takes from its subclasses, and the cells from their layers."""
    found: dict[tuple[KerasVersion, str], tuple[str, ...]] = {}
    masked = "zero_output_for_mask"
    for name in ("RNN", "SimpleRNN", "GRU", "LSTM"):
        found[KerasVersion.V2_15, name] = (masked, "input_length", "enable_caching_device")
        found[KerasVersion.V3, name] = (masked,)
    found[KerasVersion.V2_2, "ConvLSTM2D"] = ("return_state", "unroll")
    found[KerasVersion.V2_2, "CuDNNGRU"] = ("go_backwards",)
    found[KerasVersion.V2_2, "CuDNNLSTM"] = ("go_backwards",)
    found[KerasVersion.V2_2, "SimpleRNN"] = ("implementation", "input_dim", "input_length")
    found[KerasVersion.V2_15, "SimpleRNN"] += ("time_major",)
    random = ("seed", "force_generator", "rng_type", "enable_caching_device")
    found[KerasVersion.V2_15, "SimpleRNNCell"] = random
    for name in ("GRU", "LSTM"):
        found[KerasVersion.V2_15, name] += random[:-1]
        found[KerasVersion.V2_15, f"{name}Cell"] = random
        found[KerasVersion.V3, name] += ("implementation",)
        found[KerasVersion.V3, f"{name}Cell"] = ("implementation",)
    for rank in (1, 2, 3):
        found[KerasVersion.V2_15, f"ConvLSTM{rank}D"] = (masked, "unroll", *random[:-1])
        found[KerasVersion.V3, f"ConvLSTM{rank}D"] = (masked, "unroll")
    return found


_IMAGES = [
    (KerasVersion.V3, name)
    for name in (
        "AugMix AutoContrast CenterCrop ContrastLimitedAdaptiveHistogramEqualization CutMix "
        "Equalization MaxNumBoundingBoxes MixUp RandAugment RandomBrightness RandomZoom "
        "RandomColorDegeneration RandomColorJitter RandomContrast RandomCrop RandomErasing "
        "RandomElasticTransform RandomFlip RandomGaussianBlur RandomGrayscale RandomHue "
        "RandomInvert RandomPerspective RandomPosterization RandomRotation RandomSaturation "
        "RandomSharpness RandomShear RandomTranslation Resizing Solarization"
    ).split()
]
"""The layers of Keras 3 that derive from `BaseImagePreprocessingLayer`."""

_RANDOM = ("force_generator", "rng_type")
"""What `BaseRandomLayer` of Keras 2.15 takes beside a seed."""

_INHERITED: Mapping[tuple[KerasVersion, str], tuple[str, ...]] = {
    (KerasVersion.V2_2, "Dense"): ("input_dim",),
    (KerasVersion.V2_2, "DepthwiseConv2D"): (*_KERNEL, "dilation_rate"),
    **{(KerasVersion.V2_2, f"SeparableConv{rank}D"): _KERNEL for rank in (1, 2)},
    (KerasVersion.V2_2, "Conv3DTranspose"): ("dilation_rate",),
    **{(KerasVersion.V2_2, f"Global{how}Pooling1D"): () for how in ("Average", "Max")},
    **{
        (KerasVersion.V2_2, name): ("input_dim", "input_length")
        for name in ("SimpleRNN", "GRU", "LSTM")
    },
    **{(KerasVersion.V2_15, f"Conv{rank}D"): ("conv_op",) for rank in (1, 2, 3)},
    **{(KerasVersion.V2_15, f"Conv{rank}DTranspose"): ("groups",) for rank in (1, 2, 3)},
    **{
        (KerasVersion.V2_15, f"{kind}Conv{rank}D"): (*_KERNEL, "groups", "conv_op")
        for kind in ("Separable", "Depthwise")
        for rank in (1, 2)
    },
    **{
        (KerasVersion.V2_15, f"Global{how}Pooling{rank}D"): ("data_format", "keepdims")
        for how in ("Average", "Max")
        for rank in (1, 2, 3)
    },
    **{
        (KerasVersion.V2_15, f"SpatialDropout{rank}D"): ("noise_shape", "seed", *_RANDOM)
        for rank in (1, 2, 3)
    },
    **{
        (KerasVersion.V2_15, name): _RANDOM
        for name in "AlphaDropout Dropout GaussianDropout GaussianNoise".split()
    },
    **{
        (KerasVersion.V2_15, f"Random{what}"): ("rng_type",)
        for what in ("Brightness Contrast Crop Flip Height Rotation Translation Width Zoom".split())
    },
    **{
        (KerasVersion.V2_15, name): ("dropout", "seed", *_RANDOM)
        for name in ("Attention", "AdditiveAttention")
    },
    (KerasVersion.V3, "AdditiveAttention"): ("score_mode", "seed"),
    (KerasVersion.V2_15, "Embedding"): ("use_one_hot_matmul",),
    **{
        (KerasVersion.V2_2, f"SpatialDropout{rank}D"): ("noise_shape", "seed") for rank in (1, 2, 3)
    },
    **{(KerasVersion.V3, f"Conv{rank}D"): ("lora_rank", "lora_alpha") for rank in (1, 2, 3)},
    (KerasVersion.V3, "LeakyReLU"): ("alpha",),
    (KerasVersion.V3, "LayerNormalization"): ("rms_scaling",),
    (KerasVersion.V2_15, "BatchNormalization"): (
        *("renorm", "renorm_clipping", "renorm_momentum", "fused"),
        *("virtual_batch_size", "adjustment"),
    ),
    **{
        (version, name): ("vocabulary_size", "has_input_vocabulary")
        for version in (KerasVersion.V2_15, KerasVersion.V3)
        for name in ("TextVectorization", "StringLookup", "IntegerLookup")
    },
    **_recurrent(),
    **dict.fromkeys(_IMAGES, ("bounding_box_format", "data_format")),
    (KerasVersion.V3, "Embedding"): ("input_length",),
    (KerasVersion.V3, "ReversibleEmbedding"): (
        *("input_length", "weights", "lora_rank", "lora_alpha", "quantization_config"),
    ),
}
"""What a layer's own parent classes take from its `**kwargs`, beside the base layer."""


_OWN_ALONE = {
    (KerasVersion.V3, "StringLookup"): ("trainable", "dtype"),
    (KerasVersion.V3, "IntegerLookup"): ("trainable", "dtype"),
    (KerasVersion.V3, "HashedCrossing"): ("trainable",),
}
"""Layers that pass none of the base layer's keywords on, with those that they drop unread."""


SWALLOWS = frozenset(((KerasVersion.V3, "HashedCrossing"),))
"""Layers that take any keyword and read none but their own."""


UNREAD = frozenset(((KerasVersion.V3, "SimpleRNN", "activity_regularizer"),))
"""Arguments of a layer's own signature that it takes and does not look at."""


def further_keywords(layer: str, keras: KerasVersion) -> tuple[str, ...]:
    """Return what a layer with `**kwargs` takes by keyword beside its own parameters."""
    base = _OWN_ALONE.get((keras, layer), _BASE_KEYWORDS[keras])
    return (*_INHERITED.get((keras, layer), ()), *base)


def dropped_keywords(layer: str, keras: KerasVersion) -> tuple[str, ...]:
    """Return the keywords of the base layer that a layer takes and does not read."""
    return _OWN_ALONE.get((keras, layer), ())
