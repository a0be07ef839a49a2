"""What to mend where labels and output do not fit, beyond the loss and the last layer."""

from __future__ import annotations

from keras_lint.graph.tensor import Node, Tensor
from keras_lint.layers.base import Layer
from keras_lint.place import Place
from keras_lint.rules.blame import RECURRENT
from keras_lint.rules.lineage import chain_before
from keras_lint.shapes.dim import equal
from keras_lint.training.data import Data

ASKED = "labels of a folder"


def labels_asked_for(labels: Data | None) -> Place | None:
    """Return where labels of this kind are asked for, as `class_mode` does."""
    if labels is None or labels.made is None or labels.made.how != ASKED:
        return None
    return labels.made.place


def steps_kept(output: Tensor, labels: Data | None) -> Node | None:
    """Return the last recurrent layer before an output, where it gives all steps to labels of one.

    It is to give the last step alone, where no layer but those for each step follows.
    """
    if labels is None or labels.shape is None or output.shape is None:
        return None
    if labels.shape.rank != output.shape.rank - 1 or output.shape.rank != 3:
        return None
    if equal(labels.shape[-1], output.shape[-1]) is False:
        return None
    for node in chain_before(output):
        inner = node.layer.args.get("layer") if _is_wrapper(node.layer) else node.layer
        if isinstance(inner, Layer) and inner.class_name in RECURRENT:
            return node if inner.args.get("return_sequences") is True else None
    return None


def _is_wrapper(layer: Layer) -> bool:
    return layer.class_name == "Bidirectional"


def gives_back(output: Tensor) -> bool:
    """Tell whether an output has the sizes of the input that it comes from, as an autoencoder's."""
    first = None
    for node in chain_before(output):
        first = node
    if first is None or output.shape is None or len(first.outputs) != 1:
        return False
    source = first.inputs[0].shape if first.inputs else first.outputs[0].shape
    return source is not None and source.rank > 1 and source[1:] == output.shape[1:]
