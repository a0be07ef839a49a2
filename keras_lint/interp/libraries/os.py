"""`os` and `os.path`: defaults of environment variables, paths as texts; nothing is looked at."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from pathlib import PurePosixPath

from keras_lint.interp.library import constant, known
from keras_lint.interp.values import CallArguments, Unknown, Value


@known("os.environ.get", "os.getenv")
def environment(machine: object, arguments: CallArguments, place: object) -> Value:
    """The default: what stands in the environment is not known, and mostly nothing."""
    given = arguments.positional
    return arguments.keywords.get("default", given[1] if len(given) > 1 else None)


def _on_texts(function: Callable[..., Value]) -> Callable[[object, CallArguments, object], Value]:
    def run(machine: object, arguments: CallArguments, place: object) -> Value:
        texts = arguments.positional
        if not texts or not all(isinstance(one, (str, PurePosixPath)) for one in texts):
            return Unknown("a path that is not known")
        return function(*texts)

    return run


for _name in ("join", "basename", "dirname", "splitext", "split", "normpath"):
    known(f"os.path.{_name}")(_on_texts(getattr(posixpath, _name)))

for _name in ("sep", "linesep", "name"):
    constant(f"os.{_name}", {"sep": "/", "linesep": "\n", "name": "posix"}[_name])


@known("os.makedirs", "os.mkdir", "os.chdir", "os.remove")
def nothing(machine: object, arguments: CallArguments, place: object) -> Value:
    """A call that matters to no shape."""
    return None
