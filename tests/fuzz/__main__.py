"""`python -m tests.fuzz [--seeds N] [--start S] [--kind grammar|mutate]`: random programs.

Each seed is one program: written by the grammar, or a change of a real one. What crashes, hangs or
goes wrong inside is printed once for each cause, with the seed that shows it.
"""

from __future__ import annotations

import argparse
import resource
import sys
from collections import Counter

from .programs import KINDS, program
from .run import trouble_with

ADDRESS_SPACE = 8 << 30


def main() -> int:
    """Try the seeds and print the causes; exit with 1 where there is one."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=1000)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--kind", choices=KINDS, default="grammar")
    parser.add_argument("--show", type=int, help="print the program of a seed")
    options = parser.parse_args()
    if options.show is not None:
        print(program(options.kind, options.show))
        return 0
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    causes: Counter[tuple[str, str]] = Counter()
    for seed in range(options.start, options.start + options.seeds):
        found = trouble_with(program(options.kind, seed))
        if found is not None:
            if not causes[found.kind, found.cause]:
                print(f"{options.kind} {seed}: {found.kind}: {found.cause}", flush=True)
            causes[found.kind, found.cause] += 1
    print(f"{options.seeds} programs, {causes.total()} in trouble by {len(causes)} causes")
    return 1 if causes else 0


if __name__ == "__main__":
    sys.exit(main())
