"""Domains of `keras.src.layers.normalization`."""

from __future__ import annotations

from tests.differential.cases import Domain, layer, tensor, tuple_of
from tests.differential.domains.common import FLAGS, misnamed, tensors, weighted

_SCALED = {
    "epsilon": [1e-3, 1e-6],
    "center": FLAGS,
    "scale": FLAGS,
    **weighted("beta", "gamma"),
}
_WRONG_AXES = [5, -7, None, "a", 1.5]
_NAMES = misnamed("beta_initializer", "gamma_regularizer")
_ODD = [tensor(None), tensor(None, None), tensor(None, 4, None)]

DOMAINS = [
    Domain(
        "BatchNormalization",
        {
            "axis": [-1, 1, 2, 3, -2],
            "momentum": [0.99, 0.5],
            "renorm": FLAGS,
            "fused": [None, True, False],
            "virtual_batch_size": [None],
            "synchronized": [False],
            "renorm_clipping": [None],
            "renorm_momentum": [0.9],
            "moving_mean_initializer": ["zeros", "ones"],
            **_SCALED,
        },
        tensors(2, 5),
        invalid={"axis": [*_WRONG_AXES, 0], "moving_variance_initializer": ["foo"], **_NAMES},
        odd_inputs=_ODD,
    ),
    Domain(
        "LayerNormalization",
        {"axis": [-1, 1, [1, 2], tuple_of(-2, -1), 2], **_SCALED},
        tensors(2, 5),
        invalid={"axis": [*_WRONG_AXES, [1, 1]], **_NAMES},
        odd_inputs=_ODD,
    ),
    Domain(
        "RMSNormalization",
        {"axis": [-1, 1, [1, 2], 2], "epsilon": [1e-6]},
        tensors(2, 5),
        invalid={"axis": _WRONG_AXES},
        odd_inputs=_ODD,
    ),
    Domain(
        "GroupNormalization",
        {"groups": [1, 2, 3, -1, 4], "axis": [-1, 1, 2], **_SCALED},
        tensors(2, 5),
        invalid={"groups": [0, 5, None], "axis": _WRONG_AXES, **_NAMES},
        odd_inputs=_ODD,
    ),
    Domain(
        "UnitNormalization",
        {"axis": [-1, 1, [1, 2], 2]},
        tensors(2, 5),
        invalid={"axis": _WRONG_AXES},
    ),
    Domain(
        "SpectralNormalization",
        {
            "layer": [
                layer("Dense", units=3),
                layer("Conv2D", filters=4, kernel_size=2),
                layer("Conv1D", filters=4, kernel_size=2, use_bias=False),
                layer("Embedding", input_dim=9, output_dim=4),
                layer("Dense", units=3, trainable=False),
            ],
            "power_iterations": [1, 2],
        },
        tensors(2, 5),
        invalid={"power_iterations": [0, -1], "layer": [layer("ReLU"), 3]},
        odd_inputs=_ODD,
    ),
]
