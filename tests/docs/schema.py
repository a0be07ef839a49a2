"""The JSON schema of `[tool.keras-lint]`."""

from __future__ import annotations

import json
from typing import Any

from keras_lint.config import option_names
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.rules.registry import all_rules

SELECTOR = {
    "anyOf": [
        {"enum": ["ALL", *all_rules(), *(rule.slug for rule in all_rules().values())]},
        {"type": "string", "pattern": "^KL[1-9]?[0-9]?[0-9]?$"},
    ]
}
SELECTORS = {"type": "array", "items": {"$ref": "#/$defs/selector"}}
STRINGS = {"type": "array", "items": {"type": "string"}}
TYPES: dict[str, dict[str, Any]] = {
    **dict.fromkeys(("select", "ignore", "extend-select", "extend-ignore"), SELECTORS),
    **dict.fromkeys(("exclude", "extend-exclude"), STRINGS),
    "per-file-ignores": {"type": "object", "additionalProperties": SELECTORS},
    "keras-version": {"enum": ["auto", *(version.value for version in KerasVersion)]},
    "max-dense-params": {"type": "integer", "minimum": 0},
}


def schema() -> str:
    """Render the schema."""
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "keras-lint",
        "description": "The table [tool.keras-lint] of pyproject.toml.",
        "type": "object",
        "additionalProperties": False,
        "$defs": {"selector": SELECTOR},
        "properties": {name: TYPES[name] for name in option_names()},
    }
    return json.dumps(whole, indent=2) + "\n"
