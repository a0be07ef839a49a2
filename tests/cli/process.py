"""Running the command line as users do: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent

LOSSY = """\
from keras import Sequential, layers

model = Sequential([
    layers.Input((109, 109, 8)),
    layers.MaxPooling2D(2),
])
"""
WRONG = "from keras import layers\n\nlayer = layers.Conv2D(8, 3, padding='full')\n"
CLEAN = "from keras import layers\n\nlayer = layers.Dense(10)\n"


def keras_lint(
    *arguments: str, cwd: Path, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    result = subprocess.run(
        [sys.executable, "-m", "keras_lint", *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        timeout=120,
        check=False,
        env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8", **environment},
    )
    return subprocess.CompletedProcess(
        result.args, result.returncode, result.stdout.decode(), result.stderr.decode()
    )
