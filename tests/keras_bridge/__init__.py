"""Small programs whose models real Keras described, and the linter must describe alike."""
