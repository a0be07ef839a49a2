"""KL9xx: about the analysis itself."""
