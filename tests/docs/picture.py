"""The picture of a terminal: a real run, drawn as SVG."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[2]
COMMAND = ("check", "sample_projects/stacked_lstm", "sample_projects/unet_mismatch")
WIDTH = 100


def picture() -> str:
    """Run the linter on two of the samples and draw what it prints in colour."""
    run = subprocess.run(
        [sys.executable, "-m", "keras_lint", *COMMAND, "--no-cache"],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(WIDTH)},
    )
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(f"$ keras-lint {' '.join(COMMAND)}\n{run.stdout}{run.stderr}"))
    return console.export_svg(title="keras-lint", unique_id="keras-lint")
