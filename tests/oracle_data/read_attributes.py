"""Read what layers and models have by themselves: `PYTHON read_attributes.py FILE`, for each Keras.

The names are added to those that the file has.
"""

import json
import os
import sys

import numpy as np

try:
    import tensorflow.keras as keras  # as the second version has it
except ImportError:
    import keras

if os.environ.get("PLAIN_KERAS"):
    import keras


class OwnLayer(keras.layers.Layer):
    def call(self, x):
        return x * 1.0


class OwnModel(keras.Model):
    def call(self, x):
        return x * 1.0


def trained(model):
    """Return a model after a step."""
    model.compile("sgd", "mse")
    model.fit(np.zeros((2, 3)), np.zeros((2, 3)), verbose=0)
    return model


def main(path):
    x = keras.layers.Input((3,))
    layer = OwnLayer()
    model = trained(keras.Model(x, layer(keras.layers.Dense(3)(x))))
    things = [layer, model, OwnModel()]
    names = {name for thing in things for name in dir(thing) if not name.startswith("_")}
    if os.path.exists(path):
        with open(path) as file:
            names.update(json.load(file))
    with open(path, "w") as file:
        json.dump(sorted(names), file, indent=0)
        file.write("\n")


main(sys.argv[1])
