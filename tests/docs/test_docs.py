"""The documentation is what the code says, and what it shows is what happens."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from tests.docs.files import DOCS, generated

ROOT = DOCS.parent
PAGES = ("README.md", "docs/tour.md")
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("name", generated())
def test_generated_files_are_fresh(name: str) -> None:
    written = (DOCS / name).read_text(encoding="utf-8")
    assert written == generated()[name](), "run `python -m tests.docs`"


def _runs() -> list[tuple[str, str, str]]:
    """List the commands that pages show, each with the output that follows it."""
    found = []
    for page in PAGES:
        for block in BLOCK.findall((ROOT / page).read_text(encoding="utf-8")):
            for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, _, output = part.partition("\n")
                if command.startswith("keras-lint") and "server" not in command:
                    found.append((page, command, output.strip()))
    return found


@pytest.mark.parametrize(("page", "command", "output"), _runs())
def test_commands_print_what_is_shown(page: str, command: str, output: str) -> None:
    arguments = shlex.split(command.partition("#")[0])[1:]
    run = subprocess.run(
        [sys.executable, "-m", "keras_lint", *arguments],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert run.returncode in (0, 1), run.stderr
    for part in output.split("…"):
        assert part.strip() in run.stdout


@pytest.mark.parametrize("page", ["README.md", "docs/tour.md", "CONTRIBUTING.md"])
def test_links_lead_somewhere(page: str) -> None:
    path = ROOT / page
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_the_schema_takes_what_the_linter_takes() -> None:
    schema = json.loads((DOCS / "keras-lint.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    check = jsonschema.Draft202012Validator(schema)
    assert check.is_valid({"select": ["KL1", "oversized-dense"], "keras-version": "3"})
    assert check.is_valid({"per-file-ignores": {"x/*": ["KL301"]}, "max-dense-params": 5})
    assert not check.is_valid({"selects": []})
    assert not check.is_valid({"keras-version": "4"})
    assert not check.is_valid({"ignore": "KL101"})


def test_bash_takes_the_completions() -> None:
    script = DOCS / "completions" / "keras-lint.bash"
    assert subprocess.run(["bash", "-n", str(script)], check=False).returncode == 0
    assert Path(script).read_text().count("--max-dense-params") > 0
