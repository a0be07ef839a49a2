"""Importing this module registers all that is modelled of Keras, and of arrays."""

from importlib import import_module

for _module in (
    "construct",
    "inputs",
    "layers",
    "sequentials",
    "models",
    "training.objects",
    "training.methods",
    "training.callbacks",
    "training.judging",
    "saving",
    "tensors",
    "symbolic",
    "lambdas",
    "subclass",
    "backend",
    "variables",
    "cloning",
    "lookups",
    "node_getters",
    "added",
    "getters",
    "estimators",
    "input_layers",
    "applications",
    "imagenet",
    "softmaxes",
    "preprocessing",
    "ops.elementwise",
    "ops.shaping",
    "ops.asking",
    "ops.sounds",
    "ops.parting",
    "ops.reducing",
    "ops.products",
    "ops.boxes",
    "ops.images",
    "ops.windows",
    "ops.creating",
    "ops.picking",
    "ops.numbers",
    "ops.vectors",
    "scaling",
    "backend_variables",
    "conv_utils",
    "tensor_shapes",
    "ops.control",
    "ops.likelihoods",
    "ops.diagonals",
):
    import_module(f"keras_lint.interp.keras.{_module}")
for _module in ("datasets", "preparation", "tokenizing", "functions", "creation", "random"):
    import_module(f"keras_lint.interp.arrays.{_module}")
for _module in ("tf_data", "decoding", "images", "series"):
    import_module(f"keras_lint.interp.streams.{_module}")
