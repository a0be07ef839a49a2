"""The functions that merge at once: `keras.layers.add([a, b])` is `Add()([a, b])`."""

from __future__ import annotations

from collections.abc import Mapping

FUNCTIONS: Mapping[str, str] = {
    "add": "Add",
    "subtract": "Subtract",
    "multiply": "Multiply",
    "average": "Average",
    "maximum": "Maximum",
    "minimum": "Minimum",
    "concatenate": "Concatenate",
    "dot": "Dot",
}
"""Function → class. The first argument is the list of inputs, all others are the layer's; `axes`
of `dot` is -1 in Keras 3 where it is not given."""
