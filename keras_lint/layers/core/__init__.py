"""Layers that every network has."""
