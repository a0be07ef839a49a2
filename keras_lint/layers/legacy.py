"""Keras 1 spellings that Keras 2.2 still converts (`keras.legacy.interfaces`).

Each class that has an `Interface` takes only the listed arguments by position, renames the old
keywords, and first reshapes the arguments that need more than a new name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import TypeAlias

from keras_lint.layers import legacy_calls as calls
from keras_lint.layers.legacy_calls import Refused
from keras_lint.record import record

Prepare: TypeAlias = Callable[[list[object], dict[str, object]], None]

DIM_ORDERING = {"tf": "channels_last", "th": "channels_first", "default": None}


@record
class Interface:
    """How a class of Keras 2.2 reads the arguments of Keras 1.

    `positional` names what may be given by position, None for no limit; `renamed` maps old keywords
    to new ones; `prepare` rewrites positional and keyword arguments in place.
    """

    positional: tuple[str, ...] | None = None
    renamed: Mapping[str, str] = field(default_factory=dict)
    prepare: Prepare | None = None


def convert(interface: Interface, positional: list[object], keywords: dict[str, object]) -> None:
    """Rewrite arguments in place from Keras 1 to Keras 2.

    Raises:
        Refused: where Keras does.
    """
    if interface.prepare is not None:
        interface.prepare(positional, keywords)
    allowed = interface.positional
    if allowed is not None and len(positional) > len(allowed):
        names = ", ".join(f"`{name}`" for name in allowed) or "nothing"
        raise Refused(f"takes only {names} by position, not {len(positional)} arguments")
    ordering = keywords.get("dim_ordering")
    if isinstance(ordering, str) and ordering in DIM_ORDERING:
        keywords["dim_ordering"] = DIM_ORDERING[ordering]
    for old, new in interface.renamed.items():
        if old in keywords:
            value = keywords.pop(old)
            if new in keywords:
                raise Refused(f"is given both `{old}` and `{new}`", new)
            keywords[new] = value


_ORDER = {"dim_ordering": "data_format"}
_BIAS = {"b_regularizer": "bias_regularizer", "b_constraint": "bias_constraint", "bias": "use_bias"}
_KERNEL = {
    "init": "kernel_initializer",
    "W_regularizer": "kernel_regularizer",
    "W_constraint": "kernel_constraint",
    **_BIAS,
}
_CONV = {"nb_filter": "filters", "subsample": "strides", "border_mode": "padding", **_ORDER}
_RECURRENT = {
    "init": "kernel_initializer",
    "inner_init": "recurrent_initializer",
    "inner_activation": "recurrent_activation",
    "W_regularizer": "kernel_regularizer",
    "U_regularizer": "recurrent_regularizer",
    "b_regularizer": "bias_regularizer",
    "dropout_W": "dropout",
    "dropout_U": "recurrent_dropout",
}
_FILTERS = ("filters", "kernel_size")
_POOL = ("pool_size", "strides", "padding")

_conv1d = Interface(
    _FILTERS,
    {
        "nb_filter": "filters",
        "filter_length": "kernel_size",
        "subsample_length": "strides",
        "border_mode": "padding",
        **_KERNEL,
    },
    calls.input_length,
)
_conv2d = Interface(_FILTERS, {**_CONV, **_KERNEL}, calls.kernel_2d)
_pool1d = Interface(
    _POOL, {"pool_length": "pool_size", "stride": "strides", "border_mode": "padding"}
)
_pool = Interface(_POOL, {"border_mode": "padding", **_ORDER})
_global_pool = Interface(None, _ORDER)
_recurrent_layer = Interface(
    ("units",),
    {"output_dim": "units", **_RECURRENT, "consume_less": "implementation"},
    calls.recurrent,
)
_spatial_dropout = Interface(("rate",), {"p": "rate", **_ORDER})

INTERFACES: Mapping[str, Interface] = {
    "Dense": Interface(("units",), {"output_dim": "units", **_KERNEL}),
    "Dropout": Interface(("rate", "noise_shape", "seed"), {"p": "rate"}),
    "Embedding": Interface(
        ("input_dim", "output_dim"),
        {
            "init": "embeddings_initializer",
            "W_regularizer": "embeddings_regularizer",
            "W_constraint": "embeddings_constraint",
        },
        calls.no_dropout,
    ),
    "Conv1D": _conv1d,
    "LocallyConnected1D": _conv1d,
    "Conv2D": _conv2d,
    "LocallyConnected2D": _conv2d,
    "SeparableConv2D": Interface(_FILTERS, {**_CONV, **_BIAS}, calls.separable),
    "Conv2DTranspose": Interface(_FILTERS, {**_CONV, **_KERNEL}, calls.transposed),
    "Conv3D": Interface(_FILTERS, {**_CONV, **_KERNEL}, calls.kernel_3d),
    "ConvLSTM2D": Interface(
        _FILTERS, {**_CONV, **_RECURRENT, "bias": "use_bias"}, calls.recurrent_2d
    ),
    **dict.fromkeys(("MaxPooling1D", "AveragePooling1D"), _pool1d),
    **dict.fromkeys(
        ("MaxPooling2D", "AveragePooling2D", "MaxPooling3D", "AveragePooling3D"), _pool
    ),
    **dict.fromkeys(
        (
            "GlobalMaxPooling2D",
            "GlobalAveragePooling2D",
            "GlobalMaxPooling3D",
            "GlobalAveragePooling3D",
        ),
        _global_pool,
    ),
    **dict.fromkeys(("SimpleRNN", "GRU", "LSTM"), _recurrent_layer),
    "BatchNormalization": Interface(
        (),
        {"beta_init": "beta_initializer", "gamma_init": "gamma_initializer"},
        calls.normalization,
    ),
    "UpSampling1D": Interface(("size",), {"length": "size"}),
    **dict.fromkeys(("UpSampling2D", "UpSampling3D"), Interface(("size",), _ORDER)),
    "ZeroPadding2D": Interface(("padding",), _ORDER, calls.sides),
    "ZeroPadding3D": Interface(("padding",), _ORDER),
    **dict.fromkeys(("Cropping2D", "Cropping3D"), Interface(("cropping",), _ORDER)),
    "PReLU": Interface(("alpha_initializer",), {"init": "alpha_initializer"}),
    "GaussianNoise": Interface(("stddev",), {"sigma": "stddev"}),
    "GaussianDropout": Interface(("rate",), {"p": "rate"}),
    "SpatialDropout1D": Interface(("rate",), {"p": "rate"}),
    "SpatialDropout2D": _spatial_dropout,
    "SpatialDropout3D": _spatial_dropout,
    "Lambda": Interface(("function", "output_shape")),
}


def modern_name(keyword: str) -> str | None:
    """Return what a keyword of Keras 1 is called today, None where it is none."""
    for interface in INTERFACES.values():
        if keyword in interface.renamed:
            return interface.renamed[keyword]
    return None
