"""What a program builds: tensors, calls, models, and the trace of them."""
