"""Modules that a program imports and no model depends on, when they are not installed."""

import importlib.abc
import importlib.machinery
import sys
from unittest.mock import MagicMock

USUAL = (
    "cairocffi",
    "cv2",
    "editdistance",
    "matplotlib",
    "pandas",
    "PIL",
    "pylab",
    "scipy",
    "skimage",
    "sklearn",
    "tqdm",
)


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self, names: set) -> None:
        self.names = names

    def find_spec(self, fullname, path=None, target=None):
        parts = fullname.split(".")
        if not any(".".join(parts[:n]) in self.names for n in range(1, len(parts) + 1)):
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec):
        module = MagicMock(name=spec.name)
        module.__spec__ = spec
        module.__path__ = []
        module.__version__ = "1.0.0"
        module.issparse.return_value = False  # Keras asks scipy.sparse about its own data
        return module

    def exec_module(self, module):
        """Nothing: the stand-in answers whatever it is asked."""


def install(extra: list) -> None:
    """Let the usual modules, and those named, be imported even where they are missing."""
    sys.meta_path.append(_Finder(set(USUAL) | set(extra)))
