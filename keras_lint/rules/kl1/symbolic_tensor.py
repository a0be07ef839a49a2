"""KL113 symbolic-tensor."""

from __future__ import annotations

from keras_lint.rules.failure import FailureRule
from keras_lint.rules.registry import register


@register
class SymbolicTensor(FailureRule):
    """A symbolic tensor is used as if it held numbers.

    ## What it does
    Reports symbolic tensors, such as `Input(…)` and what layers return for it, in TensorFlow's and
    NumPy's functions under Keras 3, and in conditions.

    ## Why it matters
    A symbolic tensor stands for numbers that come when the model runs. Keras raises: "A KerasTensor
    cannot be used as input to a TensorFlow function".

    ## Example
    `tf.nn.relu` computes at once, and there is nothing to compute with.

    ## Instead
    Take the function of `keras.ops`, a layer, or put the computation into a layer's `call`.

    ## Limits
    Inside layers, and under Keras 2, TensorFlow's functions are at home, so nothing is said there.
    A file that tells no version is read as Keras 2 where that makes sense of it.
    """

    code = "KL113"
    slug = "symbolic-tensor"
    bad = (
        """\
import tensorflow as tf
from keras import Input, ops

image = Input((64,))
tf.nn.relu(image)
""",
    )
    good = (
        """\
from keras import Input, ops

image = Input((64,))
ops.relu(image)
""",
    )
