"""Domains of `keras.src.layers.core`."""

from __future__ import annotations

from keras_lint.layers.keras_version import KerasVersion
from tests.differential.cases import Domain, tensor, tuple_of
from tests.differential.domains.common import (
    ACTIVATIONS,
    FLAGS,
    NOT_A_NAME,
    NOT_A_SIZE,
    REGULARIZERS,
    misnamed,
    tensors,
    weighted,
)

_EINSUMS = [
    "ab,bc->ac",
    "abc,cd->abd",
    "abc,bd->adc",
    "...x,xy->...y",
    "abc,cde->abde",
    "abc,bcd->ad",
    "ab...,bc->ac...",
]
_ADAPTED = {"lora_rank": [None, None, 2], "lora_alpha": [None, 4], "quantization_config": [None]}
_EMBEDDING = {
    "input_dim": [3, 5, 100],
    "output_dim": [1, 3, 5],
    "mask_zero": FLAGS,
    **weighted("embeddings"),
    "sparse": [False],
    "weights": [None],
    "lora_rank": [None, None, 2],
    "lora_alpha": [None, 4],
    "reverse_dtype": [None],
    "logit_soft_cap": [None, 10.0],
    "input_length": [3, 4, None, tuple_of(3, 4), [3], tuple_of(None, 3)],
}
_NO_EMBEDDING = {
    "input_dim": NOT_A_SIZE,
    "output_dim": NOT_A_SIZE,
    "embeddings_initializer": NOT_A_NAME,
    "input_length": ["a", 0],
}

DOMAINS = [
    Domain(
        "Dense",
        {
            "units": [1, 2, 3, 5, 64],
            "activation": ACTIVATIONS,
            "use_bias": FLAGS,
            **weighted("kernel", "bias"),
            "activity_regularizer": REGULARIZERS,
            **_ADAPTED,
        },
        tensors(2, 4),
        invalid={
            "units": [*NOT_A_SIZE, 2.7, tuple_of(2)],
            **misnamed("activation", "kernel_initializer", "bias_regularizer"),
        },
        odd_inputs=[tensor(None), tensor(None, None), tensor(None, 4, None)],
        required=["units"],
    ),
    Domain(
        "EinsumDense",
        {
            "equation": _EINSUMS,
            "output_shape": [4, tuple_of(4), tuple_of(3, 4), tuple_of(None, 4), tuple_of(2, 3, 4)],
            "bias_axes": [None, "c", "d", "y", "de", "z"],
            "activation": ACTIVATIONS,
            **weighted("kernel", "bias"),
            "activity_regularizer": REGULARIZERS,
            **_ADAPTED,
        },
        tensors(2, 4),
        invalid={"equation": ["a,b", "abc", 3], "activation": NOT_A_NAME},
        required=["equation", "output_shape"],
    ),
    Domain(
        "Embedding",
        _EMBEDDING,
        tensors(2, 3),
        invalid=_NO_EMBEDDING,
        odd_inputs=[tensor(None), *tensors(4, 4, 3)],
        required=["input_dim", "output_dim"],
    ),
    Domain(
        "ReversibleEmbedding",
        {**_EMBEDDING, "tie_weights": FLAGS},
        tensors(2, 3),
        invalid=_NO_EMBEDDING,
        odd_inputs=[tensor(None)],
        required=["input_dim", "output_dim"],
    ),
    Domain(
        "Lambda",
        {
            "function": [{"$function": "identity"}],
            "output_shape": [tuple_of(3), tuple_of(4, 5), [2, None], tuple_of(2, None)],
            "mask": [None],
            "arguments": [None, {}],
        },
        tensors(2, 4),
        required=["function", "output_shape"],
        versions=[KerasVersion.V2_2, KerasVersion.V3],
    ),
    Domain("Identity", {}, tensors(1, 5)),
    Domain(
        "Masking", {"mask_value": [0, 1.0, -1, 0.5]}, tensors(2, 4), invalid={"mask_value": [None]}
    ),
]
