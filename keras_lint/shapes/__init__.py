"""Pure arithmetic of sizes: knows neither Keras nor syntax trees."""
