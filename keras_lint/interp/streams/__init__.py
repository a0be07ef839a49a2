"""Data that comes batch by batch: `tf.data`, folders of images, generators, sequences."""
