"""Boxes picked out inside of a layer, filled up to a number that tf.keras 2.15 does not see."""

from __future__ import annotations

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

SOURCE = """
    def pick(x):
        kept, scores = tf.image.non_max_suppression_with_scores(x[0], x[0][:, 0], 50)
        count = tf.shape(kept)[0]
        filled = tf.concat([kept, tf.zeros(50 - count, tf.int32)], axis=0)
        return kept, scores, count, tf.gather(x[0], filled), tf.expand_dims(count, 0)

    boxes = keras.Input((100, 4), batch_size=1)
    net = keras.Model(boxes, layers.Lambda(pick)(boxes))
"""


def test_as_many_as_are_kept_is_no_number() -> None:
    net = models(SOURCE, KerasVersion.V2_15)["net"]
    assert net.outputs == [[None], [None], [], [None, 4], [1]]
