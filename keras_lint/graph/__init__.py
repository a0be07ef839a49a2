"""Networks: tensors, the calls that make them, and the models that they form."""
