"""Preprocessing and augmentation layers (`keras.src.layers.preprocessing`)."""
