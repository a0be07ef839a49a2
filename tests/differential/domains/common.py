"""Values and inputs that the domains of many layers share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from tests.differential.cases import Json, tensor, tuple_of

ACTIVATIONS = ["relu", "softmax", "linear", None, "sigmoid", "tanh", "elu"]
INITIALIZERS = ["he_normal", "zeros", "orthogonal", "Zeros", "glorot_uniform", "uniform"]
REGULARIZERS = ["l2", None, "l1_l2", "L2"]
CONSTRAINTS = [None, "non_neg", "max_norm", "NonNeg"]
FLAGS = [True, False]
DATA_FORMATS = ["channels_last", "channels_first", None]
NOT_A_NAME = ["foo", 3, "RELU"]
NOT_A_SIZE = [0, -1, None, "3"]
RATES = [0, 0.5, 0.3, 1]


def weighted(*weights: str) -> dict[str, Sequence[Json]]:
    """Initializer, regularizer and constraint of each weight (`kernel`, `bias`, …)."""
    found: dict[str, Sequence[Json]] = {}
    for weight in weights:
        initializers = ["zeros", "ones"] if weight == "bias" else INITIALIZERS
        found[f"{weight}_initializer"] = initializers
        found[f"{weight}_regularizer"] = REGULARIZERS
        found[f"{weight}_constraint"] = CONSTRAINTS
    return found


def misnamed(*arguments: str) -> Mapping[str, Sequence[Json]]:
    """Names that Keras does not know, for each argument."""
    return dict.fromkeys(arguments, NOT_A_NAME)


def sizes(rank: int, least: int = 1) -> list[Json]:
    """Sizes of windows and the like: one for all axes, or one an axis."""
    each = [tuple_of(*((least + (i + axis) % 3) for axis in range(rank))) for i in range(3)]
    return [least, least + 1, 2, 3, 4, *each, [2] * rank]


def bad_sizes(rank: int) -> list[Json]:
    """Sizes that Keras mostly refuses."""
    return [
        *NOT_A_SIZE,
        2.5,
        tuple_of(*[3] * (rank + 1)),
        tuple_of(*[0] * rank),
        tuple_of(*[2, -1, 1][:rank]),
        tuple_of(*["2"] * rank),
        tuple_of(*[None] * rank),
        {},
    ]


def images(
    rank: int, count: int = 30, channels: Sequence[int | None] = (1, 2, 3, 4, 6)
) -> list[Json]:
    """Inputs with `rank` spatial axes, of either data format."""
    rng = Random(rank)
    found = []
    for _ in range(count):
        spatial = [rng.choice([None, 1, 3, 4, 5, 6, 7, 8, 11, 12, 28]) for _ in range(rank)]
        depth = rng.choice(channels)
        batch = rng.choice([None, None, None, 2])
        last = rng.random() < 0.7
        found.append(tensor(batch, *spatial, depth) if last else tensor(batch, depth, *spatial))
    return found


def odd_images(rank: int) -> list[Json]:
    """Inputs of another rank, or without channels."""
    return [
        *images(rank - 1, 2),
        *images(rank + 1, 2),
        tensor(None, *[8] * rank, None),
        tensor(None, None, *[8] * rank),
        tensor(None),
    ]


def tensors(least: int = 2, most: int = 5, count: int = 30) -> list[Json]:
    """Inputs of any rank (batch axis included) from `least` to `most`."""
    rng = Random(f"{least} {most}")
    found = []
    for _ in range(count):
        rank = rng.randint(least, most)
        rest = [rng.choice([None, 1, 2, 3, 4, 5, 6, 8, 12]) for _ in range(rank - 1)]
        found.append(tensor(rng.choice([None, None, None, 2]), *rest))
    return found
