"""KL505 refused-by-keras-3."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.failure import findings_of
from keras_lint.rules.registry import register


@register
class RefusedByKeras3(Rule):
    """What only an older Keras lets pass decided for which one the file is read.

    ## What it does
    Reports what Keras 3 refuses, arguments apart (KL501), in a file that nothing but that marks as
    one for Keras 2: `tf.reduce_mean` on a symbolic tensor, a loop over one, `x.get_shape()`.

    ## Why it matters
    The program runs with Keras 2. With Keras 3, which is what is installed today, it raises.

    ## Example
    TensorFlow's functions compute at once, and a symbolic tensor of Keras 3 holds no numbers yet.

    ## Instead
    Take the function of `keras.ops`, or a layer.

    ## Limits
    Only where no version is chosen: with `--keras-version 3` the same is an error, KL113 as a rule,
    and with an older one nothing is wrong. Nothing is said of a file that uses spellings which only
    an older Keras has.
    """

    code = "KL505"
    slug = "refused-by-keras-3"
    severity = "warning"
    about_keras_3 = True
    bad = (
        """\
import tensorflow as tf
from tensorflow import keras

image = keras.Input((8, 8, 3))
pooled = tf.reduce_mean(image, axis=[1, 2])
""",
    )
    good = (
        """\
from tensorflow import keras

image = keras.Input((8, 8, 3))
pooled = keras.layers.GlobalAveragePooling2D()(image)
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        others = (one for one in trace.retired if one.error.kind != "invalid-argument")
        return findings_of(others, trace)
