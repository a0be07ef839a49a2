"""Fetch the corpus: `python -m tests.corpus.fetch [NAME ...]` fills `.corpus/`."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from .sources import CACHE, Source, load


def main() -> None:
    """Fetch the sources named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--cache", type=Path, default=CACHE)
    options = parser.parse_args()
    known = load()
    for name in options.names or known:
        print(fetch(known[name], options.cache))


def fetch(source: Source, cache: Path = CACHE) -> Path:
    """Download and unpack a source unless the cache has it; the folder of its files."""
    target = cache / source.name
    if not target.exists():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as scratch:
            unpacked = Path(scratch, "unpacked")
            for requirement in (source.requirement, *source.also):
                _unpack(_download(requirement, source.sdist, Path(scratch)), source, unpacked)
            _settle(unpacked, target)
    return source.folder(cache)


def _download(requirement: str, sdist: bool, scratch: Path) -> Path:
    kind = "--no-binary" if sdist else "--only-binary"
    folder = scratch / requirement
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "download", "-qq", "--no-deps", kind, ":all:"),
            *("--dest", str(folder), requirement),
        ],
        check=True,
    )
    (archive,) = folder.iterdir()
    return archive


def _settle(unpacked: Path, target: Path) -> None:
    """Move the folder into its place; another process may have been faster."""
    try:
        unpacked.rename(target)
    except OSError:
        if not target.exists():
            raise


def _unpack(archive: Path, source: Source, target: Path) -> None:
    """Write the files to keep; nothing else of the archive reaches the disk."""
    for name, content in _members(archive):
        path = PurePosixPath(name)
        if ".." in path.parts or path.is_absolute():
            raise ValueError(f"{archive.name} holds an unsafe path: {name}")
        if path.is_relative_to(source.root) and _kept(path, source):
            place = target / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)


def _kept(path: PurePosixPath, source: Source) -> bool:
    return any(
        fnmatch(path.relative_to(source.root).as_posix(), pattern) for pattern in source.keep
    )


def _members(archive: Path) -> Iterator[tuple[str, bytes]]:
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            for name in wheel.namelist():
                if name.endswith(".py"):
                    yield name, wheel.read(name)
        return
    with tarfile.open(archive) as sdist:
        for member in sdist:
            file = sdist.extractfile(member) if member.name.endswith(".py") else None
            if file is not None:
                yield member.name, file.read()


if __name__ == "__main__":
    main()
