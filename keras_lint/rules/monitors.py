"""Callbacks that watch what no metric is called: Keras 3 does not know which way is better."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keras_lint.diagnostic import Finding
from keras_lint.graph.functional import Functional
from keras_lint.graph.sequential import Sequential
from keras_lint.graph.tensor import flatten
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Compilation, Use, Watch
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.rules.lineage import is_of_keras


def undirected(trace: Trace) -> Iterator[Finding]:
    """Yield the findings for callbacks that raise at the end of the first epoch."""
    for use in trace.training:
        if isinstance(use, Use) and use.method == "fit":
            for watch in use.watches:
                names = names_without(watch, use)
                if names is not None:
                    yield _told(watch, use, names)


def _told(watch: Watch, use: Use, names: list[str]) -> Finding:
    held_out = "val_" if watch.monitor.startswith("val_") else ""
    logged = f"{held_out}{names[0] if names else 'loss'}"
    return Finding(
        watch.place_of("monitor"),
        f"{watch.callback} watches `{watch.monitor}`, but no metric is called so: Keras cannot "
        "tell whether more of it is better.",
        expected=repr(logged),
        actual=repr(watch.monitor),
        hint=f'Write monitor="{logged}".',
        related=((use.place, f"`{use.method}` raises after the first epoch"),),
    )


def names_without(watch: Watch, use: Use) -> list[str] | None:
    """Return the metrics of a model, where what a callback watches is surely none of them."""
    plain = isinstance(use.model, (Functional, Sequential)) and use.model.layers is not None
    if use.model.keras is not KerasVersion.V3 or not plain or watch.mode != "auto":
        return None
    single = use.model.outputs is not None and len(flatten(use.model.outputs)) == 1
    own = not all(map(is_of_keras, use.model.layers or ()))
    names = None if use.compilation is None else use.compilation.logged
    monitor = watch.monitor.removeprefix("val_")
    rarely = "save_freq" in watch.sources
    if names is None or own or rarely or not single or monitor == "loss":
        return None
    known = {monitor, re.sub(r"_\d+$", "", monitor)} & set(names)
    return None if known else list(names)


def logged_names(compilation: Compilation) -> list[str] | None:
    """Return the names that the metrics are logged by, None where one of them is not known."""
    if compilation.metrics is None or len(compilation.measures) != len(compilation.metrics):
        return None
    names = [one.options.get("name") or one.name for one in compilation.measures]
    texts = [one for one in names if isinstance(one, str)]
    return texts if len(texts) == len(names) else None
