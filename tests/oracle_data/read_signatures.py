"""Read the signatures of all layers from an installed Keras.

Run by the interpreter that has it: `python read_signatures.py 3 OUTPUT.json`.
Runs on Python 3.6 too.
For each public name the file holds the class's own name, the layers that it derives from, its
constructor's parameters and their defaults, whether it takes the base layer's keywords, and the
parameters of its `call`.
"""

import inspect
import json
import sys


def load_keras(version):
    if version == "2.15":
        from tensorflow import keras
    else:
        import keras
    return keras


def layer_classes(keras, version):
    found = {}
    spaces = [keras.layers]
    if version == "2.15":
        spaces += [keras.layers.experimental.preprocessing]
    for space in spaces:
        for name in dir(space):
            value = getattr(space, name)
            if (
                inspect.isclass(value)
                and name[0].isupper()
                and issubclass(value, keras.layers.Layer)
            ):
                found.setdefault(name, value)
    return found


def unwrapped(function):
    while True:
        inner = getattr(function, "__wrapped__", None) or getattr(
            function, "_original_function", None
        )
        if inner is None:
            return function
        function = inner


def plain(value):
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return {"repr": type(value).__name__}


def parameters_of(function):
    rows, takes_keywords = [], False
    for parameter in list(inspect.signature(unwrapped(function)).parameters.values())[1:]:
        if parameter.kind is parameter.VAR_KEYWORD:
            takes_keywords = True
        elif parameter.kind is not parameter.VAR_POSITIONAL:
            row = [parameter.name]
            if parameter.default is not parameter.empty:
                row.append(plain(parameter.default))
            rows.append([row, parameter.kind is parameter.KEYWORD_ONLY])
    return rows, takes_keywords


def signature_of(cls, exported):
    rows, takes_keywords = parameters_of(cls.__init__)
    try:
        call = [row[0][0] for row in parameters_of(cls.call)[0]]
    except (TypeError, ValueError):
        call = []
    return {
        "bases": [one.__name__ for one in cls.__mro__[1:] if one in exported],
        "class": cls.__name__,
        "parameters": [row for row, _ in rows],
        "keyword_only": [row[0] for row, only in rows if only],
        "kwargs": takes_keywords,
        "call": call,
    }


def main():
    version, output = sys.argv[1:3]
    keras = load_keras(version)
    classes = layer_classes(keras, version)
    exported = set(classes.values()) - {keras.layers.Layer}
    signatures = {name: signature_of(cls, exported) for name, cls in classes.items()}
    lines = [
        "{}:{}".format(
            json.dumps(name), json.dumps(signatures[name], sort_keys=True, separators=(",", ":"))
        )
        for name in sorted(signatures)
    ]
    with open(output, "w") as file:
        file.write("{\n" + ",\n".join(lines) + "\n}\n")
    print(len(signatures), "layers")


if __name__ == "__main__":
    main()
