"""What Keras's training takes: data, losses, metrics, optimizers, and what becomes of them."""
