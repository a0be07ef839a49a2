"""Runs the linter on one program: the only module that knows how it is called."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from keras_lint.cli import main

from .programs import Program

Json = dict[str, Any]


@dataclass
class Report:
    """What the linter says of a program; `crash` where it could not say anything."""

    models: list[Json] = field(default_factory=list)
    findings: list[Json] = field(default_factory=list)
    crash: str | None = None


Runner = Callable[[Program], Report]


def run(program: Program) -> Report:
    """Summary and findings, as the command line prints them."""
    try:
        files = _command(program, "summary")["files"]
        findings = _command(program, "check", "--no-cache", "--extend-select", "KL901")
    except Exception as error:  # whatever it is, it is a crash of the linter
        return Report(crash=f"{type(error).__name__}: {error}")
    models = [model for file in files for model in file["models"]]
    return Report(models, findings)


def _command(program: Program, *command: str) -> Any:
    """Run the command in this process, in the program's folder."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err), chdir(program.path.parent):
        status = main(
            [
                *(*command, "--output-format", "json"),
                *("--keras-version", program.keras, program.path.name),
            ]
        )
    if status not in (0, 1) or not out.getvalue():
        raise ValueError((err.getvalue().strip().splitlines() or ["no output"])[-1])
    return json.loads(out.getvalue())


@contextmanager
def chdir(folder: Path) -> Iterator[None]:
    """Work in a folder for a while."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
