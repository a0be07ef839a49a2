"""Keras as the interpreter knows it: importing this package registers all that it models."""
