"""NumPy arrays and eager tensors: their shapes, seldom their contents."""
