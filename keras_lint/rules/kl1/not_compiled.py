"""KL111 not-compiled."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Compilation, Use
from keras_lint.layers.base import Layer
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import declaration_of
from keras_lint.place import Place
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register
from keras_lint.training.data import Absent


@register
class NotCompiled(Rule):
    """A model is trained or evaluated that was not compiled, or was compiled without a loss.

    ## What it does
    Follows each model from its construction to `fit`, `evaluate`, `train_on_batch` and
    `test_on_batch`, and reports a call with no `compile` before it.

    ## Why it matters
    Keras raises: without `compile` there are no loss and no optimizer.

    ## Example
    A model is built and fitted at once.

    ## Instead
    `model.compile(optimizer="adam", loss=...)` first.

    ## Limits
    Nothing is said of a model that was handed to code we do not know, of subclassed models, and of
    `predict`, which needs no `compile`. A loss may also come from `add_loss`, from a layer of the
    program's own or from a regularizer.
    """

    code = "KL111"
    slug = "not-compiled"
    severity = "error"
    bad = (
        """\
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([Input((20,)), layers.Dense(1)])
model.fit(np.zeros((100, 20)), np.zeros((100, 1)))
""",
        """\
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([Input((20,)), layers.Dense(1)])
model.compile("adam")
model.fit(np.zeros((100, 20)), np.zeros((100, 1)))
""",
    )
    good = (
        """\
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([Input((20,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.zeros((100, 20)), np.zeros((100, 1)))
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for use in trace.training:
            if not isinstance(use, Use) or not use.trains:
                continue
            if use.uncompiled:
                other = _compiled_instead(trace, use)
                yield Finding(
                    use.place if other is None else other,
                    f"`{use.method}` is called on a model that was not compiled."
                    if other is None
                    else f"The model compiled here is not the one that `{use.method}` trains.",
                    expected="a call of `compile` before",
                    hint='Compile it first: model.compile(optimizer="adam", loss=...).',
                    related=() if other is None else ((use.place, "this one was not compiled"),),
                )
            elif use.compilation is not None and _never_with_loss(trace, use.compilation):
                yield Finding(
                    use.compilation.place,
                    f"The model is compiled without a loss, which `{use.method}` needs.",
                    expected="a loss",
                    hint='Say what is to be learnt: compile(optimizer, loss="mse").',
                    related=((use.place, f"`{use.method}` is called here"),),
                )


def _compiled_instead(trace: Trace, use: Use) -> Place | None:
    """Return where the only other model is compiled, which is never trained."""
    used = {id(one.model) for one in trace.training if isinstance(one, Use) and one.trains}
    made = [one for one in trace.training if isinstance(one, Compilation)]
    idle = [one for one in made if id(one.model) not in used and one.place.path == use.place.path]
    alone = len(made) == len(idle) == 1
    held = alone and any(layer is idle[0].model for layer in use.model.layers or ())
    return idle[0].place if alone and not held else None


def _never_with_loss(trace: Trace, last: Compilation) -> bool:
    """Tell whether a model is compiled without a loss: Keras 3 keeps one from before."""
    made = [one for one in trace.training if isinstance(one, Compilation)]
    before = [one for one in made if one.model is last.model]
    return all(map(_without_loss, before if last.model.keras is KerasVersion.V3 else [last]))


def _without_loss(compilation: Compilation) -> bool:
    """Tell whether there is no loss, nor a layer that may bring one."""
    layers = compilation.model.layers
    if not isinstance(compilation.loss, Absent) or layers is None:
        return False
    return not any(_may_bring_loss(layer) for layer in layers)


def _may_bring_loss(layer: Layer) -> bool:
    if declaration_of(layer.class_name) is None or any(map(_may_bring_loss, layer.sublayers())):
        return True
    values = layer.arguments.values
    regularized = any(value is not None for name, value in values.items() if "regularizer" in name)
    return regularized or layer.class_name == "ActivityRegularization"
