"""KL434 image-scale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from keras_lint.diagnostic import Finding
from keras_lint.graph.model import Model
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Use
from keras_lint.layers.base import Layer
from keras_lint.place import Place
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.lineage import chain_before, first_layer
from keras_lint.rules.registry import register
from keras_lint.rules.slips import Telling, told
from keras_lint.training.data import Absent, Data, DataTree

SMALL = 0.02
"""A factor below this is meant for pixels of 0 to 255."""
APART = 50
"""So much larger are pixels of 0 to 255 than those of 0 to 1, at least."""
WEIGHTED = ("Dense", "Conv1D", "Conv2D", "Conv3D", "SeparableConv2D", "LSTM", "GRU")

TELLINGS = {
    "not-scaled": Telling(
        "The images of `{name}` stay as they are, 0 to 255; those that the model learns from are "
        "scaled.",
        "Give this generator the same `rescale`.",
    ),
    "divided-again": Telling(
        "The images of `{name}` are divided by 255 once more here.",
        "Leave out this rescale.",
        expected="values of 0 to 1",
        actual="values of 0 to 0.004",
    ),
    "scaled-alone": Telling(
        "`{first}` is scaled here, `{second}` is not: the model is judged by values of another "
        "scale than those that it learns from.",
        "Scale `{second}` by the same numbers.",
    ),
}


@register
class ImageScale(Rule):
    """Images reach a network on a scale that is not meant.

    ## What it does
    Reports images of 0 to 255 that go into the weights of a network as they are, images that are
    divided by 255 twice, as arrays and by a `Rescaling` of the model or of its backbone, and data
    to validate, evaluate or predict with that is many times larger or smaller than what the model
    was trained on.

    ## Why it matters
    Inputs of some hundreds drive a network of fresh weights into saturation: the loss is huge or
    nan, or one class is always predicted. Images that are scaled twice are all black. Data on
    another scale than in training gives answers without sense.

    ## Example
    `model.fit(x_train / 255, y_train)`, then `model.predict(x_test)`.

    ## Instead
    `model.predict(x_test / 255)`.

    ## Limits
    The scale is known of Keras's data sets, of random numbers and of what arithmetic makes of them.
    Random numbers alone are taken for a stand-in of data, and let pass, unless they are whole ones
    of 0 to 255 in the shape of images.
    """

    code = "KL434"
    slug = "image-scale"
    severity = "warning"
    stage = "preview"
    bad = (
        """\
import keras
from keras import Input, Sequential, layers

(x, y), _ = keras.datasets.mnist.load_data()
model = Sequential([Input((28, 28)), layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("sgd", "sparse_categorical_crossentropy")
model.fit(x, y)
""",
        """\
import keras
from keras import Input, Sequential, layers

(x, y), (x_test, y_test) = keras.datasets.mnist.load_data()
model = Sequential([Input((28, 28)), layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("sgd", "sparse_categorical_crossentropy")
model.fit(x / 255, y)
model.evaluate(x_test, y_test)
""",
        """\
import keras
from keras import Input, Sequential, layers

(x, y), _ = keras.datasets.cifar10.load_data()
model = Sequential([
    Input((32, 32, 3)),
    layers.Rescaling(1 / 255),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])
model.compile("sgd", "sparse_categorical_crossentropy")
model.fit(x / 255, y)
""",
        """\
import numpy as np
from keras import Input, Sequential, layers

x, y = np.random.randint(0, 256, (300, 32, 32, 3)), np.random.randint(0, 2, 300)
model = Sequential([Input((32, 32, 3)), layers.Conv2D(8, 3), layers.Flatten(), layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(x, y)
""",
        """\
import numpy as np
from keras import Input, Sequential, layers

x_train, x_test = np.random.rand(300, 4), np.random.rand(90, 4)
x_train = (x_train - x_train.mean(axis=0)) / x_train.std(axis=0)
model = Sequential([Input((4,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, np.zeros(300))
model.predict(x_test)
""",
    )
    good = (
        """\
import keras
from keras import Input, Sequential, layers

(x, y), (x_test, y_test) = keras.datasets.mnist.load_data()
model = Sequential([Input((28, 28)), layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("sgd", "sparse_categorical_crossentropy")
model.fit(x / 255, y)
model.evaluate(x_test / 255, y_test)
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        fitted: dict[int, Data] = {}
        for use in trace.training:
            if not isinstance(use, Use) or not isinstance(use.x, Data):
                continue
            if use.method == "fit":
                yield from _on_the_way_in(use, use.x)
                fitted[id(use.model)] = use.x
            yield from _apart(use, fitted.get(id(use.model)))
        yield from told(trace, TELLINGS)
        for construction in trace.models:
            yield from _twice_inside(construction.model)


def _on_the_way_in(use: Use, images: Data) -> Iterable[Finding]:
    """Yield the findings for raw and for twice divided images that a model is trained on."""
    first = first_layer(use.model)
    if first is None:
        return
    if images.divided is not None and _divides(first):
        yield _finding(
            images.divided,
            "These images are divided by 255 here, and once more by the model's Rescaling.",
            "Leave out one of the two.",
            ((first.place, "the Rescaling"),),
        )
    pixels = (images.least, images.most) == (0, 255)
    if (
        pixels
        and (not _is_random(images) or _are_pictures(images))
        and first.class_name in WEIGHTED
    ):
        place = images.last.place if images.last is not None else use.place_of("x")
        yield _finding(
            place,
            f"Pixels of 0 to 255 go into the weights of {first.label} as they are.",
            "Divide them by 255, or begin the model with Rescaling(1 / 255).",
            ((first.place, "the first weights"), (use.place_of("x"), "trained on here")),
        )


def _apart(use: Use, fitted: Data | None) -> Iterable[Finding]:
    """Yield the finding for data on another scale than what the model was trained on."""
    if fitted is None or not fitted.most or fitted.least is None:
        return
    reach = max(abs(fitted.least), abs(fitted.most))
    for place, given in _judged(use):
        if not isinstance(given, Data) or given.least is None or given.most is None:
            continue
        other = max(abs(given.least), abs(given.most))
        if reach * APART < other or (0 < other * APART < reach):
            yield _finding(
                _made_at(given) or place,
                f"The model is trained on values of {fitted.least:g} to {fitted.most:g}, and meets "
                f"values of {given.least:g} to {given.most:g} here.",
                "Scale both alike.",
                ((place, "given to the model here"),),
            )


def _made_at(data: Data) -> Place | None:
    """Return where data was last worked on, or where a data set of it begins."""
    if data.last is not None:
        return None if _is_drawn(data) else data.last.place
    made, counted = data.made, data.counted
    if made is None or not made.how.endswith("from_tensor_slices"):
        return None
    return counted.place if counted is not None and counted.how == "batch" else made.place


def _are_pictures(data: Data) -> bool:
    """Tell whether random numbers stand for pixels: whole ones, in the shape of images."""
    made, shape = data.made, data.shape
    if made is None or shape is None or shape.rank != 4 or shape[-1] not in (1, 3):
        return False
    return made.how.rpartition(".")[2] in ("randint", "integers")


def _is_drawn(data: Data) -> bool:
    """Tell whether nothing was done to random numbers but to draw them, in place of real data."""
    made, last = data.made, data.last
    if made is None or last is None or not _is_random(data):
        return False
    around = last.how == "astype" and last.place.index + 1 == made.place.index
    return last.place == made.place or around


def _judged(use: Use) -> Iterator[tuple[Place, DataTree | Absent]]:
    if use.validation is not None:
        yield use.place_of("validation_data"), use.validation[0]
    if use.method in ("evaluate", "predict"):
        yield use.place_of("x"), use.x


def _twice_inside(model: Model) -> Iterable[Finding]:
    """Yield the finding for a Rescaling before a backbone that has its own."""
    for node in model.nodes:
        inner = first_layer(node.layer) if isinstance(node.layer, Model) else None
        if inner is None or not _divides(inner) or len(node.inputs) != 1:
            continue
        for before in chain_before(node.inputs[0]):
            place = before.layer.place or before.place
            if _divides(before.layer) and place is not None:
                yield _finding(
                    place,
                    f"Images are scaled twice: here, and by the first layer of {node.layer.name}.",
                    "Leave out this Rescaling: the network takes values of 0 to 255.",
                    ((node.place, "the network"),),
                )


def _divides(layer: Layer) -> bool:
    scale = layer.args.get("scale")
    return layer.class_name == "Rescaling" and isinstance(scale, float) and 0 < scale < SMALL


def _is_random(data: Data) -> bool:
    return any(one is not None and "random" in one.how for one in (data.made, data.counted))


def _finding(
    place: Place, message: str, hint: str, related: tuple[tuple[Place | None, str], ...]
) -> Finding:
    known = tuple((where, text) for where, text in related if where is not None)
    return Finding(place, message, hint=hint, related=known)
