"""The shapes that we give to calls of functions on tensors."""

from __future__ import annotations

from collections.abc import Sequence

from keras_lint.forms import form_of
from keras_lint.graph.tensor import Tensor
from keras_lint.interp.folders import Folders
from keras_lint.interp.frame import Frame
from keras_lint.interp.generation import interpret  # noqa: F401  (registers what values do)
from keras_lint.interp.machine import Machine
from keras_lint.interp.project import Project, run_body
from keras_lint.interp.scope import Scope
from keras_lint.interp.values import Array, Value
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.source.files import source_from_text

HEAD = "import keras\nimport tensorflow as tf\n"
HEADS = {
    KerasVersion.V3: HEAD,
    KerasVersion.V2_15: "import tensorflow as tf\nfrom tensorflow import keras\n",
}


def predict(
    calls: Sequence[str], keras: KerasVersion = KerasVersion.V3, head: str | None = None
) -> list[object]:
    """Return for each call its shape or nest of shapes, None where it is not known."""
    text = (head or HEADS[keras]) + "".join(
        f"v{number} = {call}\n" for number, call in enumerate(calls)
    )
    machine = Machine(
        keras, Project.around("net.py", lambda path: None, Folders()), fuel=10_000_000
    )
    scope = Scope("module")
    machine.frames.append(Frame("net.py", scope))
    run_body(machine, form_of(source_from_text("net.py", text)))
    return [_shapes(scope.names.get(f"v{number}")) for number in range(len(calls))]


def _shapes(value: Value) -> object:
    if isinstance(value, (list, tuple)):
        return [_shapes(one) for one in value]
    if isinstance(value, (int, float, str)):
        return {"shape": []}
    if not isinstance(value, (Array, Tensor)) or value.shape is None:
        return None
    return {"shape": [size if isinstance(size, int) else None for size in value.shape]}
