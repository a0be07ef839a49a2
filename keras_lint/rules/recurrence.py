"""Recurrent layers, by themselves or both ways."""

from __future__ import annotations

from keras_lint.layers.base import Layer

RECURRENT = ("LSTM", "GRU", "SimpleRNN", "RNN", "CuDNNLSTM", "CuDNNGRU", "ConvLSTM2D")


def recurrent_of(layer: Layer) -> Layer | None:
    """Return a recurrent layer, out of its Bidirectional; None for any other layer."""
    inner = layer.args.get("layer") if layer.class_name == "Bidirectional" else layer
    return inner if isinstance(inner, Layer) and inner.class_name in RECURRENT else None
