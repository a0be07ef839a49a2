"""KL411 reshape-as-transpose."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.place import Place
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register
from keras_lint.shapes.shape import Shape


@register
class ReshapeAsTranspose(Rule):
    """A reshape swaps the sizes of axes, where the axes themselves were to be swapped.

    ## What it does
    Reports a `Reshape` layer or a `reshape` of an array whose new sizes are the old ones in another
    order, and a `reshape` of samples into rows as long as there are samples.

    ## Why it matters
    Reshaping keeps the order of the values and cuts it anew: rows of an image become pieces of
    several rows. The shape is as wanted, the picture is scrambled.

    ## Example
    `Reshape((128, 40))` on (None, 40, 128); `images.reshape(n, 64, 48, 3)` on (n, 3, 64, 48).

    ## Instead
    `Permute((2, 1))`; `images.transpose(0, 2, 3, 1)`.

    ## Limits
    Sizes that are not known are not compared; axes of one position may come and go.
    """

    code = "KL411"
    slug = "reshape-as-transpose"
    severity = "warning"
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((40, 128)), layers.Reshape((128, 40)), layers.LSTM(8)])
""",
        """\
import keras
import numpy as np

images = np.zeros((10, 3, 64, 48))
images = images.reshape(10, 64, 48, 3)
""",
        """\
import keras
import numpy as np

images = np.zeros((209, 64, 64, 3))
columns = images.reshape(-1, images.shape[0])
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((40, 128)), layers.Permute((2, 1)), layers.LSTM(8)])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for node in trace.calls:
            before, after = node.input_shapes, node.output_shapes
            place = node.layer.place or node.place
            if node.layer.class_name == "Reshape" and place is not None:
                if isinstance(before, Shape) and isinstance(after, Shape):
                    yield from _fault(place, before, after, layer=True)
        for step in trace.arrays:
            if step.kind == "reshape" and step.place is not None:
                yield from _fault(step.place, step.inputs[0], step.output, layer=False)
                yield from _samples_last(step.place, step.inputs[0], step.output)


def _fault(place: Place, before: Shape, after: Shape, *, layer: bool) -> Iterable[Finding]:
    skipped = 1 if layer else 0
    order = _order(before[skipped:], after[skipped:])
    if order is None:
        return
    axes = tuple(axis + skipped for axis in order)
    call = f"Permute({axes})" if layer else f"transpose({', '.join(map(str, axes))})"
    same_rank = before.rank == after.rank
    yield Finding(
        place,
        f"Reshaping {before} to {after} cuts the same values anew; it does not move its axes.",
        hint=f"To swap the axes, use {call if same_rank else 'a transpose'}.",
    )


def _samples_last(place: Place, before: Shape, after: Shape) -> Iterable[Finding]:
    """Yield the finding for `(n, 64, 64, 3)` that is made `(64 * 64 * 3, n)`."""
    sizes = [size for size in (*before, *after) if isinstance(size, int)]
    if before.rank < 3 or after.rank != 2 or len(sizes) < before.rank + 2:
        return
    samples, rest = sizes[0], sizes[1 : before.rank]
    if sizes[-1] == samples and samples not in (1, sizes[-2], *rest):
        yield Finding(
            place,
            f"Reshaping {before} to {after} does not make the {samples} samples columns: each of "
            "these is put together from all of them.",
            hint=f"Write reshape({samples}, -1), and .T behind it for samples in columns.",
        )


def _order(before: tuple[object, ...], after: tuple[object, ...]) -> list[int] | None:
    """Return which axis each new size is that of, where the sizes are the old ones reordered."""
    old = [size for size in before if size != 1]
    new = [size for size in after if size != 1]
    if not all(isinstance(size, int) for size in (*old, *new)):
        return None
    if old == new or sorted(map(int, map(str, old))) != sorted(map(int, map(str, new))):
        return None
    left = list(enumerate(before))
    order = []
    for size in after:
        at = next((number for number, (_, one) in enumerate(left) if one == size), None)
        if at is not None:
            order.append(left.pop(at)[0])
    return order
