"""Real Keras, asked: the only part of the package that imports it, and only when used."""
