"""What real Keras builds from real programs, and how near the linter comes to it."""
