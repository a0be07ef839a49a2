"""KL1xx: Keras raises."""
