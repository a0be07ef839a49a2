"""Import statements: files of the project are interpreted, libraries are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp import externals, program
from keras_lint.interp.assignment import assign_name
from keras_lint.interp.values import External, Module, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine


def run_import(machine: Machine, node: program.Import) -> None:
    """Carry out `import a.b as c`."""
    for alias in node.names:
        if alias.asname is not None:
            assign_name(machine, alias.asname, machine.project.load(machine, alias.name, 0))
            continue
        machine.project.load(machine, alias.name, 0)
        root = alias.name.partition(".")[0]
        assign_name(machine, root, machine.project.load(machine, root, 0))


def run_import_from(machine: Machine, node: program.ImportFrom) -> None:
    """Carry out `from module import names`."""
    if node.module == "__future__":
        return
    module = machine.project.load(machine, node.module, node.level)
    for alias in node.names:
        if alias.name == "*":
            _import_all(machine, module)
            continue
        value = _member(machine, module, node, alias.name)
        assign_name(machine, alias.asname or alias.name, value)


def _member(machine: Machine, module: Value, node: program.ImportFrom, name: str) -> Value:
    if isinstance(module, External):
        return externals.member(machine, module, name)
    if isinstance(module, Module):
        if name in module.scope.names:
            return module.scope.names[name]
        dotted = f"{node.module}.{name}" if node.module else name
        found = machine.project.load(machine, dotted, node.level)
        if isinstance(found, Module):
            return found
        for library in reversed(module.scope.stars):
            if (value := externals.exported(machine, library, name)) is not None:
                return value
    return Unknown(f"{name} is not found in {node.module or 'the package'}", name)


def _import_all(machine: Machine, module: Value) -> None:
    scope = machine.frames[-1].scope
    if isinstance(module, External):
        scope.module.stars.append(module)
    elif isinstance(module, Module):
        listed = module.scope.names.get("__all__")
        public = listed if isinstance(listed, (list, tuple)) else None
        machine.touch(scope)
        for name, value in list(module.scope.names.items()):
            if name in public if public is not None else not name.startswith("_"):
                scope.names[name] = value
        scope.module.stars.extend(module.scope.stars)
