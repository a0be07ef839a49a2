"""Domains of `keras.src.layers.merging`."""

from __future__ import annotations

from random import Random

from tests.differential.cases import Domain, Json, tensor, tuple_of
from tests.differential.domains.common import FLAGS, tensors


def _groups(count: int, change: float) -> list[Json]:
    """Lists of inputs of one shape, each axis changed as often as `change` says."""
    rng = Random(str(change))
    found = []
    for _ in range(count):
        first = [rng.choice([None, 1, 2, 3, 4, 6]) for _ in range(rng.randint(1, 3))]
        group = []
        for _ in range(rng.choice([2, 2, 2, 3, 4])):
            other = [
                rng.choice([1, None, 5, size]) if rng.random() < change else size for size in first
            ]
            batch = 2 if rng.random() < change / 3 else None
            if len(other) > 1 and rng.random() < change / 3:
                other.pop(0)
            group.append(tensor(batch, *other))
        found.append(group)
    return found


def _dots(*ranks: int) -> list[Json]:
    """Pairs of inputs with axes of 3 and 4."""
    rng = Random(str(ranks))
    return [
        [tensor(None, *(rng.choice([3, 4, 4, None]) for _ in range(rank))) for _ in range(2)]
        for rank in ranks
    ]


_ODD = [[], [tensor(None, 3)], tensor(None, 3), [tensor(None), tensor(None)]]

DOMAINS = [
    *(
        Domain(name, {}, [*_groups(25, 0.1), *_groups(25, 0.4)], odd_inputs=_ODD)
        for name in ("Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum")
    ),
    Domain(
        "Concatenate",
        {"axis": [-1, 1, 2, -2, 3]},
        [*_groups(30, 0.1), *_groups(20, 0.25)],
        invalid={"axis": [0, 5, -7, None, "1"]},
        odd_inputs=_ODD,
    ),
    Domain(
        "Dot",
        {
            "axes": [1, 2, -1, *(tuple_of(*axes) for axes in [(1, 1), (2, 1), (1, 2)]), [2, 2], -2],
            "normalize": FLAGS,
        },
        _dots(*[1] * 8, *[2] * 30),
        invalid={"axes": [0, [0, 1], 3, [1], 1.0, None, [1, 2, 3]]},
        odd_inputs=[
            *_ODD,
            [*tensors(2, 2, 2), tensor(None, 3)],
            [tensor(None, 4, 3), tensor(None, 3)],
        ],
        required=["axes"],
    ),
]
