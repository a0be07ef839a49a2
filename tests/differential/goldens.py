"""Answers of a Keras that the tests' own interpreter does not have, recorded once.

`python -m tests.differential.goldens --python PATH --keras {2.2,2.15} --count N` records them anew;
`--output` writes elsewhere, for a look at Keras 3.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Mapping
from pathlib import Path

from keras_lint.layers.keras_version import KerasVersion
from tests.differential.cases import Case, Json, draw
from tests.differential.domains import DOMAINS
from tests.differential.oracle import Worker

Goldens = Mapping[str, list[tuple[Case, Json]]]

SEED = 1
RECORDED = (KerasVersion.V2_2, KerasVersion.V2_15)


def path_of(keras: KerasVersion) -> Path:
    """Return where a version's answers lie."""
    name = f"keras_{keras.value.replace('.', '_')}.json.gz"
    return Path(__file__).with_name("goldens") / name


def load(keras: KerasVersion) -> Goldens:
    """Read the recorded cases and answers of a version, by layer."""
    raw = json.loads(gzip.decompress(path_of(keras).read_bytes()))
    return {name: [(case, answer) for case, answer in pairs] for name, pairs in raw.items()}


def record(python: str, keras: KerasVersion, count: int) -> Goldens:
    """Draw cases for every layer that the version has, and have them answered."""
    found: dict[str, list[tuple[Case, Json]]] = {}
    with Worker(python, keras.value) as worker:
        for name, domain in DOMAINS.items():
            cases = draw(domain, count, SEED, keras)
            if cases:
                found[name] = list(zip(cases, worker.answers(cases), strict=True))
    return found


def write(goldens: Goldens, path: Path) -> None:
    """Write answers so that equal ones give equal bytes."""
    text = json.dumps(goldens, separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


def main() -> None:
    """Record the answers of one version."""
    parser = argparse.ArgumentParser(description="Record the answers of real Keras.")
    parser.add_argument("--python", required=True, help="the interpreter that has Keras")
    parser.add_argument("--keras", required=True, choices=[one.value for one in KerasVersion])
    parser.add_argument("--count", type=int, default=100, help="the number of draws a layer")
    parser.add_argument("--output", type=Path, help="another file to write")
    options = parser.parse_args()
    keras = KerasVersion(options.keras)
    goldens = record(options.python, keras, options.count)
    write(goldens, options.output or path_of(keras))
    print(sum(map(len, goldens.values())), "cases of", len(goldens), "layers")


if __name__ == "__main__":
    main()
