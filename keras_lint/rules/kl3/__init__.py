"""KL3xx: size and cost."""
