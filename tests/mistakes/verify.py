"""Ask real Keras of every pair: `python -m tests.mistakes.verify [NAME ...]`.

A mistake in `raising/` must raise and no other program may. What Keras keeps of the programs that
it has run takes more and more memory, so a process is left after some of them.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
import traceback

from .pairs import Pair, pairs

CHUNK, CHUNKS = 8, 8
"""So many pairs at a time, and so many times, are run by one process."""


def stub_datasets() -> None:
    """Have arrays of the true shapes in place of what would be fetched."""
    import keras
    import numpy as np

    def mnist() -> object:
        part = lambda size: (np.zeros((size, 28, 28), "uint8"), np.arange(size) % 10)  # noqa: E731
        return part(60_000), part(10_000)

    def imdb(**options: object) -> object:
        words = np.array([[1, 2, 3], [4, 5]] * 250, dtype=object)
        return (words, np.zeros(500, int)), (words, np.zeros(500, int))

    keras.datasets.mnist.load_data = mnist
    keras.datasets.imdb.load_data = imdb


def outcome(source: str) -> str:
    """Run a program; what it raised, or nothing."""
    stub_datasets()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            exec(compile(source, "program.py", "exec"), {"__name__": "__main__"})
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)
            lines = [frame.lineno for frame in place if frame.filename == "program.py"]
            return f"line {lines[-1] if lines else '?'}: {type(error).__name__}: {str(error)[:300]}"
        finally:
            os.chdir("/")
    return ""


def judge(pair: Pair) -> str:
    """What is wrong with a pair, or nothing."""
    mistake, mended = outcome(pair.mistake), outcome(pair.mended)
    if mended:
        return f"{pair.name}: the mended twin raises: {mended}"
    if bool(mistake) is not pair.raises:
        return f"{pair.name}: the mistake {'raises: ' + mistake if mistake else 'does not raise'}"
    return ""


def main(names: list[str]) -> int:
    """Print what does not hold."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    chosen = [pair for pair in pairs() if not names or pair.path.stem in names]
    context = multiprocessing.get_context("spawn")
    with context.Pool(maxtasksperchild=CHUNKS) as pool:
        verdicts = [verdict for verdict in pool.map(judge, chosen, CHUNK) if verdict]
    print("\n".join(verdicts) or f"{len(chosen)} pairs hold")
    return bool(verdicts)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
