"""What Keras does, layer by layer: arguments, weights, output shapes, errors."""
