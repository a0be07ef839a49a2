"""The files of a project, as imports see them.

A name is looked for beside the importing file, at the project's root, in its `src` folder, then in
the folders above, never among installed packages. What is not found there is a library.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from keras_lint.interp import program
from keras_lint.interp.externals import member
from keras_lint.interp.folders import Folders, reach
from keras_lint.interp.frame import Frame
from keras_lint.interp.keras.names import canonical
from keras_lint.interp.running import execute
from keras_lint.interp.scope import Scope
from keras_lint.interp.signals import OutOfFuel, Raised
from keras_lint.interp.values import External, Module, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

Reader = Callable[[str], "program.Module | None"]
"""Reads, parses and lowers a file; None where that fails."""

BYTES_READ = 12
"""So many bytes of an imported file cost as much to read as a statement to follow, in fuel."""

LIBRARIES = {"keras", "tensorflow", "tf_keras", "numpy", "keras_core", "torch", "jax"}


@dataclass(slots=True, eq=False)
class Project:
    """The files around one file, and the modules that a run has imported from them."""

    path: str
    read: Reader
    folders: Folders
    roots: tuple[Path, ...] = ()
    above: tuple[Path, ...] = ()
    modules: dict[str, Module] = field(default_factory=dict)
    _found: dict[tuple[Path, str], Module | None] = field(default_factory=dict)
    _around: tuple[Path, ...] = ()

    def __post_init__(self) -> None:
        """Note the folders that the file is in."""
        self._around = tuple(Path(self.path).absolute().parents)

    @classmethod
    def around(cls, path: str, read: Reader, folders: Folders) -> Project:
        """Return the project that a file belongs to."""
        folder = Path(path).absolute().parent
        return cls(path, read, folders, folders.roots_of(folder), folders.above(folder))

    def load(self, machine: Machine, name: str, level: int) -> Value:
        """Return a module by its dotted name: interpreted where it is a file, else a library."""
        if level:
            return self._relative(machine, name, level)
        root = name.partition(".")[0]
        if root not in LIBRARIES:
            for folder in reach(root, self.roots, self.above):
                found = self._find(machine, folder, name)
                if found is not None:
                    return found
        return External(canonical(name))

    def submodule(self, machine: Machine, module: Module, name: str) -> Module | None:
        """Return `module.name` where it is a file of a package."""
        path = Path(module.path)
        if path.name != "__init__.py" and not self.folders.is_dir(path):
            return None
        folder = path.parent if path.name == "__init__.py" else path
        return self._find(machine, folder, name)

    def _relative(self, machine: Machine, name: str, level: int) -> Value:
        folder = Path(machine.path).absolute().parent
        for _ in range(level - 1):
            folder = folder.parent
        if _is_library_source(folder):
            parts = folder.parts[_library_index(folder) :]
            return External(canonical(".".join([*parts, name] if name else parts)))
        found = self._find(machine, folder, name) if name else self._package(machine, folder)
        return (
            Unknown(f"the module {'.' * level}{name} is not found", name)
            if found is None
            else found
        )

    def _package(self, machine: Machine, folder: Path) -> Module | None:
        initial = folder / "__init__.py"
        if self.folders.is_file(initial):
            return self._interpret(machine, initial, folder.name)
        return self._namespace(folder) if self.folders.is_dir(folder) else None

    def _find(self, machine: Machine, folder: Path, name: str) -> Module | None:
        asked = (folder, name)
        if asked not in self._found:
            self._found[asked] = self._look_for(machine, folder, name)
        return self._found[asked]

    def _look_for(self, machine: Machine, folder: Path, name: str) -> Module | None:
        base = folder.joinpath(*name.split("."))
        try:
            self._enter_packages(machine, folder, name)
            file = base.with_name(base.name + ".py")
            if self.folders.is_file(file):
                return self._interpret(machine, file, name)
            if self.folders.is_file(base / "__init__.py"):
                return self._interpret(machine, base / "__init__.py", name)
            if self.folders.has_modules(base):
                return self._namespace(base)
        except (OSError, ValueError):
            return None
        return None

    def _enter_packages(self, machine: Machine, folder: Path, name: str) -> None:
        """Interpret the packages that a module is in, the outermost first, as Python does.

        Those that the file at hand is in itself are left: each of a package's files would read it
        all, and what a package needs on being entered it seldom leaves behind.
        """
        packages = name.split(".")[:-1]
        for depth in range(1, len(packages) + 1):
            initial = folder.joinpath(*packages[:depth], "__init__.py")
            if self.folders.is_file(initial) and initial.parent not in self._around:
                self._interpret(machine, initial, ".".join(packages[:depth]))

    def _namespace(self, folder: Path) -> Module:
        key = str(folder)
        if key not in self.modules:
            self.modules[key] = Module(folder.name, key, Scope("module"))
        return self.modules[key]

    def _interpret(self, machine: Machine, path: Path, name: str) -> Module | None:
        key = str(path)
        if key in self.modules:
            return self.modules[key]
        machine.spend(path.stat().st_size // BYTES_READ)
        form = self.read(key)
        if form is None:
            return None
        module = Module(name, key, Scope("module"))
        module.scope.names["__name__"] = name
        module.scope.names["__file__"] = key
        self.modules[key] = module
        machine.frames.append(Frame(key, module.scope))
        try:
            run_body(machine, form)
        finally:
            machine.frames.pop()
        return module


def run_body(machine: Machine, form: program.Module) -> None:
    """Run a module's statements; one that raises ends itself alone, not the module."""
    for statement in form.body:
        try:
            execute(machine, (statement,))
        except Raised:
            continue
        except RecursionError:
            machine.unknown("a statement nests too deeply to be followed")


def _library_index(folder: Path) -> int:
    return next(i for i, part in enumerate(folder.parts) if part in ("keras", "tensorflow"))


def _is_library_source(folder: Path) -> bool:
    """Tell whether a folder is Keras's own source, whose imports mean the library."""
    parts = folder.parts
    return any(part == "keras" and "src" in parts[number:] for number, part in enumerate(parts))


__all__ = ["OutOfFuel", "Project", "Reader", "member", "run_body"]
