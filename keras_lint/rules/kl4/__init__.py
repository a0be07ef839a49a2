"""KL4xx: builds and trains, but does not do what it says."""
