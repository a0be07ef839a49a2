"""The packages of the corpus, as `sources.toml` lists them, and their programs."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

HERE = Path(__file__).parent
CACHE = HERE.parents[1] / ".corpus"
TRUTH = HERE / "truth"


@dataclass(frozen=True)
class Source:
    """One package: where it comes from, and how its programs are traced."""

    name: str
    requirement: str
    keras: str
    root: str = "."
    keep: tuple[str, ...] = ("*",)
    sdist: bool = False
    also: tuple[str, ...] = ()
    scripts: str | None = None
    raising: tuple[str, ...] = ()
    installed: bool = False
    stand_ins: tuple[str, ...] = ()
    neutralise: tuple[str, ...] = ()

    def folder(self, cache: Path = CACHE) -> Path:
        """The folder that all paths of the source are relative to."""
        return cache / self.name / self.root

    def programs(self, cache: Path = CACHE) -> list[Path]:
        """The scripts of the source itself, else our drivers, laid beside its modules."""
        if self.scripts:
            return sorted(self.folder(cache).glob(self.scripts))
        return [self._staged(path, cache) for path in sorted(self.drivers.glob("*.py"))]

    @property
    def drivers(self) -> Path:
        """The committed programs that call the source's functions."""
        return HERE / "drivers" / self.name

    def _staged(self, driver: Path, cache: Path) -> Path:
        copy = self.folder(cache) / f"driver_{driver.name}"
        if not copy.exists() or copy.read_bytes() != driver.read_bytes():
            shutil.copyfile(driver, copy)
        return copy


def load() -> dict[str, Source]:
    """Every source by its name."""
    tables = tomllib.loads((HERE / "sources.toml").read_text(encoding="utf-8"))
    return {
        name: Source(name, **{key: _frozen(value) for key, value in table.items()})
        for name, table in tables.items()
    }


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
