"""Recurrent layers, their cells, and the wrappers over time (`keras.layers.rnn`)."""
