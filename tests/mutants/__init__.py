"""Programs that work, each changed in one place, held against what real Keras makes of them."""
