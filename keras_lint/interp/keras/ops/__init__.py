"""Functions on tensors, by the shapes they give: `keras.ops`, `tf`, `keras.backend`."""
