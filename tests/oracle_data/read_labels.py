"""Ask Keras which labels each loss takes for each output: `python read_labels.py OUTPUT.json`.

Trains a small model for each combination. An answer is `[loss, output, labels, raises]`, where
`output` names the sizes after the samples and `labels` a key of `LABELS`.
"""

import json
import sys
import warnings

import numpy as np

SAMPLES = 8
OUTPUTS = [(1,), (2,), (10,), (5, 1), (5, 10), (6, 6, 1), (6, 6, 3)]
LOSSES = (
    "categorical_crossentropy sparse_categorical_crossentropy binary_crossentropy "
    "mean_squared_error mean_absolute_error kl_divergence hinge squared_hinge huber log_cosh "
    "mean_absolute_percentage_error mean_squared_logarithmic_error poisson "
    "categorical_focal_crossentropy binary_focal_crossentropy"
).split()
LABELS = {
    "numbers to 9": ((), "int64", 0, 9),
    "numbers to 1": ((), "int64", 0, 1),
    "numbers from 1": ((), "int64", 1, 10),
    "numbers below 0": ((), "int64", -1, 0),
    "truth values": ((), "bool", 0, 1),
    "column of numbers": ((1,), "int64", 0, 1),
    "pairs": ((2,), "float64", None, None),
    "rows of 10": ((10,), "float64", None, None),
    "reals": ((), "float64", None, None),
    "column": ((1,), "float64", None, None),
    "rows of 3": ((3,), "float64", None, None),
    "rows of 5": ((5,), "float64", None, None),
    "rows of numbers": ((5,), "int64", 0, 9),
    "columns of 5": ((5, 1), "float64", None, None),
    "matrices": ((5, 10), "float64", None, None),
    "maps of numbers": ((6, 6), "int64", 0, 2),
    "maps": ((6, 6, 1), "int64", 0, 1),
    "maps of 3": ((6, 6, 3), "float64", None, None),
    "taller maps": ((7, 6, 1), "float64", None, None),
    "single values": ((1, 1), "float64", None, None),
}
"""Labels: sizes after the samples, element type, least and greatest value."""


def array(sizes, dtype, least, most):
    values = np.random.RandomState(0).rand(SAMPLES, *sizes)
    if least is not None:
        values = np.round(least + values * (most - least))
        values.flat[0], values.flat[-1] = least, most
    return values.astype(dtype)


def raises(keras, loss, sizes, labels):
    keras.backend.clear_session()
    layers = keras.layers
    units = int(np.prod(sizes))
    model = keras.Sequential(
        [keras.Input((4,)), layers.Dense(units, activation="sigmoid"), layers.Reshape(sizes)]
    )
    model.compile(loss=loss, optimizer="sgd")
    try:
        model.fit(np.zeros((SAMPLES, 4)), array(*labels), verbose=0)
    except Exception:
        return True
    return False


def main():
    import keras

    warnings.simplefilter("ignore")
    rows = [
        json.dumps([loss, list(sizes), name, raises(keras, loss, sizes, labels)])
        for loss in LOSSES
        for sizes in OUTPUTS
        for name, labels in LABELS.items()
    ]
    with open(sys.argv[1], "w") as file:
        file.write("[\n" + ",\n".join(rows) + "\n]\n")


if __name__ == "__main__":
    main()
