"""What Keras 3 finds out only when a model runs on numbers."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.graph.model import Model
from keras_lint.layers.errors import LayerError


def refused_in_running(model: Model) -> Iterator[LayerError]:
    """Yield the errors of the layer calls in a model, models in it included."""
    waiting, seen = [model], {id(model)}
    while waiting:
        for node in waiting.pop().nodes:
            try:
                node.layer.check_run(node.input_shapes, node.arguments)
            except LayerError as error:
                error.call = node
                yield error
            if isinstance(node.layer, Model) and id(node.layer) not in seen:
                seen.add(id(node.layer))
                waiting.append(node.layer)
