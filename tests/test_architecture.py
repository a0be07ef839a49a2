"""The one line through the house: imports go one way only."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "keras_lint"

ALLOWED = {
    "place": set(),
    "diagnostic": {"place"},
    "shapes": set(),
    "layers": {"shapes", "place"},
    "training": {"layers", "shapes", "place"},
    "graph": {"layers", "training", "shapes", "place"},
    "source": {"place"},
    "interp": {"graph", "layers", "training", "shapes", "place"},
    "rules": {"graph", "layers", "training", "shapes", "place", "diagnostic"},
    "written": {"interp", "rules", "graph", "place", "diagnostic"},
    "report": {"graph", "layers", "oracle", "shapes", "place", "diagnostic", "rules"},
    "cache": {"place", "diagnostic"},
    "locating": {"rules", "source", "diagnostic", "place"},
    "oracle": {"graph", "layers", "shapes", "place"},
    "fixes": {"analyze", "config", "locating", "source", "diagnostic", "place"},
    "lsp": {"analyze", "fixes", "config", "pyproject", "source", "diagnostic", "place"},
}
"""For each part of the package, the other parts that it may import, but for the ground."""
GROUND = {"record", "__version__"}
"""What all parts may import, and what imports none of them."""


def imported_modules(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return names


def imported_parts(path: Path) -> set[str]:
    names = imported_modules(path)
    return {name.split(".")[1] for name in names if name.startswith("keras_lint.")}


def part_files(part: str) -> list[Path]:
    folder = PACKAGE / part
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]


@pytest.mark.parametrize("part", ALLOWED)
def test_imports_go_one_way(part: str) -> None:
    for path in part_files(part):
        foreign = imported_parts(path) - {part} - GROUND - ALLOWED[part]
        assert not foreign, f"{path.relative_to(PACKAGE)} imports {sorted(foreign)}"


def test_the_ground_imports_no_part() -> None:
    assert not imported_parts(PACKAGE / "record.py")


def test_only_the_interpreter_source_and_fixes_read_syntax_trees() -> None:
    readers = {
        path.relative_to(PACKAGE).parts[0]
        for path in PACKAGE.rglob("*.py")
        if any(name.split(".")[0] == "libcst" for name in imported_modules(path))
    }
    assert readers <= {"source", "interp", "fixes"}


def test_tensorflow_is_imported_by_the_oracle_only() -> None:
    heavy = {"tensorflow", "keras", "tf_keras"}
    for path in PACKAGE.rglob("*.py"):
        roots = {name.split(".")[0] for name in imported_modules(path)}
        if roots & heavy:
            assert path.relative_to(PACKAGE).parts[0] == "oracle", path
