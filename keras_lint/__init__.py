"""keras-lint: reads Keras source, never runs it, and knows what Keras would build from it."""

__version__ = "0.1.0"
