"""What is read from a small program, and what Python itself makes of it."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.graph.summary import describe
from keras_lint.graph.trace import Trace
from keras_lint.interp import mishaps
from keras_lint.layers.keras_version import KerasVersion

HEAD = "import keras\nfrom keras import layers\n"
TAIL = "keras.Sequential([keras.Input((3,)), layers.Dense({name}, name='probe')])\n"


def trace(source: str, path: str | Path = "net.py") -> Trace:
    """Interpret a source under Keras 3."""
    found = analyze(str(path), source, Config()).trace
    assert found is not None
    assert not [one for one in found.unresolved if one.reason.startswith(mishaps.REASON)]
    return found


def units(source: str, path: str | Path = "net.py", name: str = "n") -> int | str:
    """Return the units of a Dense(n) at the end of a program, or why they are not known."""
    tail = TAIL.format(name=name)
    found = trace(f"{HEAD}{source}\n{tail}", path)
    probes = [one for one in found.models[-1:] if one.model.layers]
    if not probes:
        return f"no model: {[one.error.message for one in found.failures]}"
    count = probes[0].model.layers[-1].count_params()
    if isinstance(count, int):
        return count // 4
    return "; ".join(one.reason for one in found.unresolved) or "unknown"


def python(source: str, name: str = "n") -> object:
    """Return what Python itself binds to a name."""
    module = ModuleType("__main__")
    sys.modules["__probe__"] = module
    module.__dict__["__name__"] = "__probe__"
    exec(compile(source, "net.py", "exec"), module.__dict__)
    return module.__dict__[name]


def shapes(source: str, path: str | Path = "net.py") -> list[list[object]]:
    """Return for each model its layers' output shapes, free sizes as None."""
    found = trace(HEAD + source, path).models
    return [
        [row.output_shape for row in describe(one, KerasVersion.V3).layers or ()] for one in found
    ]
