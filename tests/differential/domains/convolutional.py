"""Domains of `keras.src.layers.convolutional`, and of Keras 2's locally connected layers."""

from __future__ import annotations

from collections.abc import Sequence

from tests.differential.cases import Domain, Json
from tests.differential.domains.common import (
    ACTIVATIONS,
    DATA_FORMATS,
    FLAGS,
    NOT_A_SIZE,
    REGULARIZERS,
    bad_sizes,
    images,
    misnamed,
    odd_images,
    sizes,
    weighted,
)


def _domain(
    name: str,
    rank: int,
    kernels: Sequence[str],
    paddings: Sequence[Json],
    **further: Sequence[Json],
) -> Domain:
    filters = {} if name.startswith("Depthwise") else {"filters": [1, 2, 4, 6]}
    return Domain(
        name,
        {
            **filters,
            "kernel_size": sizes(rank),
            "strides": sizes(rank),
            "padding": paddings,
            "data_format": DATA_FORMATS,
            "activation": ACTIVATIONS,
            "use_bias": FLAGS,
            **weighted(*kernels, "bias"),
            "activity_regularizer": REGULARIZERS,
            **further,
        },
        images(rank),
        invalid={
            **{name: [*NOT_A_SIZE, 2.7] for name in filters},
            "kernel_size": bad_sizes(rank),
            "strides": bad_sizes(rank),
            **{name: bad_sizes(rank) for name in further if name == "dilation_rate"},
            "padding": ["full", None, 3],
            "data_format": ["foo", 3],
            **{name: [0, -1] for name in further if name in ("groups", "depth_multiplier")},
            **misnamed("activation", "bias_initializer", f"{kernels[0]}_regularizer"),
        },
        odd_inputs=odd_images(rank),
        required=[*filters, "kernel_size"],
    )


def _dilations(rank: int) -> list[Json]:
    return [1, 1, 2, *sizes(rank)]


def _paddings(rank: int) -> list[Json]:
    return ["valid", "same", "SAME", *(["causal"] if rank == 1 else [])]


_PLAIN = [
    _domain(
        f"Conv{rank}D",
        rank,
        ["kernel"],
        _paddings(rank),
        dilation_rate=_dilations(rank),
        groups=[1, 1, 2, 3],
    )
    for rank in (1, 2, 3)
]
_BY_DEPTH = [
    _domain(
        f"{kind}Conv{rank}D",
        rank,
        kernels,
        _paddings(rank),
        dilation_rate=_dilations(rank),
        depth_multiplier=[1, 2, 3],
    )
    for kind, kernels in (
        ("Separable", ["depthwise", "pointwise"]),
        ("Depthwise", ["depthwise"]),
    )
    for rank in (1, 2)
]
_TRANSPOSED = [
    _domain(
        f"Conv{rank}DTranspose",
        rank,
        ["kernel"],
        ["valid", "same", "SAME"],
        dilation_rate=_dilations(rank),
        output_padding=[None, None, *sizes(rank, 0)],
    )
    for rank in (1, 2, 3)
]
_LOCAL = [
    _domain(
        f"LocallyConnected{rank}D", rank, ["kernel"], ["valid", "same"], implementation=[1, 2, 3]
    )
    for rank in (1, 2)
]

DOMAINS = [*_PLAIN, *_BY_DEPTH, *_TRANSPOSED, *_LOCAL]
