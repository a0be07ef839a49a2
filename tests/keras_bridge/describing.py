"""Describes models of real Keras in the fields of our summaries."""

from tests.corpus.tracer import api
from tests.corpus.tracer.describe import _flat, _node_outputs, count, plain, tensor_shape, total


def models_of(names):
    """Describe every model that a variable holds, under the first one that does."""
    found, seen = [], set()
    for name, value in names.items():
        if isinstance(value, api.Model) and id(value) not in seen:
            seen.add(id(value))
            found.append(dict(describe(value), variable=name))
    return found


def describe(model):
    """A model's row fields, as `keras-lint summary --output-format json` has them."""
    graph = api.graph_of(model)
    counted = total(model)
    return {
        "name": model.name,
        "class": type(model).__name__,
        "inputs": shapes(getattr(graph, "inputs", None)),
        "outputs": shapes(getattr(graph, "outputs", None)),
        "total": counted,
        "trainable": None if counted is None else count(model.trainable_weights),
        "layers": [_layer(model, graph, layer) for layer in model.layers],
    }


def shapes(tensors):
    """The shapes of a nest of tensors, flat."""
    return [] if tensors is None else [tensor_shape(tensor) for tensor in _flat(tensors)]


def _layer(model, graph, layer):
    nodes = _nodes(graph, layer)
    calls = [_one(shapes(_node_outputs(node))) for node in nodes]
    different = any(call != calls[0] for call in calls)
    counted = total(layer) if getattr(layer, "built", True) else None
    return {
        "name": layer.name,
        "class": type(layer).__name__,
        "output_shape": calls if different else calls[0] if calls else None,
        "params": counted,
        "trainable": None if counted is None else count(layer.trainable_weights),
        "connected_to": [] if isinstance(model, api.Sequential) else _connections(nodes),
    }


def _one(found):
    return found[0] if len(found) == 1 else found


def _nodes(graph, layer):
    by_depth = getattr(graph, "_nodes_by_depth", None) or {}
    used = {id(node) for nodes in by_depth.values() for node in nodes}
    return [node for node in getattr(layer, "_inbound_nodes", []) if id(node) in used]


def _connections(nodes):
    names = []
    for node in nodes:
        if hasattr(node, "iterate_inbound"):
            names += [] if node.is_input else [one[0].name for one in node.iterate_inbound()]
        elif hasattr(node, "inbound_layers"):
            names += [layer.name for layer in node.inbound_layers]
        else:
            names += [tensor._keras_history.operation.name for tensor in node.input_tensors]
    return names


__all__ = ["api", "describe", "models_of", "plain"]
