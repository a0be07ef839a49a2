"""KL103 merge-shapes."""

from __future__ import annotations

from keras_lint.rules.failure import FailureRule
from keras_lint.rules.registry import register


@register
class MergeShapes(FailureRule):
    """Tensors are merged whose shapes do not fit together.

    ## What it does
    Compares the shapes of the inputs of `Concatenate`, `Add`, `Multiply`, `Dot` and the like, also
    where they are written as functions or operators.

    ## Why it matters
    Keras raises a `ValueError` as soon as this line runs. It is the usual end of a U-Net whose
    input size does not halve evenly.

    ## Example
    25 rows, halved and doubled again, are 24, which cannot stand beside 25.

    ## Instead
    Begin with a size that halves evenly, or pad or crop one of the inputs.

    ## Limits
    An axis whose size is free (`None`) fits everywhere; that its sizes may disagree when the model
    runs is not said here.
    """

    code = "KL103"
    slug = "merge-shapes"
    bad = (
        """\
from keras import layers

image = layers.Input((25, 25, 16))
deep = layers.MaxPooling2D(2)(image)
up = layers.UpSampling2D(2)(deep)
joined = layers.Concatenate()([image, up])
""",
    )
    good = (
        """\
from keras import layers

image = layers.Input((24, 24, 16))
deep = layers.MaxPooling2D(2)(image)
up = layers.UpSampling2D(2)(deep)
joined = layers.Concatenate()([image, up])
""",
    )
