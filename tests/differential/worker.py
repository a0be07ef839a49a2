"""Answer cases with real Keras: `python worker.py {2.2|2.15|3}`, JSON lines in, JSON lines out.

Runs under Python 3.6 too, with nothing but Keras. An answer is
`{"outputs": [shapes of each call], "weights": [[shape, trainable], …], "error": null or
{"stage", "type", "message"}}`.
"""

import json
import os
import sys
import warnings

CLEAR_EVERY = 50


def identity(value):
    """Return what is given: the one function that a case may hold."""
    return value


class Oracle:
    """The Keras that this interpreter has."""

    def __init__(self, version):
        self.version = version
        if version == "2.15":
            from tensorflow import keras
        else:
            import keras
        self.keras = keras
        self.answered = 0

    def answer(self, case):
        """Build the case's layer, call it, and say what came of it."""
        if self.answered % CLEAR_EVERY == 0:
            self.keras.backend.clear_session()
        self.answered += 1
        outputs, stage = [], "construct"
        try:
            args = [self.value(item) for item in case["args"]]
            kwargs = {name: self.value(item) for name, item in case["kwargs"].items()}
            layer = getattr(self.keras.layers, case["layer"])(*args, **kwargs)
            for call in case["calls"]:
                stage = "input"
                inputs = self.value(call["inputs"])
                further = {name: self.value(item) for name, item in call["kwargs"].items()}
                stage = "call"
                outputs.append(self.shapes(layer(inputs, **further)))
            trained = {id(weight) for weight in layer.trainable_weights}
            weights = [[self.shapes(one), id(one) in trained] for one in layer.weights]
        except Exception as error:
            text = str(error)[:120]
            error = {"stage": stage, "type": type(error).__name__, "message": text}
            return {"outputs": outputs, "weights": [], "error": error}
        return {"outputs": outputs, "weights": weights, "error": None}

    def value(self, item):
        """Make the value that JSON spells."""
        if isinstance(item, list):
            return [self.value(one) for one in item]
        if not isinstance(item, dict):
            return item
        if "$tuple" in item:
            return tuple(self.value(one) for one in item["$tuple"])
        if "$layer" in item:
            config = {name: self.value(one) for name, one in item["config"].items()}
            return getattr(self.keras.layers, item["$layer"])(**config)
        if "$function" in item:
            return identity
        if "$tensor" in item:
            return self.input(tuple(item["$tensor"]), item["dtype"])
        return {name: self.value(one) for name, one in item.items()}

    def input(self, sizes, dtype):
        """Make a symbolic input."""
        if self.version == "2.15":
            return self.keras.Input(shape=sizes[1:], batch_size=sizes[0], dtype=dtype)
        return self.keras.Input(batch_shape=sizes, dtype=dtype)

    def shapes(self, value):
        """List the shapes of a nest of tensors."""
        if isinstance(value, (list, tuple)):
            return [self.shapes(one) for one in value]
        if isinstance(value, dict):
            return {name: self.shapes(one) for name, one in value.items()}
        if value is None:
            return None
        shape = self.keras.backend.int_shape(value) if self.version == "2.2" else value.shape
        return {"$tensor": [None if size is None else int(size) for size in shape]}


def main():
    """Answer until the input ends; what the libraries print goes to the error stream."""
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    os.environ["CUDA_VISIBLE_DEVICES"] = ""
    warnings.filterwarnings("ignore")
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    oracle = Oracle(sys.argv[1])
    for line in sys.stdin:
        answers.write(json.dumps(oracle.answer(json.loads(line))) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
