"""KL420 monitor-not-logged."""

from __future__ import annotations

import re
from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.functional import Functional
from keras_lint.graph.sequential import Sequential
from keras_lint.graph.tensor import flatten
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Use, Watch
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.spelling import nearest
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.monitors import logged_names, names_without
from keras_lint.rules.registry import register

SMALLER_IS_BETTER = ("loss", "error", "mse", "mae")
LARGER_IS_BETTER = ("accuracy", "acc", "auc")
ALWAYS_LOGGED = ("loss", "lr", "learning_rate")
ACCURACIES = ("accuracy", "acc")
"""Logged as they are spelt; Keras 2.2 logs both as `acc`."""


@register
class MonitorNotLogged(Rule):
    """A callback waits for a quantity that training does not log, or for the wrong direction.

    ## What it does
    Reports `EarlyStopping`, `ReduceLROnPlateau` and `ModelCheckpoint` that watch `val_…` where
    `fit` is given nothing to validate with, those that watch `val_acc` of a model that logs
    `val_accuracy` or the other way round, those that watch a loss of another name than `loss` and
    `val_loss`, or a metric that the model does not have, those that take a larger loss or a smaller
    accuracy for the better one, an `EarlyStopping` whose patience is given as its `min_delta`, and
    a `ReduceLROnPlateau` whose least rate is that of the optimizer already.

    ## Why it matters
    The callback prints a warning and does nothing: training never stops early, no weights are
    saved. In the wrong direction the first epoch stays the best one.

    ## Example
    `fit(x, y, callbacks=[EarlyStopping(monitor="val_loss")])`.

    ## Instead
    `fit(x, y, validation_split=0.2, callbacks=[EarlyStopping(monitor="val_loss")])`.

    ## Limits
    Where a callback of the program's own stands beside it, which may log more, nothing is said.
    """

    code = "KL420"
    slug = "monitor-not-logged"
    severity = "warning"
    bad = (
        """\
import numpy as np
from keras import Input, Sequential, callbacks, layers

model = Sequential([Input((8,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.zeros((64, 8)), np.zeros((64, 1)), callbacks=[callbacks.EarlyStopping(patience=3)])
""",
        """\
import numpy as np
from keras import Input, Sequential, callbacks, layers

model = Sequential([Input((8,)), layers.Dense(1)])
model.compile("adam", "mse")
stop = callbacks.EarlyStopping(monitor="loss", mode="max")
model.fit(np.zeros((64, 8)), np.zeros((64, 1)), callbacks=[stop])
""",
        """\
import numpy as np
from keras import Input, Sequential, callbacks, layers

model = Sequential([Input((8,)), layers.Dense(1)])
model.compile("adam", "mse")
stop = callbacks.EarlyStopping("loss", 10)
model.fit(np.zeros((64, 8)), np.zeros((64, 1)), callbacks=[stop])
""",
        """\
import numpy as np
from keras import Input, Sequential, callbacks, layers

model = Sequential([Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
best = callbacks.ModelCheckpoint("best.keras", "val_acc", save_best_only=True, mode="max")
x, y = np.zeros((64, 8)), np.zeros((64, 1))
model.fit(x, y, validation_split=0.2, callbacks=[best])
""",
    )
    good = (
        """\
import numpy as np
from keras import Input, Sequential, callbacks, layers

x, y = np.zeros((64, 8)), np.zeros((64, 1))
model = Sequential([Input((8,)), layers.Dense(1)])
model.compile("adam", "mse")
stop = callbacks.EarlyStopping(patience=3)
model.fit(x, y, validation_split=0.2, callbacks=[stop])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for use in trace.training:
            if isinstance(use, Use) and use.method == "fit":
                for watch in use.watches:
                    yield from _fault(watch, use)
                    yield from _cannot_fall(watch, trace)


def _fault(watch: Watch, use: Use) -> Iterable[Finding]:
    last = watch.monitor.rpartition("_")[2]
    if names_without(watch, use) is None:  # else Keras raises
        yield from list(_of_another_name(watch, use, last)) or _of_no_metric(watch, use)
    if watch.monitor.startswith("val_") and use.validated is False:
        yield Finding(
            use.place,
            f"{watch.callback} watches `{watch.monitor}`, but there is nothing to validate with: "
            "it is never logged.",
            hint="Give `fit` validation_split or validation_data, or let the callback watch "
            f"`{watch.monitor.removeprefix('val_')}`.",
            related=((watch.place, "watched here"),),
        )
    yield from _turned_round(watch, last)
    yield from _never_enough(watch, last)


def _of_another_name(watch: Watch, use: Use, last: str) -> Iterable[Finding]:
    """Yield the finding for an accuracy that is logged by its other name, or not at all."""
    metrics = None if use.compilation is None else logged_names(use.compilation)
    outputs = use.model.outputs
    plain = isinstance(use.model, (Functional, Sequential))
    names = [layer.name for layer in use.model.layers or ()]
    if metrics is not None and plain and _is_no_loss(watch.monitor, [*metrics, *names]):
        yield Finding(
            watch.place_of("monitor"),
            f"{watch.callback} watches `{watch.monitor}`, which is never logged.",
            expected="'val_loss'" if use.validated else "'loss'",
            actual=repr(watch.monitor),
            hint='The losses are logged as "loss" and "val_loss".',
        )
    if metrics is None or last not in ACCURACIES or use.model.keras < KerasVersion.V2_15:
        return
    if watch.monitor not in (last, f"val_{last}") or last in metrics:
        return
    if outputs is not None and len(flatten(outputs)) > 1:
        return
    logged = watch.monitor.replace(last, metrics[0]) if metrics else ""
    yield Finding(
        watch.place_of("monitor"),
        f"{watch.callback} watches `{watch.monitor}`, which is never logged: "
        + (f"the model logs `{logged}`." if logged else "the model has no metrics."),
        expected=repr(logged) if logged else "a quantity that is logged",
        actual=repr(watch.monitor),
        hint=f'Write monitor="{logged}".' if logged else f'Compile with metrics=["{last}"].',
    )


def _of_no_metric(watch: Watch, use: Use) -> Iterable[Finding]:
    """Yield the finding for what is no metric of a model of one output, all of which are known."""
    logged = None if use.compilation is None else use.compilation.logged
    outputs = use.model.outputs
    single = outputs is not None and len(flatten(outputs)) == 1
    plain = type(use.model) in (Functional, Sequential) and single
    watched = watch.monitor.removeprefix("val_")
    if logged is None or not plain or use.model.keras < KerasVersion.V2_15:
        return
    if re.sub(r"_\d+$", "", watched) in logged or watched in (*logged, *ALWAYS_LOGGED):
        return
    near = nearest(watched, [*logged, "loss"]) or (logged[0] if len(logged) == 1 else "loss")
    right = watch.monitor.replace(watched, near)
    yield Finding(
        watch.place_of("monitor"),
        f"{watch.callback} watches `{watch.monitor}`, which is never logged: the model logs "
        f"{', '.join(f'`{name}`' for name in ('loss', *logged))}.",
        expected=repr(right),
        actual=repr(watch.monitor),
        hint=f'Write monitor="{right}".',
    )


def _is_no_loss(monitor: str, names: list[str]) -> bool:
    """Tell whether it is called a loss, and is none: neither the model's, nor an output's."""
    if not monitor.endswith("loss") or monitor in ("loss", "val_loss"):
        return False
    return not any(name in monitor for name in names)


def _cannot_fall(watch: Watch, trace: Trace) -> Iterable[Finding]:
    """Yield the finding for a least learning rate that is that of the optimizer, or more."""
    rates = {rate.value for rate in trace.rates}
    if watch.callback == "ReduceLROnPlateau" and watch.floor is not None and len(rates) == 1:
        (rate,) = rates
        if 0 < rate <= watch.floor:
            yield Finding(
                watch.place_of("min_lr"),
                f"ReduceLROnPlateau does not go below {watch.floor:g}, and the learning rate is "
                f"{rate:g} from the start: it never becomes smaller.",
                expected=f"less than {rate:g}",
                actual=f"{watch.floor:g}",
                hint="Give a smaller min_lr, or none.",
            )


def _never_enough(watch: Watch, last: str) -> Iterable[Finding]:
    """Yield the finding for a patience that is given as the smallest change that counts."""
    if watch.callback != "EarlyStopping" or watch.least is None or watch.least < 1:
        return
    if last in LARGER_IS_BETTER or (watch.patience == 0 and isinstance(watch.least, int)):
        yield Finding(
            watch.place_of("min_delta"),
            f"EarlyStopping takes no change of `{watch.monitor}` below {watch.least} for better: "
            "this is its min_delta, not its patience.",
            expected=f"patience={watch.least}",
            actual=f"min_delta={watch.least}",
            hint=f'Write EarlyStopping("{watch.monitor}", patience={watch.least}).',
        )


def _turned_round(watch: Watch, last: str) -> Iterable[Finding]:
    """Yield the finding for a callback that takes the worst for the best."""
    for direction, names in (("max", SMALLER_IS_BETTER), ("min", LARGER_IS_BETTER)):
        if watch.mode == direction and last in names:
            better = "largest" if direction == "max" else "smallest"
            yield Finding(
                watch.place_of("mode"),
                f"{watch.callback} takes the {better} `{watch.monitor}` for the best one.",
                expected='mode="min"' if direction == "max" else 'mode="max"',
                actual=f'mode="{direction}"',
                hint='Leave it to mode="auto", or turn it round.',
            )
