"""Domains of `keras.src.layers.pooling`."""

from __future__ import annotations

from itertools import product

from tests.differential.cases import Domain
from tests.differential.domains.common import (
    DATA_FORMATS,
    FLAGS,
    bad_sizes,
    images,
    odd_images,
    sizes,
)

_KINDS = list(product(("Max", "Average"), (1, 2, 3)))

_WINDOWS = [
    Domain(
        f"{kind}Pooling{rank}D",
        {
            "pool_size": sizes(rank),
            "strides": [None, *sizes(rank)],
            "padding": ["valid", "same", "SAME"],
            "data_format": DATA_FORMATS,
        },
        images(rank),
        invalid={
            "pool_size": bad_sizes(rank),
            "strides": bad_sizes(rank),
            "padding": ["causal", "full", None, 3],
            "data_format": ["foo", 3],
        },
        odd_inputs=odd_images(rank),
    )
    for kind, rank in _KINDS
]
_EVERYTHING = [
    Domain(
        f"Global{kind}Pooling{rank}D",
        {"data_format": DATA_FORMATS, "keepdims": FLAGS},
        images(rank),
        invalid={"data_format": ["foo", 3]},
        odd_inputs=odd_images(rank),
    )
    for kind, rank in _KINDS
]
_ADAPTIVE = [
    Domain(
        f"Adaptive{kind}Pooling{rank}D",
        {"output_size": sizes(rank), "data_format": DATA_FORMATS},
        images(rank),
        invalid={"output_size": bad_sizes(rank), "data_format": ["foo", 3]},
        odd_inputs=odd_images(rank),
        required=["output_size"],
    )
    for kind, rank in _KINDS
]

DOMAINS = [*_WINDOWS, *_EVERYTHING, *_ADAPTIVE]
