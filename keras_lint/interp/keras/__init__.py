"""Keras as the interpreter knows it."""
