"""Layer declarations held against real Keras, on drawn arguments and input shapes."""
