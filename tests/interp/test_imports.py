"""Imports across the files of a project, never to installed packages."""

from __future__ import annotations

from pathlib import Path

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.graph.summary import describe
from keras_lint.layers.keras_version import KerasVersion
from tests.interp.probe import units

CASES = {
    "a file beside": ({"config.py": "K = 7"}, "net.py", "from config import K as n"),
    "a module": ({"config.py": "K = 7"}, "net.py", "import config\nn = config.K"),
    "everything": ({"config.py": "n = 7\n_n = 9"}, "net.py", "from config import *"),
    "everything that is listed": (
        {"config.py": "__all__ = ['n']\nn = 7\nlen = 9"},
        "net.py",
        "from config import *\nn = n * len('a')",
    ),
    "a relative import": (
        {"p/__init__.py": "", "p/config.py": "K = 7"},
        "p/net.py",
        "from .config import K as n",
    ),
    "two packages up": (
        {"p/__init__.py": "", "p/config.py": "K = 7", "p/q/__init__.py": ""},
        "p/q/net.py",
        "from ..config import K as n",
    ),
    "a package's own names": (
        {"p/__init__.py": "from .a import K", "p/a.py": "K = 7"},
        "net.py",
        "import p\nn = p.K",
    ),
    "a namespace package": ({"p/q/a.py": "K = 7"}, "net.py", "from p.q.a import K as n"),
    "a src layout": (
        {"pyproject.toml": "", "src/p/__init__.py": "", "src/p/a.py": "K = 7"},
        "scripts/net.py",
        "from p.a import K as n",
    ),
    "a script beside the package": (
        {"p/__init__.py": "", "p/a.py": "K = 7"},
        "scripts/train/net.py",
        "from p.a import K as n",
    ),
    "a cycle": (
        {"a.py": "import b\nK = 7\ndef f():\n    return b.L", "b.py": "import a\nL = 7"},
        "net.py",
        "import a\nn = a.f()",
    ),
    "a function's own globals": (
        {"a.py": "K = 7\ndef f():\n    return K"},
        "net.py",
        "from a import f\nK = 9\nn = f()",
    ),
    "a module is run once": (
        {"a.py": "l = [6]", "b.py": "import a\na.l[0] += 1"},
        "net.py",
        "import a\nimport b\nn = a.l[0]",
    ),
    "a file that cannot be read": (
        {"a.py": "def ("},
        "net.py",
        "try:\n    from a import n\nexcept ImportError:\n    n = 7\nn = 7",
    ),
}


@pytest.mark.parametrize("what", CASES)
def test_imports(what: str, tmp_path: Path) -> None:
    files, name, source = CASES[what]
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    assert units(source, tmp_path / name) == 7


def test_installed_packages_are_not_read(tmp_path: Path) -> None:
    source = "import pytest\nn = len(pytest.__name__) + len(pytest.__all__)"
    assert isinstance(units(source, tmp_path / "net.py"), str)


def test_what_a_version_may_lack_may_come_from_elsewhere(tmp_path: Path) -> None:
    source = """
try:
    from keras.engine import merge
    from keras.layers import Dense as layer
except ImportError:
    from keras.layers import concatenate, Dense as layer
a = keras.Input((3,))
n = concatenate([a, a]).shape[-1] + layer(1)(a).shape[-1]
"""
    assert units(source, tmp_path / "net.py") == 7


@pytest.mark.parametrize(
    "used", ["from keras.layers.core import *", "from keras.models import *", "from own import *"]
)
def test_star_imports_of_keras_2_2_bring_its_backend(used: str, tmp_path: Path) -> None:
    (tmp_path / "own.py").write_text("from keras.layers import *\nfrom keras.initializers import *")
    source = """
from keras.models import Model
from keras.layers import Input, Lambda, Dense
{used}
a = Input((3,))
b = Lambda(lambda x: K.concatenate([x, K.zeros_like(x)]))(a)
m = Model(a, Dense(3)(b))
"""
    version = KerasVersion.V2_2 if "own" in used else None
    report = analyze(
        str(tmp_path / "net.py"), source.format(used=used), Config(keras_version=version)
    )
    described = describe(report.models[0], KerasVersion.V2_2)
    assert described.total_params == (3 * 2 + 1) * 3
    assert [row.name for row in described.layers or ()] == ["input_1", "lambda_1", "dense_1"]
