"""Batches that a stateful model cannot take, for they are not of the size that it is built for."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.diagnostic import Finding, Option, Wanted
from keras_lint.graph.tensor import flatten
from keras_lint.graph.training import Use
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.rules.lineage import stateful_layers
from keras_lint.rules.words import count
from keras_lint.training.data import Data


def uneven_batches(use: Use) -> Iterator[Finding]:
    """Yield what a stateful model raises of: a batch that is not of its fixed size."""
    layer = next(stateful_layers(use.model), None)
    size = _fixed_size(use)
    if layer is None or size is None or "validation_split" in use.sources:
        return
    wrong = next((one for one in _batches(use) if _refused(one, size, use.model.keras)), None)
    if wrong is None:
        return
    yield Finding(
        use.place_of("batch_size") if "batch_size" in use.sources else use.place,
        f"This model keeps its state for batches of {size}, but `{use.method}` makes one of "
        f"{wrong}.",
        expected=f"batches of {size}",
        actual=f"a batch of {wrong}",
        hint=f"Give batch_size={size} and {count(size, 'sample')} or a multiple of it; to predict "
        "single samples, build a second model with a batch of 1 and set its weights.",
        related=() if layer.place is None else ((layer.place, "stateful here"),),
        options=tuple(_of_other_size(use, size)),
    )


def _of_other_size(use: Use, size: int) -> Iterator[Option]:
    """Yield the batch size of call and model, where another one would divide the samples."""
    samples = use.x.shape[0] if isinstance(use.x, Data) and use.x.shape else None
    if isinstance(samples, int) and use.batch_size == size and samples % size:
        largest = next(one for one in range(size, 0, -1) if samples % one == 0)
        yield Option(use.place, Wanted(("batch_size",), size, largest))


def _fixed_size(use: Use) -> int | None:
    """Return the batch size that the model's input fixes, None where it is open."""
    if use.model.inputs is None:
        return None
    shapes = [tensor.shape for tensor in flatten(use.model.inputs)]
    sizes = {shape[0] for shape in shapes if shape}
    size = sizes.pop() if len(sizes) == 1 else None
    return size if isinstance(size, int) else None


def _batches(use: Use) -> list[int]:
    """Return the different sizes of the batches that the data makes, none where not known."""
    samples = use.x.shape[0] if isinstance(use.x, Data) and use.x.shape else None
    if not isinstance(samples, int) or samples < 1:
        return []
    if use.method.endswith("on_batch"):
        return [samples]
    if use.batch_size is None or use.batch_size < 1:
        return []
    whole = [use.batch_size] if samples >= use.batch_size else []
    return [*whole, *([samples % use.batch_size] if samples % use.batch_size else [])]


def _refused(batch: int, size: int, keras: KerasVersion) -> bool:
    """TensorFlow stretches a batch of 1; Keras 3 and 2.2 look at the number."""
    return batch != size and (batch != 1 or keras is not KerasVersion.V2_15)
