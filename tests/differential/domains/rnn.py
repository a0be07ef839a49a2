"""Domains of `keras.src.layers.rnn`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from keras_lint.layers.keras_version import KerasVersion
from tests.differential.cases import Domain, Json, layer, tensor
from tests.differential.domains.common import (
    ACTIVATIONS,
    DATA_FORMATS,
    FLAGS,
    NOT_A_SIZE,
    REGULARIZERS,
    bad_sizes,
    misnamed,
    sizes,
    weighted,
)

_SEQUENCES = [
    tensor(*sizes)
    for sizes in [(None, 10, 8), (None, None, 8), (2, 10, 8), (None, 1, 8), (2, 3, 4), (2, None, 4)]
]
_NO_SEQUENCES = [
    tensor(*sizes)
    for sizes in [(None, 8), (None, 10, 8, 2), (None, 10, None), (None, None, None), (None,)]
]
_CALLED_ALONE = [KerasVersion.V2_15, KerasVersion.V3]
"""Where a cell can be called: in Keras 2.2 only the layer that holds it calls it."""
_STEPS = [tensor(None, 8), tensor(2, 8), tensor(None, 4)]
_RUNS = {
    "return_sequences": FLAGS,
    "return_state": FLAGS,
    "go_backwards": FLAGS,
    "stateful": [False, False, True],
    "unroll": [False, False, True],
    "time_major": [False, False, True],
}
_CELLS = [
    layer("LSTMCell", units=4),
    layer("GRUCell", units=5),
    layer("SimpleRNNCell", units=3),
    layer("LSTMCell", units=4, trainable=False),
    layer("GRUCell", units=4, use_bias=False),
]
_STACKS = [[_CELLS[0], _CELLS[1]], [_CELLS[2]], [_CELLS[1], _CELLS[2], _CELLS[1]]]


def _gated(gates: Mapping[str, Sequence[Json]]) -> dict[str, Sequence[Json]]:
    return {
        "units": [1, 3, 4],
        "activation": ACTIVATIONS,
        "recurrent_activation": ACTIVATIONS,
        "use_bias": FLAGS,
        "activity_regularizer": REGULARIZERS,
        "dropout": [0, 0.2],
        "recurrent_dropout": [0.0, 0.3],
        "seed": [None, 1],
        **weighted("kernel", "recurrent", "bias"),
        **gates,
    }


_INVALID = {
    "units": [*NOT_A_SIZE, 2.5],
    "dropout": ["a", None],
    **misnamed("activation", "kernel_initializer", "recurrent_constraint"),
}
_KINDS: Mapping[str, tuple[int, Mapping[str, Sequence[Json]]]] = {
    "SimpleRNN": (1, {}),
    "GRU": (1, {"reset_after": FLAGS, "implementation": [1, 2], "use_cudnn": ["auto", False]}),
    "LSTM": (2, {"unit_forget_bias": FLAGS, "implementation": [1, 2], "use_cudnn": ["auto"]}),
}


def _recurrent(name: str) -> Domain:
    states, gates = _KINDS[name]
    return Domain(
        name,
        {**_gated(gates), **_RUNS},
        _SEQUENCES,
        invalid=_INVALID,
        odd_inputs=_NO_SEQUENCES,
        required=["units"],
        calls=[{}, {}, {"initial_state": [tensor(None, 4)] * states}],
    )


def _cell(name: str) -> Domain:
    states, gates = _KINDS[name]
    fitting, unfit = ({"states": [tensor(None, size)] * states} for size in (4, 5))
    gates = {argument: gates[argument] for argument in gates if argument != "use_cudnn"}
    return Domain(
        f"{name}Cell",
        {**_gated(gates), "units": [4]},
        _STEPS,
        invalid={"activation": ["foo"], "dropout": ["a"]},
        required=["units"],
        calls=[fitting, fitting, unfit],
        versions=_CALLED_ALONE,
    )


def _convolved(rank: int) -> Domain:
    axes = [8, 7, 9][:rank]
    inputs = [
        tensor(None, 5, *axes, 3),
        tensor(None, None, *axes, 3),
        tensor(2, 4, *axes, 2),
        tensor(None, 5, *[None] * rank, 3),
        tensor(None, 3, 2, *axes),
    ]
    runs = {name: values for name, values in _RUNS.items() if name not in ("unroll", "time_major")}
    return Domain(
        f"ConvLSTM{rank}D",
        {
            "filters": [1, 2, 4],
            "kernel_size": sizes(rank),
            "strides": [1, 1, 2],
            "padding": ["valid", "same"],
            "data_format": DATA_FORMATS,
            "dilation_rate": [1, 1, 2],
            "activation": ACTIVATIONS,
            "use_bias": FLAGS,
            "recurrent_activation": ACTIVATIONS,
            "unit_forget_bias": FLAGS,
            "activity_regularizer": REGULARIZERS,
            "dropout": [0, 0.2],
            "recurrent_dropout": [0.0, 0.3],
            "seed": [None, 1],
            **weighted("kernel", "recurrent", "bias"),
            **runs,
        },
        inputs,
        invalid={
            "filters": NOT_A_SIZE,
            "kernel_size": bad_sizes(rank),
            "padding": ["foo"],
            "data_format": ["foo"],
        },
        odd_inputs=[tensor(None, *axes, 3), tensor(None, 5, 2, *axes, 3)],
        required=["filters", "kernel_size"],
    )


_WRAPPED = [
    layer("LSTM", units=4),
    layer("GRU", units=4, return_sequences=True),
    layer("LSTM", units=4, return_sequences=True, return_state=True),
    layer("SimpleRNN", units=3, go_backwards=True),
    layer("LSTM", units=4, trainable=False),
    layer("RNN", cell=_CELLS[0]),
]
_TIMED = [
    layer("Dense", units=3),
    layer("Dense", units=3, trainable=False),
    layer("Flatten"),
    layer("Activation", activation="relu"),
    layer("Conv1D", filters=3, kernel_size=2),
    layer("Conv2D", filters=3, kernel_size=3, padding="same"),
    layer("MaxPooling2D"),
    layer("BatchNormalization"),
    layer("LSTM", units=4),
    layer("GRU", units=3, return_sequences=True),
    layer("Bidirectional", layer=layer("LSTM", units=2)),
    layer("ConvLSTM2D", filters=2, kernel_size=2),
    layer("LayerNormalization"),
    layer("SimpleRNN", units=4, return_state=True),
]
_IMAGES = [tensor(None, 10, 28, 28, 3), tensor(2, 5, 8, 8, 3), tensor(None, None, 8, 8, 3)]

DOMAINS = [
    *(_recurrent(name) for name in _KINDS),
    *(_cell(name) for name in _KINDS),
    *(_convolved(rank) for rank in (1, 2, 3)),
    *(
        Domain(
            name,
            {
                "units": [1, 3, 4],
                **weighted("kernel", "recurrent", "bias"),
                "activity_regularizer": REGULARIZERS,
                "unit_forget_bias": FLAGS,
                **dict.fromkeys(("return_sequences", "return_state"), FLAGS),
                "stateful": [False, False, True],
                "go_backwards": FLAGS,
            },
            _SEQUENCES,
            invalid={"units": NOT_A_SIZE, **misnamed("kernel_initializer")},
            odd_inputs=_NO_SEQUENCES,
            required=["units"],
        )
        for name in ("CuDNNGRU", "CuDNNLSTM")
    ),
    Domain(
        "RNN",
        {"cell": [*_CELLS, *_STACKS], "zero_output_for_mask": FLAGS, **_RUNS},
        _SEQUENCES,
        invalid={"cell": [layer("Dense", units=3), 4, None, "a"]},
        odd_inputs=_NO_SEQUENCES,
        required=["cell"],
    ),
    Domain(
        "StackedRNNCells",
        {"cells": [[_CELLS[0], _CELLS[0]]]},
        _STEPS,
        invalid={"cells": [[layer("Dense", units=3)], 4]},
        required=["cells"],
        calls=[{"states": [[tensor(None, 4)] * 2] * 2}],
        versions=_CALLED_ALONE,
    ),
    Domain(
        "Bidirectional",
        {
            "layer": _WRAPPED,
            "merge_mode": ["concat", "sum", "mul", "ave", None],
            "backward_layer": [None, layer("LSTM", units=4, go_backwards=True)],
            "weights": [None],
        },
        _SEQUENCES,
        invalid={"layer": [layer("Dense", units=3), 3, None], "merge_mode": ["max", 3]},
        odd_inputs=_NO_SEQUENCES,
        required=["layer"],
    ),
    Domain(
        "TimeDistributed",
        {"layer": _TIMED},
        [*_SEQUENCES, *_IMAGES],
        invalid={"layer": [3, None, "d"]},
        odd_inputs=_NO_SEQUENCES,
        required=["layer"],
    ),
]
