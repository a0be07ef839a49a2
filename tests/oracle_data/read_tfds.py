"""Ask TensorFlow Datasets what an element of each data set holds.

`python read_tfds.py OUTPUT.json` in an environment with `tensorflow-datasets`, which downloads
nothing for it. Sets that cannot be described without being there are left out, and so are features
that are no arrays (sequences, boxes by object).
"""

import json
import sys
import tempfile
from pathlib import Path

import numpy

CONFIGS = (
    *(
        f"emnist/{name}"
        for name in ("balanced", "byclass", "bymerge", "digits", "letters", "mnist")
    ),
    *("imdb_reviews/plain_text", "eurosat/rgb", "eurosat/all", "imagenette/full-size-v2"),
    *("imagenette/320px-v2", "imagenette/160px-v2", "glue/cola", "glue/sst2", "glue/mrpc"),
    *(f"cycle_gan/{name}" for name in ("apple2orange", "horse2zebra", "monet2photo", "maps")),
    *("imagenet_resized/32x32", "imagenet_resized/64x64", "food101", "smallnorb"),
)


def described(tfds, name, folder):
    info = tfds.builder(name, data_dir=folder).info
    features = {}
    for key, feature in info.features.items():
        shape = getattr(feature, "shape", None)
        if isinstance(shape, tuple) and all(one is None or isinstance(one, int) for one in shape):
            classes = getattr(feature, "num_classes", None)
            features[key] = [list(shape), numpy.dtype(feature.np_dtype).name, classes]
    keys = info.supervised_keys
    plain = isinstance(keys, tuple) and len(keys) == 2 and set(keys) <= set(features)
    return {"features": features, "supervised": list(keys) if plain else None}


def main():
    import tensorflow_datasets as tfds

    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in (*tfds.list_builders(with_community_datasets=False), *CONFIGS):
            try:
                told = described(tfds, name, folder)
            except Exception as error:
                print(name, type(error).__name__, file=sys.stderr)
                continue
            if told["supervised"] or {"image", "text"} & set(told["features"]):
                found[name] = told
    lines = (f"{json.dumps(name)}: {json.dumps(found[name])}" for name in sorted(found))
    Path(sys.argv[1]).write_text("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main()
