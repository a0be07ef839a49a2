"""Runs the linter on one program: the only module that knows how it is called."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .programs import Program

Json = dict[str, Any]
TIME_LIMIT = 300


@dataclass
class Report:
    """What the linter says of a program; `crash` where it could not say anything."""

    models: list[Json] = field(default_factory=list)
    findings: list[Json] = field(default_factory=list)
    crash: str | None = None


Runner = Callable[[Program], Report]


def run(program: Program) -> Report:
    """Summary and findings, from two cold processes."""
    try:
        files = _command(program, "summary")["files"]
        findings = _command(program, "check", "--extend-select", "KL901", "--no-cache")
    except (ValueError, KeyError, subprocess.TimeoutExpired) as error:
        return Report(crash=f"{type(error).__name__}: {error}")
    models = [model for file in files for model in file["models"]]
    return Report(models, findings)


def _command(program: Program, *command: str) -> Any:
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "keras_lint", *command, "--output-format", "json"),
            *("--keras-version", program.keras, program.path.name),
        ],
        check=False,
        cwd=program.path.parent,
        capture_output=True,
        text=True,
        timeout=TIME_LIMIT,
    )
    if ran.returncode not in (0, 1) or not ran.stdout or "Traceback (most" in ran.stderr:
        raise ValueError((ran.stderr.strip().splitlines() or ["no output"])[-1])
    return json.loads(ran.stdout)
