"""Domains of `keras.src.layers.reshaping`."""

from __future__ import annotations

from itertools import permutations

from tests.differential.cases import Domain, Json, tensor, tuple_of
from tests.differential.domains.common import (
    DATA_FORMATS,
    bad_sizes,
    images,
    odd_images,
    sizes,
    tensors,
)


def _borders(name: str, rank: int, argument: str) -> Domain:
    pairs = tuple_of(*[tuple_of(1, 2), tuple_of(0, 1), tuple_of(2, 0)][:rank])
    stated = [0, 1, 2, pairs if rank > 1 else tuple_of(1, 2)]
    stated += [tuple_of(*[0, 3, 1][:rank]), [1] * rank] if rank > 1 else [tuple_of(3, 0), [0, 1]]
    return Domain(
        name,
        {argument: stated, "data_format": DATA_FORMATS},
        images(rank),
        invalid={
            argument: [-1, None, "12", 1.5, {}, tuple_of(*[1] * (rank + 2)), tuple_of(-1, 2, 1)],
            "data_format": ["foo", 3],
        },
        odd_inputs=odd_images(rank),
    )


def _upsampling(rank: int) -> Domain:
    return Domain(
        f"UpSampling{rank}D",
        {
            "size": sizes(rank) if rank > 1 else [1, 2, 3],
            "data_format": DATA_FORMATS,
            "interpolation": ["nearest", "bilinear", "bicubic"],
        },
        images(rank),
        invalid={
            "size": bad_sizes(rank) if rank > 1 else [-1, 0, None, "2", 2.5],
            "data_format": ["foo", 3],
            "interpolation": ["foo", None, 3],
        },
        odd_inputs=odd_images(rank),
    )


def _targets() -> list[Json]:
    """Shapes of 24 values, with and without an axis left open, and some of others."""
    listed = [(24,), (4, 6), (2, 3, 4), (-1,), (-1, 4), (3, -1), (2, -1, 2), (24, 1), (5, -1), ()]
    return [*(tuple_of(*sizes) for sizes in listed), [6, 4], [-1, 1]]


DOMAINS = [
    *(_borders(f"ZeroPadding{rank}D", rank, "padding") for rank in (1, 2, 3)),
    *(_borders(f"Cropping{rank}D", rank, "cropping") for rank in (1, 2, 3)),
    *(_upsampling(rank) for rank in (1, 2, 3)),
    Domain(
        "Flatten",
        {"data_format": DATA_FORMATS},
        tensors(1, 5),
        invalid={"data_format": ["foo", 3]},
    ),
    Domain(
        "Reshape",
        {"target_shape": _targets()},
        [
            *(tensor(None, *sizes) for sizes in [(24,), (4, 6), (2, 3, 4), (8, 3), (1, 24)]),
            *(tensor(2, *sizes) for sizes in [(24,), (6, 4)]),
            *(tensor(None, *sizes) for sizes in [(None, 4), (None,), (3, None), (5, 5)]),
        ],
        invalid={"target_shape": [None, 3, "ab", [-1, -1], [0, 24], [None, 2], [2.0, 12]]},
        odd_inputs=[tensor(None), tensor(None, None, None)],
        required=["target_shape"],
    ),
    Domain(
        "Permute",
        {"dims": [tuple_of(*order) for order in permutations((1, 2, 3))] + [[2, 1], tuple_of(1)]},
        tensors(4, 4, 20),
        invalid={"dims": [[1, 1], [0, 1], [2, 3], 1, None, "12", [], [1, 2, 4]]},
        odd_inputs=tensors(2, 3, 6),
        required=["dims"],
    ),
    Domain(
        "RepeatVector",
        {"n": [1, 2, 5]},
        tensors(2, 2, 10),
        invalid={"n": [0, -1, 2.0, None, "2"]},
        odd_inputs=[tensor(None), *tensors(3, 4, 4)],
        required=["n"],
    ),
]
