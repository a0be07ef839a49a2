"""Pooling over windows, over everything, and to a given size."""
