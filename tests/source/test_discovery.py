"""From paths to files."""

import os
from pathlib import Path

import pytest

from keras_lint.source.discovery import DEFAULT_EXCLUDE, discover


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.py", "a.py", "note.ipynb", "stub.pyi", "text.md", "script", "pkg/m.py", "pkg/sub/n.py",
        ".git/x.py", "venv/x.py", "pkg/build/x.py", "pkg/__pycache__/x.py", ".hidden/y.py",
        "lib/site-packages/x.py",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(*paths: str, **options) -> list[str]:
    return [file.replace(os.sep, "/") for file in discover(paths, **options).files]


def test_a_folder(tree: Path) -> None:
    assert names(".") == [
        ".hidden/y.py", "a.py", "b.py", "note.ipynb", "pkg/m.py", "pkg/sub/n.py",
    ]  # fmt: skip
    assert names("pkg/") == ["pkg/m.py", "pkg/sub/n.py"]
    assert names(str(tree / "pkg")) == [f"{tree}/pkg/m.py", f"{tree}/pkg/sub/n.py"]


def test_files_as_given_once_each(tree: Path) -> None:
    assert names("script", "b.py", "./b.py", "stub.pyi", str(tree / "b.py")) == [
        "script", "b.py", "stub.pyi",
    ]  # fmt: skip
    assert names("pkg/sub/n.py", "pkg") == ["pkg/sub/n.py", "pkg/m.py"]


def test_a_path_given_overrides_exclusion_unless_forced(tree: Path) -> None:
    assert names("venv/x.py", "venv") == ["venv/x.py"]
    assert names("venv/x.py", "venv", "a.py", force_exclude=True) == ["a.py"]
    assert names("pkg/build/x.py", force_exclude=True) == []


@pytest.mark.parametrize(
    ("pattern", "gone"),
    [
        ("pkg/sub", "pkg/sub/n.py"),
        ("pkg/sub/", "pkg/sub/n.py"),
        ("./pkg/sub/*", "pkg/sub/n.py"),
        ("**/n.py", "pkg/sub/n.py"),
        ("*.ipynb", "note.ipynb"),
        ("a.py", "a.py"),
    ],
)
def test_patterns(tree: Path, pattern: str, gone: str) -> None:
    everything = set(names("."))
    assert everything - set(names(".", exclude=[*DEFAULT_EXCLUDE, pattern])) == {gone}


def test_patterns_count_from_the_root(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree / "pkg")
    assert names(".", root=tree, exclude=["pkg/sub", "build", "__pycache__"]) == ["m.py"]
    assert names(".", exclude=[f"{tree}/pkg/[bs_]*"]) == ["m.py"]


def test_a_project_inside_an_excluded_name_is_seen(tmp_path: Path) -> None:
    project = tmp_path / "build" / "project"
    project.mkdir(parents=True)
    (project / "m.py").write_text("")
    assert names(str(project), root=project, force_exclude=True) == [f"{project}/m.py"]


def test_what_is_missing_is_reported_and_stops_nothing(tree: Path) -> None:
    found = discover(["nowhere", "a.py", "bad\0name"])
    assert found.files == ("a.py",)
    assert [problem.path for problem in found.problems] == ["nowhere", "bad\0name"]
    assert all(problem.kind == "io" for problem in found.problems)


def test_links(tree: Path) -> None:
    (tree / "pkg" / "loop").symlink_to(tree, target_is_directory=True)
    (tree / "z.py").symlink_to(tree / "a.py")
    (tree / "self.py").symlink_to(tree / "self.py")
    found = discover(["."])
    assert "z.py" not in found.files
    assert "self.py" in found.files
    assert len(found.files) == 7
