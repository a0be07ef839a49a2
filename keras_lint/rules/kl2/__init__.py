"""KL2xx: data is silently lost."""
