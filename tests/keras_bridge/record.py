"""Run programs under this interpreter's Keras and note the models that they leave behind.

    INTERPRETER -m tests.keras_bridge.record [PROGRAM ...] [--out FILE]

Without programs, those of `programs/` that are meant for this Keras are run, and `expected/` is
renewed. The syntax is Python 3.6's, for the sake of Keras 2.2.4.
"""

import argparse
import json
import os
import sys
import traceback

import numpy

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")
os.environ.setdefault("KERAS_BACKEND", "tensorflow")

HERE = os.path.dirname(os.path.abspath(__file__))
VERSIONS = {"2.2": "2.2", "2.15": "2.15"}


def main() -> None:
    """Record all programs, or those named."""
    from . import describing

    version = VERSIONS.get(".".join(describing.api.VERSION.split(".")[:2]), "3")
    parser = argparse.ArgumentParser()
    parser.add_argument("programs", nargs="*")
    parser.add_argument("--out", default=os.path.join(HERE, "expected", version + ".json"))
    options = parser.parse_args()
    paths = options.programs or sorted(meant_for(version))
    found = {os.path.basename(path): run(path, describing) for path in paths}
    lines = ["%s: %s" % (json.dumps(name), json.dumps(found[name])) for name in sorted(found)]
    with open(options.out, "w") as file:
        file.write("{\n" + ",\n".join(lines) + "\n}\n")


def meant_for(version):
    """Yield the programs whose first line, `# Keras 2.2 3`, names the version."""
    folder = os.path.join(HERE, "programs")
    for name in sorted(os.listdir(folder)):
        if name.endswith(".py"):
            with open(os.path.join(folder, name)) as file:
                first = file.readline().split()
            if first[:2] != ["#", "Keras"] or version in first[2:]:
                yield os.path.join(folder, name)


def run(path, describing):
    """Run one program; the models its variables hold, and the line that raises, if one does."""
    describing.api.keras.backend.clear_session()
    numpy.random.seed(0)
    names = {"__name__": "__main__", "__file__": path}
    with open(path) as file:
        code = compile(file.read(), path, "exec")
    raises = None
    try:
        exec(code, names)
    except Exception as error:
        frames = traceback.extract_tb(sys.exc_info()[2])
        lines = [frame.lineno for frame in frames if frame.filename == path]
        text = (str(error).strip() or "?").splitlines()[0]
        raises = {"line": lines[-1] if lines else None, "error": text[:120]}
    return {"raises": raises, "models": describing.models_of(names)}


if __name__ == "__main__":
    main()
