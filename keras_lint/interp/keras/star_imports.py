"""Modules that Keras 2.2's own modules have imported: `from keras.layers import *` brings them too.

Later versions export nothing but what is Keras's own.
"""

from __future__ import annotations

from keras_lint.interp.library import varying
from keras_lint.interp.values import External
from keras_lint.layers.keras_version import KerasVersion

PARTS = (
    "activations callbacks constraints initializers layers losses metrics models optimizers"
    " regularizers utils engine.training"
)
WITHIN = {
    "K": ("keras.backend", PARTS),
    "np": ("numpy", "layers callbacks initializers utils backend engine.training"),
    "tf": ("tensorflow", "optimizers backend"),
    **{
        name: (f"keras.{name}", "layers applications")
        for name in ("activations", "constraints", "initializers", "regularizers")
    },
    **{name: (f"keras.{name}", "engine.training") for name in ("losses", "optimizers")},
    **{name: (f"keras.{name}", "applications") for name in ("backend", "layers", "models")},
    "conv_utils": ("keras.utils.conv_utils", "layers utils"),
    "os": ("os", "callbacks backend"),
    "json": ("json", "callbacks backend"),
    "sys": ("sys", "callbacks backend"),
    "time": ("time", "callbacks"),
    "copy": ("copy", "layers optimizers engine.training"),
    "warnings": ("warnings", "layers callbacks activations engine.training"),
}
"""Each name, the module that it is, and the parts of Keras that bring it."""


def _register(name: str, module: str) -> None:
    varying(
        name,
        lambda machine: External(module) if machine.keras is KerasVersion.V2_2 else None,
    )


for _name, (_module, _parts) in WITHIN.items():
    for _part in _parts.split():
        _register(f"keras.{_part}.{_name}", _module)
