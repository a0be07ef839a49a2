"""Notes every model as it is constructed, and where in the program that was."""

import functools
import inspect
import os
import sys

from . import api
from .describe import count, describe, total


class Recorder:
    """Watches the model classes' constructors and `compile`."""

    def __init__(self, root: str, inside: str, program: str) -> None:
        self.root = root
        self.inside = os.path.join(root, inside)  # ends with a separator
        self.program = program
        self.records = []  # (model, place, at_compile): holding the model keeps its id its own

    def install(self) -> None:
        """Wrap the constructors and `compile` of every model class."""
        for cls in api.GRAPH_CLASSES:
            if "__init__" in cls.__dict__:
                self._wrap(cls, "__init__", self._constructed)
            if "compile" in cls.__dict__:
                self._wrap(cls, "compile", self._compiled)

    def models(self) -> list:
        """All models as they are now, in the order of their construction."""
        found = []
        for model, place, notes in self.records:
            try:
                described = describe(model)
            except (AttributeError, ValueError):
                continue  # its constructor or its building failed half way
            described.update(place, at_compile=notes.get("at_compile"))
            found.append(described)
        return found

    def _wrap(self, cls, name: str, note) -> None:
        original = getattr(cls, name)

        @functools.wraps(original)
        def wrapper(self, *args, **kwargs):
            note(self)
            return original(self, *args, **kwargs)

        wrapper.__signature__ = inspect.signature(original)  # Keras 3 reads it
        setattr(cls, name, wrapper)

    def _constructed(self, model) -> None:
        """Note a model; its own methods, which lead up to Keras's constructor, do not count."""
        if any(model is known for known, _, _ in self.records):
            return
        callers = [f for f in _frames() if not _is_self(f, self, model)]
        ours = [frame for frame in callers if self._is_ours(frame)]
        if ours and not _rebuilds(callers):
            self.records.append((model, self._place(ours), {}))

    def _compiled(self, model) -> None:
        for known, _, notes in self.records:
            if known is model and "at_compile" not in notes:
                lines = [frame.f_lineno for frame in _frames() if self._is_ours(frame)]
                notes["at_compile"] = {
                    "line": lines[0] if lines else None,
                    "trainable_params": count(model.trainable_weights),
                    "total_params": total(model),
                }

    def _is_ours(self, frame) -> bool:
        path = os.path.realpath(frame.f_code.co_filename)
        return path == self.program or path.startswith(self.inside)

    def _relative(self, path: str) -> str:
        path = os.path.realpath(path)
        if not path.startswith(self.root + os.sep):
            return os.path.basename(path)
        return os.path.relpath(path, self.root).replace(os.sep, "/")

    def _place(self, frames: list) -> dict:
        innermost = frames[0]
        chain = [[self._relative(f.f_code.co_filename), f.f_lineno] for f in frames]
        return {
            "file": chain[0][0],
            "line": innermost.f_lineno,
            "func": innermost.f_code.co_name,
            "entry_line": chain[-1][1],
            "chain": chain,
        }


def _frames():
    frame = sys._getframe(1)
    while frame is not None:
        yield frame
        frame = frame.f_back


def _is_self(frame, *objects) -> bool:
    return any(frame.f_locals.get("self") is one for one in objects)


def _rebuilds(callers: list) -> bool:
    """Whether a Keras 3 Sequential is making the Functional that it wraps."""
    code = callers[0].f_code
    return code.co_name == "build" and code.co_filename.endswith("sequential.py")
