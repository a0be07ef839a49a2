"""Hold any number of random programs against the installed Keras 3.

`python -m tests.networks.long_run --count N --seed S [--show]`
"""

from __future__ import annotations

import argparse
import sys

from tests.networks.compare import differences
from tests.networks.programs import program


def main() -> int:
    """Run the programs of some seeds; the exit status tells whether all agreed."""
    parser = argparse.ArgumentParser(description="Hold random networks against real Keras.")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1_000)
    parser.add_argument("--show", action="store_true", help="print the programs that differ")
    options = parser.parse_args()
    differing = 0
    for seed in range(options.seed, options.seed + options.count):
        found = list(differences(program(seed)))
        differing += bool(found)
        for text in found:
            print(f"{seed}: {text}", flush=True)
        if found and options.show:
            print(program(seed))
    print(f"{differing} of {options.count} programs differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
