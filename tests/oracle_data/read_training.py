"""Read what training takes from an installed Keras: losses, metrics, optimizers, methods.

Run by the interpreter that has it: `python read_training.py 3 OUTPUT.json`.
Runs on Python 3.6 too.
`names` gives for each string that Keras takes the name of what it means; `classes` the parameters
of each constructor and the further keywords that it does not refuse (null for any); `functions` and
`methods` the parameters of each function and of each method of `Model`.
"""

import inspect
import json
import re
import sys
import warnings

from read_signatures import load_keras, plain, unwrapped

KINDS = ("losses", "metrics", "optimizers")
METHODS = (
    "compile fit evaluate predict train_on_batch test_on_batch predict_on_batch "
    "fit_generator evaluate_generator predict_generator"
).split()
FURTHER = "lr decay clipnorm clipvalue global_clipnorm epsilon momentum name dtype".split()
ALIASES = (
    "acc ce crossentropy accuracy bce mse mae mape msle kld cosine logcosh kl_divergence".split()
)


def snake(name):
    words = re.sub(r"([a-z])([A-Z])", r"\1_\2", re.sub(r"(.)([A-Z][a-z0-9]+)", r"\1_\2", name))
    return words.lower()


def candidates(module):
    listed = set(dir(module)) | set(ALIASES)
    source = sys.modules.get(getattr(module.get, "__module__", ""), module)
    listed |= set(getattr(source, "ALL_OBJECTS_DICT", ()))
    listed |= {snake(name) for name in listed} | {name.lower() for name in listed}
    return sorted(name for name in listed if isinstance(name, str) and not name.startswith("_"))


def names_of(module, kind):
    found = {}
    for name in candidates(module):
        try:
            meant = module.get(name)
        except Exception:
            continue
        is_tool = name in ("get", "serialize", "deserialize") or name.endswith("keras_object")
        if is_tool or inspect.ismodule(meant) or (not callable(meant) and kind != "optimizers"):
            continue
        found[name] = snake(getattr(meant, "__name__", type(meant).__name__))
    return found


def parameters_of(function, skip):
    rows, further = [], False
    for parameter in list(inspect.signature(unwrapped(function)).parameters.values())[skip:]:
        if parameter.kind is parameter.VAR_KEYWORD:
            further = True
        elif parameter.kind is not parameter.VAR_POSITIONAL:
            row = [parameter.name]
            if parameter.default is not parameter.empty:
                row.append(plain(parameter.default))
            rows.append(row)
    return rows, further


def tolerated(cls, rows):
    """Return the further keywords that a constructor takes without raising."""
    needed = {row[0]: 2 for row in rows if len(row) == 1}
    taken = []
    for name in FURTHER:
        if name in [row[0] for row in rows]:
            continue
        value = "x" if name == "name" else "float32" if name == "dtype" else 0.5
        try:
            cls(**dict(needed, **{name: value}))
        except Exception:
            continue
        taken.append(name)
    return taken


def classes_of(module, any_further=False):
    found = {}
    for name in dir(module):
        value = getattr(module, name)
        if inspect.isclass(value) and name[0].isupper():
            rows, further = parameters_of(value.__init__, 1)
            if further:
                further = None if any_further else tolerated(value, rows)
            found[name] = {"parameters": rows, "further": [] if further is False else further}
    return found


def functions_of(module):
    found = {}
    for name in dir(module):
        value = getattr(module, name)
        if inspect.isfunction(value) and name not in ("get", "serialize", "deserialize"):
            found[name] = [row[0] for row in parameters_of(value, 0)[0]]
    return found


def main():
    version, output = sys.argv[1:3]
    warnings.simplefilter("ignore")
    keras = load_keras(version)
    data = {}
    for kind in KINDS:
        module = getattr(keras, kind)
        data[kind] = {
            "names": names_of(module, kind),
            "classes": classes_of(module),
            "functions": functions_of(module),
        }
    callbacks = classes_of(keras.callbacks, any_further=True)
    data["callbacks"] = {"names": {}, "classes": callbacks, "functions": {}}
    model = keras.Sequential
    methods = {name: getattr(model, name) for name in METHODS if hasattr(model, name)}
    data["methods"] = {
        name: {"parameters": rows, "further": further}
        for name, (rows, further) in (
            (name, parameters_of(method, 1)) for name, method in sorted(methods.items())
        )
    }
    lines = []
    for part in sorted(data):
        inner = [
            "  {}: {}".format(json.dumps(key), json.dumps(data[part][key], sort_keys=True))  # noqa: UP032
            for key in sorted(data[part])
        ]
        lines.append("{}: {{\n{}\n}}".format(json.dumps(part), ",\n".join(inner)))
    with open(output, "w") as file:
        file.write("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main()
