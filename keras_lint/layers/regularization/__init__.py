"""Layers that act in training only, and leave shapes alone."""
