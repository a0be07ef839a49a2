"""Domains of `keras.src.layers.attention`."""

from __future__ import annotations

from tests.differential.cases import Domain, Json, tensor, tuple_of
from tests.differential.domains.common import FLAGS, NOT_A_NAME, NOT_A_SIZE, REGULARIZERS, weighted

_QUERY, _VALUE, _OPEN = tensor(None, 4, 8), tensor(None, 6, 8), tensor(None, None, 8)
_GROUPS: list[Json] = [
    [_QUERY, _VALUE],
    [_OPEN, _VALUE],
    [_QUERY, _OPEN],
    [_VALUE, _QUERY, tensor(None, 4, 8)],
    [_QUERY, tensor(None, 6, 5), _VALUE],
    [tensor(2, 4, 8), tensor(2, 6, 8)],
    [_QUERY, tensor(None, 6, 5)],
    [_QUERY, tensor(None, 6, 1)],
    [tensor(None, 3, 4, 8), tensor(None, 3, 6, 8)],
]
_NO_GROUPS: list[Json] = [
    _QUERY,
    [_QUERY],
    [_QUERY, _VALUE, _VALUE, _VALUE],
    [],
    [_QUERY, _VALUE, tensor(None, 5, 8)],
    [_QUERY, tensor(None, 6, None)],
    [tensor(None, 4, None), _VALUE],
]
_CALLS = [{"return_attention_scores": True}, {"use_causal_mask": True}, {}]

DOMAINS = [
    Domain(
        "Attention",
        {
            "use_scale": FLAGS,
            "score_mode": ["dot", "concat"],
            "dropout": [0.0, 0.3],
            "seed": [None, 1],
        },
        _GROUPS,
        invalid={"score_mode": ["foo", None]},
        odd_inputs=_NO_GROUPS,
        calls=_CALLS,
    ),
    Domain(
        "AdditiveAttention",
        {"use_scale": FLAGS, "dropout": [0.0, 0.3]},
        _GROUPS,
        odd_inputs=_NO_GROUPS,
        calls=_CALLS,
    ),
    Domain(
        "MultiHeadAttention",
        {
            "num_heads": [1, 2, 3],
            "key_dim": [2, 4, 5],
            "value_dim": [None, 3, 0],
            "dropout": [0.0, 0.2],
            "use_bias": FLAGS,
            "use_gate": FLAGS,
            "output_shape": [None, 5, tuple_of(6), [2, 3]],
            "attention_axes": [None, None, 1, [1], tuple_of(1)],
            "sliding_window": [None, None, 2],
            "seed": [None, 1],
            "activity_regularizer": REGULARIZERS,
            **weighted("kernel", "bias"),
        },
        [_QUERY, _OPEN, _VALUE, tensor(2, 4, 8)],
        invalid={
            "num_heads": NOT_A_SIZE,
            "key_dim": NOT_A_SIZE,
            "kernel_initializer": NOT_A_NAME,
            "dropout": [2, -0.5],
            "flash_attention": [True],
        },
        odd_inputs=[tensor(None, 4, None), tensor(None, 3, 4, 8)],
        required=["num_heads", "key_dim"],
        calls=[
            {"value": _VALUE},
            {"value": _QUERY},
            {"value": _OPEN, "key": _OPEN},
            {"value": _VALUE, "return_attention_scores": True},
            {"value": tensor(None, 6, 5), "key": tensor(None, 6, 7)},
            {"value": _VALUE, "key": _QUERY},
            {"value": _OPEN, "key": _QUERY},
        ],
    ),
    Domain(
        "GroupQueryAttention",
        {
            "head_dim": [2, 4, 5],
            "num_query_heads": [2, 4, 6],
            "num_key_value_heads": [1, 2],
            "dropout": [0.0, 0.2],
            "use_bias": FLAGS,
            "use_gate": FLAGS,
            "flash_attention": [None, False],
            "seed": [None, 1],
            "activity_regularizer": REGULARIZERS,
            **weighted("kernel", "bias"),
        },
        [_QUERY, _OPEN, _VALUE, tensor(2, 4, 8)],
        invalid={
            "head_dim": NOT_A_SIZE,
            "num_query_heads": [*NOT_A_SIZE, 5],
            "num_key_value_heads": [*NOT_A_SIZE, 4],
            "kernel_initializer": NOT_A_NAME,
            "dropout": [2, -0.5],
            "sliding_window": [0, 2.5],
        },
        odd_inputs=[tensor(None, 4, None), tensor(None, 4, 5)],
        required=["head_dim", "num_query_heads", "num_key_value_heads"],
        calls=[
            {"value": _VALUE},
            {"value": _OPEN, "key": _OPEN},
            {"value": _VALUE, "return_attention_scores": True},
            {"value": tensor(None, 6, 8), "key": tensor(None, 6, 7)},
            {"value": tensor(None, 6, 5)},
            {"value": _VALUE, "key": _QUERY},
        ],
    ),
]
