"""The networks of `keras.applications`, recorded from real Keras and rebuilt on any input."""
