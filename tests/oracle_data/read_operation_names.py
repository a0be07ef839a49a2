"""Ask Keras what it notes for each function called on a symbolic tensor.

`python read_operation_names.py 3 NAMES.txt OUTPUT.json` in an environment with Keras 3 gives the
class of the operation, `python read_operation_names.py 2.15 NAMES.txt OUTPUT.json` with tf.keras
2.15 the name of its layer. NAMES.txt lists the functions, one a line. What is noted as several
operations, or as none, or called with none of the arguments tried here, is left out.
"""

import inspect
import json
import re
import sys
from pathlib import Path

CALLED = re.compile(r"(\w+)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)\.symbolic_call\(")


def function_at(dotted):
    import keras
    import tensorflow

    root, *rest = dotted.split(".")
    found = {"keras": keras, "tensorflow": tensorflow}[root]
    for part in rest:
        found = getattr(found, part)
    return found


def class_by_source(function):
    """The operation's class, as the function's source names it."""
    found = set(CALLED.findall(inspect.getsource(function)))
    return found.pop() if len(found) == 1 else None


def tried(keras):
    """Arguments to call a function with, the first that it takes."""
    for shape in ((4, 4, 4), (4,)):

        def make(shape=shape):
            return keras.Input(shape, batch_size=4)

        yield (make(),)
        yield (make(), make())
        yield (make(), 1)
        yield (make(), [4, 4])
        yield ([make(), make()],)
        yield ([make(), make()], 1)
        yield (make(), 2, 1)
        yield (make(), 0.0, 1.0)
        yield (make(), 2, 2, "VALID")
        yield (make(), [-1, 4])
        yield (make(), [1] * len(make().shape))
        yield (make(), [[0, 0]] * len(make().shape))
        yield (make(), list(range(len(make().shape))))
        yield (make(), make(), make())


def noted_in_3(keras, function, arguments):
    output = function(*arguments)
    output = output[0] if isinstance(output, (list, tuple)) else output
    inputs = [one for one in keras.tree.flatten(arguments) if hasattr(one, "_keras_history")]
    operations = keras.Model(inputs, output).operations
    return [type(one).__name__ for one in operations if type(one).__name__ != "InputLayer"]


def noted_in_2(keras, function, arguments):
    import tensorflow

    keras.backend.clear_session()
    output = tensorflow.nest.flatten(function(*arguments))[0]
    inputs = [one for one in tensorflow.nest.flatten(arguments) if hasattr(one, "node")]
    layers = keras.Model(inputs, output).layers
    return [re.sub(r"_\d+$", "", one.name) for one in layers if type(one).__name__ != "InputLayer"]


def noted(keras, version, name):
    try:
        function = function_at(name)
    except AttributeError:
        return None
    if version == "3" and name.startswith("keras.ops.") and class_by_source(function):
        return class_by_source(function)
    for arguments in tried(keras):
        try:
            ask = noted_in_3 if version == "3" else noted_in_2
            found = ask(keras, function, arguments)
        except Exception:
            continue
        if found == ["tf.identity"] and not name.endswith("identity"):
            continue  # tf.concat of one tensor
        return found[0] if len(found) == 1 else None
    return None


def main():
    import keras

    version, names, output = sys.argv[1:]
    found = {}
    for name in Path(names).read_text().split():
        label = noted(keras, version, name)
        if label is not None:
            found[name] = label
    Path(output).write_text(json.dumps(found, indent=0, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
