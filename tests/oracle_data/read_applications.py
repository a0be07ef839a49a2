"""Record the networks of `keras.applications` from an installed Keras.

Run by the interpreter that has it: `python read_applications.py 3 OUTPUT_FOLDER`. For every
application one JSON file is written: its input sizes and, for every width multiplier and variant,
its layers with their arguments and connections. `$classes` stands for the number of classes,
`$correct_pad` for a padding that depends on whether the input's size is odd.
Runs on Python 3.6 too.
"""

import gzip
import inspect
import io
import json
import os
import sys

CLASSES = 1009
"""A number of classes that no network has elsewhere."""

DROPPED = ("name", "trainable", "dtype", "batch_input_shape", "batch_shape", "sparse", "ragged")
DROPPED_PARTS = ("initializer", "regularizer", "constraint", "quantization", "lora")

ALPHAS = {
    "MobileNet": [0.25, 0.5, 0.75, 1.0],
    "MobileNetV2": [0.35, 0.5, 0.75, 1.0, 1.3, 1.4],
    "MobileNetV3Large": [0.75, 1.0],
    "MobileNetV3Small": [0.75, 1.0],
}


def load_keras(version):
    if version == "2.15":
        from tensorflow import keras
    else:
        import keras
    return keras


def application_names(keras):
    functions = vars(keras.applications)
    return sorted(name for name in functions if name[0].isupper() and callable(functions[name]))


def variants_of(name, function):
    parameters = inspect.signature(function).parameters
    for alpha in ALPHAS.get(name, [None]):
        arguments = {} if alpha is None else {"alpha": alpha}
        yield arguments
        if "minimalistic" in parameters:
            yield dict(arguments, minimalistic=True)
    if "include_preprocessing" in parameters:
        yield {"include_preprocessing": False}


def plain_config(layer):
    if type(layer).__name__ == "Sequential":
        return {"layers": [[type(one).__name__, plain_config(one)] for one in layer.layers]}
    if type(layer).__name__ == "Lambda":
        return {}
    kept = {}
    for key, value in layer.get_config().items():
        if key in DROPPED or any(part in key for part in DROPPED_PARTS) or value is None:
            continue
        if key == "activation" and not isinstance(value, str):
            continue
        kept[key] = "$classes" if value == CLASSES else value
    if kept.get("target_shape") and CLASSES in list(kept["target_shape"]):
        kept["target_shape"] = ["$classes" if n == CLASSES else n for n in kept["target_shape"]]
    return kept


def parents_of(layer, numbers):
    if hasattr(layer, "_inbound_nodes"):
        node = layer._inbound_nodes[0]
        # tf.keras 2.15: `input_tensors` holds the first argument alone, and not `y` of `x + y`.
        tensors = getattr(node, "keras_inputs", None) or getattr(node, "input_tensors", None)
        if tensors is not None:
            tensors = tensors if isinstance(tensors, (list, tuple)) else [tensors]
            found = [tensor._keras_history[0] for tensor in tensors]
            return [numbers[one.name] for one in found if one.name in numbers and one is not layer]
    raise TypeError(f"no nodes in {layer.name}")


def operations_of(model):
    """All layers and, in Keras 3, operations, in the order of model.summary()."""
    return list(getattr(model, "operations", None) or model.layers)


def record_layers(model):
    operations = operations_of(model)
    numbers = {layer.name: number for number, layer in enumerate(operations)}
    rows = []
    for layer in operations:
        is_layer = hasattr(layer, "weights")
        weights = [list(map(int, weight.shape)) for weight in layer.weights] if is_layer else None
        config = plain_config(layer) if is_layer and "OpLambda" not in type(layer).__name__ else {}
        class_name = type(layer).__name__ if is_layer else "Operation"
        rows.append([class_name, layer.name, config, parents_of(layer, numbers), weights])
    return rows


def mark_corrected_paddings(rows, others):
    """Replace paddings that the input's parity decides by `$correct_pad` with the half kernel."""
    for number, row in enumerate(rows):
        if row[0] == "ZeroPadding2D":
            paddings = [row[2]["padding"]] + [other[number][2]["padding"] for other in others]
            if any(padding != paddings[0] for padding in paddings):
                row[2]["padding"] = ["$correct_pad", paddings[0][0][1]]


def plain_number(value):
    """Turn a NumPy scalar into a number for JSON."""
    return value.tolist()


def capture_sizes():
    """Wrap the helpers that check input shapes, and note the sizes with which they are called."""
    seen = {}

    def wrapping(original):
        def obtain(input_shape, default_size, min_size, data_format, *args, **kwargs):
            seen.update(default_size=default_size, min_size=min_size)
            return original(input_shape, default_size, min_size, data_format, *args, **kwargs)

        return obtain

    for module in list(sys.modules.values()):
        if "applications" in getattr(module, "__name__", ""):
            for name in ("obtain_input_shape", "_obtain_input_shape"):
                if callable(getattr(module, name, None)):
                    setattr(module, name, wrapping(getattr(module, name)))
    return seen


def build(keras, function, arguments, **more):
    keras.backend.clear_session()
    return function(weights=None, **dict(arguments, **more))


def record_variant(keras, name, function, arguments, sizes):
    with_top = build(keras, function, arguments, include_top=True, classes=CLASSES)
    rows = record_layers(with_top)
    base = sizes["default_size"] or 224
    without = build(keras, function, arguments, include_top=False, input_shape=(base, base, 3))
    bare = record_layers(without)
    body = [row[1] for row in bare]
    last = without.output._keras_history[0].name
    headless = build(keras, function, arguments, include_top=False)
    sizes["size_without_top"] = headless.input_shape[1]  # of NASNet a number, of others open
    opened = record_layers(headless)
    if name.startswith(("Efficient", "MobileNetV", "NASNet")):
        others = [
            record_layers(
                build(keras, function, arguments, include_top=False, input_shape=(size, size, 3))
            )
            for size in (base + 1, base + 3, base + 7, base + 15, base + 31)
        ]
        mark_corrected_paddings(rows[: len(body)], others)
    record = {
        "arguments": arguments,
        "name": with_top.name,
        "layers": [compact(keras, row) for row in rows],
        "last": body.index(last),
    }
    if classes_of(bare) != classes_of(rows[: len(bare)]):
        record["without_top"] = [compact(keras, row) for row in bare]
    if classes_of(opened) != classes_of(bare):
        record["on_open_size"] = [compact(keras, row) for row in opened]
    return record


def classes_of(rows):
    return [row[0] for row in rows]


def compact(keras, row):
    """Leave out the weights of the layers that Keras exports: their declarations know them."""
    class_name, name, config, parents, weights = row
    return [
        class_name,
        name,
        config,
        parents,
        None if hasattr(keras.layers, class_name) else weights,
    ]


def main():
    version, folder = sys.argv[1:3]
    keras = load_keras(version)
    if not os.path.isdir(folder):
        os.makedirs(folder)
    sizes = capture_sizes()
    for name in sys.argv[3:] or application_names(keras):
        function = getattr(keras.applications, name)
        sizes.update(default_size=None, min_size=32)  # unless it asks the helpers for others
        variants = [
            record_variant(keras, name, function, one, sizes) for one in variants_of(name, function)
        ]
        record = dict(sizes, variants=variants)
        text = json.dumps(record, sort_keys=True, separators=(",", ":"), default=plain_number)
        buffer = io.BytesIO()
        with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0) as packed:
            packed.write(text.encode("utf-8"))
        with open(os.path.join(folder, name.lower() + ".json.gz"), "wb") as file:
            file.write(buffer.getvalue())
        print(
            name,
            sizes,
            len(variants),
            len(variants[0]["layers"]),
            len(buffer.getvalue()),
            flush=True,
        )


if __name__ == "__main__":
    main()
