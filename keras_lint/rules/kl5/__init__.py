"""KL5xx: what differs between the versions of Keras."""
