"""Layers that rearrange, pad, crop and repeat."""
