"""The classes of whichever Keras this interpreter has, under one set of names."""

import importlib

import keras

VERSION = keras.__version__
MAJOR = int(VERSION.split(".")[0])


def _first(*dotted: str):
    """The first of several `module:attribute` places that exists."""
    for place in dotted:
        module, attribute = place.split(":")
        try:
            return getattr(importlib.import_module(module), attribute)
        except (ImportError, AttributeError):
            continue
    raise ImportError(f"none of {dotted} in Keras {VERSION}")


Model = _first("keras.models:Model")
Sequential = _first("keras.models:Sequential")
Layer = _first("keras.layers:Layer")
InputLayer = _first("keras.layers:InputLayer")
Functional = _first(
    "keras.src.models.functional:Functional",
    "keras.src.engine.functional:Functional",
    "keras.engine.network:Network",
)
GRAPH_CLASSES = (Model, Sequential, Functional)
OP_LAYERS = {
    "TFOpLambda",
    "SlicingOpLambda",
    "TensorFlowOpLayer",
    "ClassMethod",
    "InstanceMethod",
    "InstanceProperty",
}


def is_functional(model) -> bool:
    """Whether the model's graph was given by its inputs and outputs."""
    if MAJOR == 2 and not hasattr(keras, "src"):
        return bool(getattr(model, "_is_graph_network", False))
    return isinstance(model, Functional) and not isinstance(model, Sequential)


def graph_of(model):
    """The object that holds the nodes: the model, or what a Keras 3 Sequential wraps."""
    return getattr(model, "_functional", None) or model


def all_layers(model) -> list:
    """`model.layers`, with what a Sequential hides, and then Keras 3's operations."""
    if isinstance(model, Sequential):
        tracked = "_layers" if MAJOR == 3 or not hasattr(keras, "src") else ""
        return list(getattr(model, tracked or "_self_tracked_trackables"))
    layers = list(model.layers)
    if MAJOR == 3 and is_functional(model):
        layers += [operation for operation in model.operations if operation not in layers]
    return layers


def node_owner(node):
    """The layer or operation that a node is a call of."""
    return getattr(node, "operation", None) or node.outbound_layer
