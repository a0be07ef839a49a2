"""`pathlib`: paths as far as their text goes; nothing is looked at."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import known
from keras_lint.interp.values import Builtin, CallArguments, External, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

PARTS = ("name", "stem", "suffix", "suffixes", "parts", "parent", "root", "anchor")
TEXTUAL = ("joinpath", "with_suffix", "with_name", "with_stem", "as_posix", "relative_to")
SAME = ("expanduser", "resolve", "absolute")
SILENT = ("mkdir", "touch", "unlink", "rmdir", "write_text", "write_bytes", "rename", "chmod")


@known("pathlib.Path", "pathlib.PurePath", "pathlib.PosixPath", "pathlib.PurePosixPath")
def make_path(machine: Machine, arguments: CallArguments, place: object) -> Value:
    """A path out of its parts."""
    parts = arguments.positional
    if not all(isinstance(one, (str, PurePosixPath)) for one in parts):
        return Unknown("a path that is not known", "pathlib.Path")
    return PurePosixPath(*parts)


@known("pathlib.Path.home", "pathlib.Path.cwd")
def somewhere(machine: Machine, arguments: CallArguments, place: object) -> Value:
    """A folder of the machine that runs the program."""
    return PurePosixPath(".")


@behaves(PurePosixPath)
class PathBehaviour(Behaviour):
    """Paths: joined, taken apart, never opened."""

    kind = "a path"

    def attribute(self, machine: Machine, value: PurePosixPath, name: str) -> Value:
        if name in PARTS:
            return getattr(value, name)
        if name in TEXTUAL:
            return Builtin(name, lambda machine, arguments, place: _text(value, name, arguments))
        if name in SAME:
            return Builtin(name, lambda machine, arguments, place: value)
        if name in SILENT:
            return Builtin(name, lambda machine, arguments, place: None)
        return Unknown(f"{name} of a path", f"os.path.{name}")

    def binary(self, machine: Machine, op: str, left: Value, right: Value, place: object) -> Value:
        if op == "/" and all(isinstance(one, (str, PurePosixPath)) for one in (left, right)):
            return PurePosixPath(left) / right
        return Unknown("a path that is not known", "pathlib.Path")

    priority = 1

    def class_of(self, machine: Machine, value: Value) -> Value:
        return External("pathlib.Path")


def _text(path: PurePosixPath, name: str, arguments: CallArguments) -> Value:
    try:
        return getattr(path, name)(*arguments.positional)
    except (TypeError, ValueError):
        return Unknown("a path that is not known")
