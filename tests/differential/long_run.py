"""Hold any number of drawn cases against a Keras, and list the disagreements.

`python -m tests.differential.long_run --python PATH --keras {2.2,2.15,3} --count N`
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator

from keras_lint.layers.keras_version import KerasVersion
from tests.differential.cases import Case, Json, draw
from tests.differential.deviations import deviation
from tests.differential.domains import DOMAINS
from tests.differential.oracle import Worker
from tests.differential.predict import difference, predict


def disagreements(
    cases: list[Case], worker: Worker, keras: KerasVersion
) -> Iterator[tuple[Case, Json, Json, str]]:
    """Yield each case that is answered otherwise by us, with both answers and what differs."""
    for case, actual in zip(cases, worker.answers(cases), strict=True):
        predicted = predict(case, keras)
        what = difference(predicted, actual)
        if what is not None and deviation(case, keras, predicted) is None:
            yield case, predicted, actual, what


def main() -> int:
    """Run the domains asked for; the exit status tells whether all agreed."""
    parser = argparse.ArgumentParser(description="Hold layer declarations against real Keras.")
    parser.add_argument("--python", default=sys.executable, help="the interpreter that has Keras")
    parser.add_argument("--keras", default="3", choices=[one.value for one in KerasVersion])
    parser.add_argument("--count", type=int, default=1000, help="the number of draws a layer")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=3, help="how many to print a layer")
    parser.add_argument("layers", nargs="*", help="layer names; all by default")
    options = parser.parse_args()
    keras = KerasVersion(options.keras)
    total = bad = 0
    with Worker(options.python, options.keras) as worker:
        for name in options.layers or DOMAINS:
            cases = draw(DOMAINS[name], options.count, options.seed, keras)
            found = list(disagreements(cases, worker, keras))
            total, bad = total + len(cases), bad + len(found)
            if found:
                print(f"{name}: {len(found)} of {len(cases)}", flush=True)
            for case, predicted, actual, what in found[: options.show]:
                print(f"  {what}: {json.dumps(case)}\n    Keras {actual}\n    ours  {predicted}")
    print(f"{bad} disagreements in {total} cases")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
