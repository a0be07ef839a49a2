"""KL203 size-constraint."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.constraints import Constraint, constraints
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register


@register
class SizeConstraint(Rule):
    """A network with open sizes takes some of them only.

    ## What it does
    Tries which sizes of an open axis (None in the input's shape) a functional model takes, and
    reports where it takes only those of one remainder.

    ## Why it matters
    A U-Net of four poolings takes images whose sides are multiples of 16. For all others
    `Concatenate` raises, on the day that such an image comes.

    ## Example
    `Input((None, None, 3))`, poolings down, transposed convolutions up, and skip connections.

    ## Instead
    Pad the images to a multiple, or resize or crop the one branch to the other.

    ## Limits
    Off by default, for it is true of every U-Net, and most programs see to it elsewhere. Networks
    that hold a program's own layers or operations are not tried.
    """

    code = "KL203"
    slug = "size-constraint"
    severity = "warning"
    default = False
    bad = (
        """\
from keras import Input, Model, layers

image = Input((None, None, 3))
full = layers.Conv2D(8, 3, padding="same", activation="relu")(image)
half = layers.MaxPooling2D(2)(full)
again = layers.UpSampling2D(2)(half)
model = Model(image, layers.Concatenate()([full, again]))
""",
    )
    good = (
        """\
from keras import Input, Model, layers

image = Input((None, None, 3))
full = layers.Conv2D(8, 3, padding="same", activation="relu")(image)
again = layers.Conv2D(8, 3, padding="same", activation="relu")(full)
model = Model(image, layers.Concatenate()([full, again]))
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for construction in trace.models:
            found = constraints(construction.model)
            if found:
                yield from _told(found)


def _told(found: list[Constraint]) -> Iterable[Finding]:
    """Yield one finding for an input, whatever the number of its axes."""
    for first in {id(one.source): one for one in reversed(found)}.values():
        node = first.source.node
        place = None if node is None else node.place or node.layer.place
        if place is None:
            continue
        texts = [one.text for one in found if one.source is first.source]
        why = first.because.place or first.because.layer.place
        yield Finding(
            place._replace(argument="shape"),
            f"The model takes only inputs of {' and '.join(texts)}; at a {first.size_name} of "
            f"{first.failing}, {first.because.layer.label} raises: {first.error.message}",
            expected=" and ".join(texts),
            actual="any size",
            hint=f"Pad the input to a multiple of {first.modulus}, or crop the larger branch.",
            related=() if why is None else ((why, "raises for other sizes"),),
            otherwise=place._replace(argument=0),
        )
