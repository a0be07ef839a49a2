"""Domains of `keras.src.layers.regularization`."""

from __future__ import annotations

from tests.differential.cases import Domain, tuple_of
from tests.differential.domains.common import DATA_FORMATS, RATES, images, odd_images, tensors

_SEEDS = [None, 1]
_NO_RATES = [-1, 2, None, "a", [1]]

DOMAINS = [
    *(
        Domain(
            name,
            {
                "rate": RATES,
                "noise_shape": [None, tuple_of(None, 1), [None, 1, None]],
                "seed": _SEEDS,
            },
            tensors(2, 4),
            invalid={"rate": _NO_RATES, "noise_shape": [3, [0, 1], [5, 7]], "seed": ["a"]},
            required=["rate"],
        )
        for name in ("Dropout", "AlphaDropout")
    ),
    Domain(
        "GaussianDropout",
        {"rate": RATES, "seed": _SEEDS},
        tensors(1, 4),
        invalid={"rate": _NO_RATES},
        required=["rate"],
    ),
    Domain(
        "GaussianNoise",
        {"stddev": RATES, "seed": _SEEDS},
        tensors(1, 4),
        invalid={"stddev": _NO_RATES},
        required=["stddev"],
    ),
    *(
        Domain(
            f"SpatialDropout{rank}D",
            {"rate": RATES, "data_format": DATA_FORMATS, "seed": _SEEDS},
            images(rank),
            invalid={"rate": _NO_RATES, "data_format": ["foo", 3]},
            odd_inputs=odd_images(rank),
            required=["rate"],
        )
        for rank in (1, 2, 3)
    ),
    Domain(
        "ActivityRegularization",
        {"l1": [0, 0.1, 1], "l2": [0.0, 0.5]},
        tensors(2, 4),
        invalid={"l1": [None, "a"], "l2": [[1], None]},
    ),
]
