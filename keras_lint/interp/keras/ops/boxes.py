"""Functions on boxes: which of those that overlap are kept."""

from __future__ import annotations

from keras_lint.interp.keras.ops.registering import NoShape, Reader, op
from keras_lint.shapes.dim import symbol
from keras_lint.shapes.shape import Shape, ShapeTree


@op("tensorflow.image.non_max_suppression")
def kept_boxes(read: Reader) -> ShapeTree:
    """The positions of the boxes that are kept: as many as the scores allow."""
    read.tensor(0, "boxes")
    read.pass_over()
    return Shape((symbol("kept", free=True),))


@op("tensorflow.image.non_max_suppression_with_scores")
def kept_boxes_and_scores(read: Reader) -> ShapeTree:
    """The positions of the boxes that are kept, and their scores."""
    read.tensor(0, "boxes")
    read.pass_over()
    kept = Shape((symbol("kept", free=True),))
    return kept, kept


@op("tensorflow.image.combined_non_max_suppression")
def kept_boxes_by_class(read: Reader) -> ShapeTree:
    """Boxes, scores and classes of those that are kept, filled up, and how many they are."""
    boxes, scores = read.tensor(0, "boxes"), read.tensor(1, "scores")
    kept = read.size(3, "max_total_size")
    if read.get(6, "pad_per_class", default=False) is not False:
        for_all = read.size(2, "max_output_size_per_class") * scores[-1]
        if not isinstance(kept, int) or not isinstance(for_all, int):
            raise NoShape("how many boxes are kept of each class is not known")
        kept = min(kept, for_all)
    read.pass_over()
    batch = boxes[0]
    return Shape((batch, kept, 4)), Shape((batch, kept)), Shape((batch, kept)), Shape((batch,))
