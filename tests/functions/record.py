"""Record what tf.keras 2.15 answers: `python -m tests.functions.record PYTHON`, its interpreter."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.functions.compare import ask, draw

OUTPUT = Path(__file__).with_name("backend_2_15.json")


def main(python: str) -> None:
    """Draw calls of `keras.backend`; write them with their answers, but for those that raise."""
    calls = draw(12, 1, "keras.backend")
    answers = dict(zip(calls, ask(python, calls), strict=True))
    kept = {one: answer for one, answer in answers.items() if "raises" not in str(answer)}
    lines = (f"{json.dumps(one)}: {json.dumps(answer)}" for one, answer in kept.items())
    OUTPUT.write_text("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main(sys.argv[1])
