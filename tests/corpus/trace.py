"""Make the truth: run a source's programs under real Keras and note what they build.

    python -m tests.corpus.trace NAME ... --python INTERPRETER

INTERPRETER is the Python that has the Keras of the source (`keras` in `sources.toml`) and
the packages that the source itself needs.
"""

from __future__ import annotations

import argparse
import ast
import gzip
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from .fetch import fetch
from .sources import HERE, TRUTH, Source, load

Entry = dict[str, Any]


def main() -> None:
    """Trace the sources named and write one truth file for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="+", metavar="NAME")
    parser.add_argument("--python", required=True, metavar="INTERPRETER")
    parser.add_argument("--time-limit", type=int, default=300)
    parser.add_argument("--only", help="trace the programs of this name; write nothing")
    options = parser.parse_args()
    for name in options.names:
        source = load()[name]
        fetch(source)
        entries = []
        for program in source.programs():
            if not options.only or program.stem.endswith(options.only):
                entries.append(trace(source, program, options.python, options.time_limit))
                _tell(entries[-1])
        if not options.only:
            write(TRUTH / f"{name}.json.gz", [entry for entry in entries if entry["models"]])


def trace(source: Source, program: Path, python: str, time_limit: int) -> Entry:
    """One program's entry; a crash of the interpreter is an entry without models."""
    root = _site_packages(python) if source.installed else source.folder()
    inside = str(Path(source.keep[0]).parent) + "/" if source.installed else ""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch, "trace.json")
        command = [python, "-m", "tests.corpus.tracer", str(program), "--root", str(root)]
        command += ["--inside", inside, "--out", str(out), "--time-limit", str(time_limit)]
        command += [f"--stand-in={name}" for name in source.stand_ins]
        command += [f"--neutralise={place}" for place in source.neutralise]
        stderr = _run(command, time_limit + 60)
        if not out.exists():
            last = stderr.strip().splitlines()[-1:] or ["no output"]
            return _entry(source, program, {"clean": False, "error": last[0], "models": []})
        return _entry(source, program, json.loads(out.read_text()), root)


def _run(command: list[str], time_limit: int) -> str:
    """Run a command in the repository's root; what it wrote to standard error."""
    try:
        ran = subprocess.run(
            command,
            cwd=HERE.parents[1],
            timeout=time_limit,
            check=False,
            capture_output=True,
            text=True,
        )
    except subprocess.TimeoutExpired:
        return "time limit reached"
    return ran.stderr


def write(path: Path, entries: list[Entry]) -> None:
    """The same entries always make the same bytes."""
    path.parent.mkdir(exist_ok=True)
    text = json.dumps(entries, separators=(",", ":"), sort_keys=True)
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


def _entry(source: Source, program: Path, traced: Entry, root: Path | None = None) -> Entry:
    for model in traced["models"]:
        place = source.folder() / model["file"]
        if not place.exists() and root is not None:
            place = root / model["file"]
        model["span"] = _span(place, model["line"])
    return {
        "origin": source.name,
        "path": program.relative_to(source.folder()).as_posix(),
        "driver": not source.scripts,
        **traced,
    }


def _span(path: Path, line: int) -> list[int]:
    """First and last line of the innermost simple statement over the line."""
    best = [line, line]
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.stmt) and not hasattr(node, "body"):
            last = node.end_lineno or node.lineno
            if node.lineno <= line <= last:
                best = [node.lineno, last]
    return best


def _site_packages(python: str) -> Path:
    script = "import importlib.util as u; print(u.find_spec('keras').submodule_search_locations[0])"
    found = subprocess.run([python, "-c", script], check=True, capture_output=True, text=True)
    return Path(found.stdout.strip()).parent


def _tell(entry: Entry) -> None:
    state = "clean" if entry["clean"] else f"stopped: {entry['error']}"
    print(f"{entry['path']}: {len(entry['models'])} models, {state}", file=sys.stderr)


if __name__ == "__main__":
    main()
