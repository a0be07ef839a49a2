"""A finished model as plain data: what `model.summary()` would say of it."""

from . import api


def describe(model) -> dict:
    """Everything about a model but the place where it was built."""
    graph = api.graph_of(model)
    inputs = _shapes(getattr(graph, "inputs", None))
    return {
        "base": _base(model),
        "cls": type(model).__name__,
        "name": model.name,
        "total": total(model),
        "trainable": count(model.trainable_weights),
        "non_trainable": count(model.non_trainable_weights),
        "inputs": inputs,
        "outputs": _shapes(getattr(graph, "outputs", None)),
        "batch_concrete": any(s and isinstance(s[0], int) for s in inputs or []),
        "layers": [_layer(model, graph, layer) for layer in api.all_layers(model)],
    }


def total(model):
    """The parameters in all; None before the model knows its weights."""
    try:
        return int(model.count_params())
    except (ValueError, RuntimeError):
        return None


def count(weights) -> int:
    """The parameters in a list of weights, each weight once."""
    sizes = {}
    for weight in weights:
        size = 1
        for dim in plain(weight.shape):
            size *= dim
        sizes[id(weight)] = size
    return sum(sizes.values())


def plain(shape):
    """A shape of any Keras's kind as a list of integers and None."""
    dims = [getattr(dim, "value", dim) for dim in shape]  # TensorFlow 1 wraps each size
    return [None if dim is None else int(dim) for dim in dims]


def _base(model) -> str:
    if isinstance(model, api.Sequential):
        return "Sequential"
    return "Functional" if api.is_functional(model) else "subclass"


def tensor_shape(tensor) -> list:
    """The shape that Keras knows, which in Keras 2.2 may be more than TensorFlow does."""
    known = getattr(tensor, "_keras_shape", None)
    return plain(tensor.shape if known is None else known)


def _shapes(tensors):
    if tensors is None:
        return None
    return [tensor_shape(tensor) for tensor in _flat(tensors)]


def _flat(nested) -> list:
    if isinstance(nested, dict):
        nested = [nested[key] for key in sorted(nested)]
    if isinstance(nested, (list, tuple)):
        return [leaf for item in nested for leaf in _flat(item)]
    return [nested]


def _layer(model, graph, layer) -> dict:
    shapes = _call_shapes(graph, layer)
    implicit = isinstance(model, api.Sequential) and isinstance(layer, api.InputLayer)
    is_op = not isinstance(layer, api.Layer) or type(layer).__name__ in api.OP_LAYERS
    return {
        "name": layer.name,
        "cls": type(layer).__name__,
        "shape": shapes[0] if shapes else _built_shape(layer),
        "all": shapes if len(shapes) > 1 else None,
        "params": 0 if is_op else total(layer),
        "op": is_op,
        "implicit": implicit,
        "custom": type(layer).__module__.split(".")[0] not in ("keras", "tensorflow"),
    }


def _call_shapes(graph, layer) -> list:
    """The output shape of each call of the layer that belongs to this graph."""
    by_depth = getattr(graph, "_nodes_by_depth", None) or {}
    used = {id(node) for nodes in by_depth.values() for node in nodes}
    calls = [node for node in getattr(layer, "_inbound_nodes", []) if id(node) in used]
    found = []
    for node in calls:
        shapes = _shapes(_node_outputs(node))
        found.append(shapes[0] if len(shapes) == 1 else shapes)
    return found


def _node_outputs(node):
    for attribute in ("output_tensors", "outputs"):
        if hasattr(node, attribute):
            return getattr(node, attribute)
    return []


def _built_shape(layer):
    """The shape of a layer that was called, but outside of any graph."""
    try:
        shape = layer.output_shape if api.MAJOR == 2 else _computed(layer)
    except Exception:
        return None  # never called, or called eagerly: Keras itself prints '?'
    if shape is None:
        return None
    nested = isinstance(shape, list) or (shape and isinstance(shape[0], (list, tuple)))
    return [plain(one) for one in shape] if nested else plain(shape)


def _computed(layer):
    known = layer._build_shapes_dict
    return layer.compute_output_shape(**known) if known else None
