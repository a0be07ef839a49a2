"""Low-rank adapters, which Keras 3 puts beside a frozen kernel where `lora_rank` asks for one."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape


def adapter_rank(layer: Layer, weight: str = "kernel") -> Dim | None:
    """Return the rank of a layer's adapter, None where it has none.

    Raises:
        LayerError: invalid-argument, where the weight it stands beside is constrained.
    """
    if layer.args.get("lora_rank") in (None, 0):
        return None
    constraint = f"{weight}_constraint"
    if layer.args.get(constraint) is not None:
        raise LayerError(
            "invalid-argument",
            f"{layer.args.layer} takes no `{constraint}` beside `lora_rank`.",
            argument=constraint,
        )
    return layer.args.size("lora_rank")


def adapted(layer: Layer, weights: Iterator[Weight]) -> Iterator[Weight]:
    """Yield a layer's weights, the kernel first, with those of the adapter if there is one."""
    rank = adapter_rank(layer)
    if rank is None:
        yield from weights
        return
    kernel, *rest = weights
    yield Weight("kernel", kernel.shape, frozen=True)
    yield from rest
    yield Weight("lora_kernel_a", kernel.shape.replace(-1, rank))
    yield Weight("lora_kernel_b", Shape((rank, kernel.shape[-1])))
