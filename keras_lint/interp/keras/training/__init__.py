"""Training as the interpreter knows it: losses, optimizers, `compile`, `fit` and their kin."""
