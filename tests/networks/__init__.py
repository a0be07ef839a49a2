"""Random programs that build networks, held against what real Keras makes of them."""
