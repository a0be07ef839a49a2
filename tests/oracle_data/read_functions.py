"""Read the signatures of the functions on tensors from installed libraries.

`python read_functions.py 3 OUTPUT.json` in an environment with Keras 3 reads `keras.ops`,
`keras.random` and TensorFlow; `python read_functions.py 2.15 OUTPUT.json`, where tf.keras 2.15 is
installed, adds `keras.backend` and what TensorFlow has dropped since.
For each dotted name the file holds its parameters in order, each with its default where it has one,
and "*" for any number of further arguments.
"""

import inspect
import json
import sys
from pathlib import Path

SPACES = {
    "3": ("keras.ops", "keras.ops.image", "keras.ops.linalg", "keras.ops.nn", "keras.random"),
    "2.15": ("keras.backend",),
}
TENSORFLOW = ("", "math", "nn", "image", "linalg", "signal", "random", "strings", "debugging")
OLD = tuple(f"compat.v1.{space}".rstrip(".") for space in ("", "nn", "image", "math"))


def module_at(dotted):
    import keras
    import tensorflow

    root, *rest = dotted.strip(".").split(".")
    found = {"keras": keras, "tensorflow": tensorflow}[root]
    for part in rest:
        found = getattr(found, part)
    return found


def plain(value):
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return {"repr": type(value).__name__}


def rows_of(function):
    rows = []
    for parameter in inspect.signature(function).parameters.values():
        if parameter.kind is parameter.VAR_POSITIONAL:
            rows.append(["*"])
        elif parameter.kind is not parameter.VAR_KEYWORD:
            has_default = parameter.default is not parameter.empty
            rows.append([parameter.name, *([plain(parameter.default)] if has_default else [])])
    return rows


def functions_in(space):
    module = module_at(space)
    for name in sorted(vars(module)):
        value = getattr(module, name)
        if not name.startswith("_") and inspect.isroutine(value):
            try:
                yield name, rows_of(value)
            except (TypeError, ValueError):
                continue


def read(version):
    found = {}
    for space in SPACES[version]:
        for name, rows in functions_in(space):
            found[f"{space}.{name}"] = rows
    for space in (*TENSORFLOW, *OLD):
        for name, rows in functions_in(f"tensorflow.{space}".rstrip(".")):
            kept = f"tensorflow.{space}".replace(".compat.v1", "").rstrip(".")
            found.setdefault(f"{kept}.{name}", rows)
    return found


def main(version, output):
    path = Path(output)
    known = json.loads(path.read_text()) if path.exists() else {}
    if version == "3":
        known.update(read(version))
    else:
        known = {**read(version), **known}
    lines = (f"{json.dumps(name)}: {json.dumps(rows)}" for name, rows in sorted(known.items()))
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
