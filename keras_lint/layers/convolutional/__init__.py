"""Convolutions, and what is like them: separable, transposed, locally connected."""
