"""Drawn calls, real answers and ours, side by side."""

from __future__ import annotations

import json
import os
import random
import subprocess
from collections.abc import Sequence
from pathlib import Path

from keras_lint.layers.keras_version import KerasVersion
from tests.functions.draws import call, modelled
from tests.functions.predict import predict

ORACLE = Path(__file__).with_name("oracle.py")


def draw(each: int, seed: int, *spaces: str) -> list[str]:
    """Draw so many calls of each modelled function of some spaces, of one whatever the others."""
    names = [name for name in modelled() if name.startswith(spaces)]
    chosen = ((name, random.Random(f"{seed} {name}")) for name in names)
    drawn = (call(name, choose) for name, choose in chosen for _ in range(each))
    return [one for one in drawn if one is not None]


def ask(python: str, calls: Sequence[str]) -> list[object]:
    """Return what the libraries of an environment answer."""
    finished = subprocess.run(
        [python, str(ORACLE)],
        input="".join(f"{one}\n" for one in calls),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"},
    )
    return [json.loads(line) for line in finished.stdout.splitlines()]


def disagreements(
    calls: Sequence[str], answers: Sequence[object], keras: KerasVersion = KerasVersion.V3
) -> list[str]:
    """List the calls for which we give another shape; unknown is none, and raising is no shape."""
    return [
        f"{one}: {answer} is given as {ours}"
        for one, answer, ours in zip(calls, answers, predict(calls, keras), strict=True)
        if not _raises(answer) and not _agree(answer, ours)
    ]


def _raises(answer: object) -> bool:
    return isinstance(answer, dict) and "raises" in answer


def _agree(answer: object, ours: object) -> bool:
    """Tell whether a prediction says nothing but the truth; open sizes may be any."""
    if ours is None:
        return True
    if isinstance(answer, list) and isinstance(ours, list):
        return len(answer) == len(ours) and all(map(_agree, answer, ours))
    if isinstance(answer, dict) and isinstance(ours, dict):
        real, said = answer["shape"], ours["shape"]
        return len(real) == len(said) and all(
            b is None or a == b for a, b in zip(real, said, strict=True)
        )
    return False
