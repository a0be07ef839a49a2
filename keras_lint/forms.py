"""Files in program form, the last ones read kept: the files of a project import one another."""

from __future__ import annotations

import os
from collections import OrderedDict
from typing import TYPE_CHECKING

from keras_lint.source.errors import SourceError
from keras_lint.source.files import SourceFile, read_source
from keras_lint.source.parse import parse

if TYPE_CHECKING:
    from keras_lint.interp import program

MAX_KEPT = 6_000_000
"""So many bytes of source are kept in program form, some tenfold of it in memory."""

_Stamp = tuple[int, int]
_kept: OrderedDict[str, tuple[_Stamp, program.Module | None]] = OrderedDict()


def form_of(source: SourceFile) -> program.Module:
    """Return a source in program form; raises `SourceError` where it has none."""
    # libcst costs more than reading most files, and most files never mention Keras.
    from keras_lint.interp.lower import lower

    return lower(parse(source))


def form_at(path: str) -> program.Module | None:
    """Return the program form of a file that another one imports; None where it has none."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    stamp = (status.st_mtime_ns, status.st_size)
    kept = _kept.get(path)
    if kept is not None and kept[0] == stamp:
        _kept.move_to_end(path)
        return kept[1]
    try:
        form = form_of(read_source(path))
    except SourceError:
        form = None
    _kept[path] = (stamp, form)
    while sum(size for (_, size), _ in _kept.values()) > MAX_KEPT:
        _kept.popitem(last=False)
    return form
