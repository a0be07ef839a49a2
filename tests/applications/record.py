"""Record what real Keras makes of every application: `python record.py VERSION OUTPUT_FILE`.

Run by the interpreter that has that Keras (Python 3.6 too). For each application and each of
`CALLS`: the output shape, the total and trainable counts, and the number of layers.
"""

import importlib
import json
import sys

import numpy as np

CALLS = {
    "default": {},
    "classes": {"classes": 7, "input_shape": [331, 331, 3]},
    "no_top": {"include_top": False},
    "features": {"include_top": False, "input_shape": [197, 230, 3], "pooling": "avg"},
}
"""Names of calls and the arguments they make, besides `weights=None`."""


def plain_shape(shape):
    return [None if size is None else int(size) for size in shape]


def count_weights(weights):
    total = 0
    for weight in weights:
        shape = weight.shape
        total += int(np.prod([int(size) for size in shape]))
    return total


def record_call(function, arguments):
    try:
        model = function(weights=None, **arguments)
    except ValueError:
        return "raises"
    return {
        "output_shape": plain_shape(model.output_shape),
        "total": model.count_params(),
        "trainable": count_weights(model.trainable_weights),
        "layers": len(model.layers),
    }


def main():
    version, path = sys.argv[1:3]
    keras = importlib.import_module("tensorflow.keras" if version == "2.15" else "keras")
    functions = vars(keras.applications)
    names = sorted(name for name in functions if name[0].isupper() and callable(functions[name]))
    record = {}
    for name in names:
        record[name] = {}
        for call, arguments in CALLS.items():
            keras.backend.clear_session()
            given = {key: tuple(v) if isinstance(v, list) else v for key, v in arguments.items()}
            record[name][call] = record_call(functions[name], given)
        print(name, flush=True)
    with open(path, "w") as file:
        json.dump(record, file, indent=1, sort_keys=True)
        file.write("\n")


if __name__ == "__main__":
    main()
