"""Domains of `keras.src.layers.activations`."""

from __future__ import annotations

from tests.differential.cases import Domain, tensor, tuple_of
from tests.differential.domains.common import ACTIVATIONS, NOT_A_NAME, tensors, weighted

_NUMBERS = [0, 1, 0.5, 2, 1.5]
_NO_NUMBERS = [-1, -0.1, None, "a", [1]]


def _of_numbers(name: str, *arguments: str) -> Domain:
    return Domain(
        name,
        dict.fromkeys(arguments, _NUMBERS),
        tensors(1, 5),
        invalid=dict.fromkeys(arguments, _NO_NUMBERS),
    )


DOMAINS = [
    _of_numbers("ReLU", "max_value", "negative_slope", "threshold"),
    _of_numbers("LeakyReLU", "negative_slope", "alpha"),
    _of_numbers("ELU", "alpha"),
    _of_numbers("ThresholdedReLU", "theta"),
    Domain(
        "Activation",
        {"activation": ACTIVATIONS},
        tensors(2, 4),
        invalid={"activation": [*NOT_A_NAME, [], {}]},
        required=["activation"],
    ),
    Domain(
        "Softmax",
        {"axis": [-1, 1, 2, tuple_of(1, 2)]},
        tensors(2, 5),
        invalid={"axis": [5, -5, None, 1.0, "a"]},
    ),
    Domain(
        "PReLU",
        {
            "shared_axes": [None, 1, [1], [1, 2], tuple_of(1, 2), 2],
            **weighted("alpha"),
        },
        tensors(2, 5),
        invalid={"shared_axes": [[5], "1", [1.0]], "alpha_initializer": NOT_A_NAME},
        odd_inputs=[tensor(None)],
    ),
]
