"""Losses as functions: one value for each example, or each position."""

from __future__ import annotations

from keras_lint.interp.keras.ops.registering import NoShape, Reader, op
from keras_lint.shapes import transform
from keras_lint.shapes.shape import Shape, ShapeTree


@op(
    "tensorflow.nn.sigmoid_cross_entropy_with_logits",
    "tensorflow.nn.weighted_cross_entropy_with_logits",
)
def of_each_value(read: Reader) -> ShapeTree:
    """A loss for each value."""
    labels, logits = read.tensor(0, "labels"), read.tensor(1, "logits")
    read.pass_over()
    if labels.rank != logits.rank:
        raise NoShape("labels of another rank")
    return logits


@op("tensorflow.nn.softmax_cross_entropy_with_logits")
def of_each_distribution(read: Reader) -> ShapeTree:
    """A loss for each distribution along an axis."""
    read.tensor(0, "labels")
    logits = read.tensor(1, "logits")
    return logits.drop(transform.normalize_axis(read.axis(2, "axis", default=-1), logits.rank))


@op("tensorflow.nn.sparse_softmax_cross_entropy_with_logits")
def of_each_label(read: Reader) -> ShapeTree:
    """A loss for each label, which is a number."""
    labels, logits = read.tensor(0, "labels"), read.tensor(1, "logits")
    if labels.rank + 1 != logits.rank:
        raise NoShape("labels of another rank")
    return labels


@op("keras.backend.ctc_batch_cost")
def ctc_batch_cost(read: Reader) -> ShapeTree:
    """A loss for each sequence, as a column."""
    read.tensor(0, "y_true")
    steps = read.tensor(1, "y_pred")
    read.pass_over()
    return Shape((steps[0], 1))


@op("tensorflow.nn.ctc_loss", "keras.ops.ctc_loss")
def ctc_loss(read: Reader) -> ShapeTree:
    """A loss for each sequence."""
    labels = read.tensor(0, "labels", "target")
    read.pass_over()
    return Shape((labels[0],))


@op("tensorflow.image.ssim", "tensorflow.image.psnr")
def of_each_image(read: Reader) -> ShapeTree:
    """How like another each image is."""
    if read.get(7, "return_index_map", default=False):
        raise NoShape("a map of the likeness")
    read.pass_over()
    read.tensor(1, "img2", "b")
    return Shape(read.tensor(0, "img1", "a")[:-3])
