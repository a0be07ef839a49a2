"""The data sets that ship with Keras and scikit-learn, as they load: shapes, types, labels.

Sources: `keras.src.datasets`, `keras.datasets` of 2.2.4, `sklearn.datasets`.
"""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.ranges import UNKNOWN, Range
from keras_lint.interp.arrays.reading import argument, as_size
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, CallArguments, Several, Shaped, Unknown, Value
from keras_lint.record import entity, record
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@record
class Images:
    """A data set of images with labels: sizes of both halves, of one image, and the classes."""

    train: int
    test: int
    image: tuple[int, ...]
    classes: int
    label: tuple[int, ...] = ()

    def load(self) -> Value:
        """Return `(x_train, y_train), (x_test, y_test)`."""
        return tuple(
            (
                Array(Shape((count, *self.image)), "uint8", least=0, most=255),
                Array(Shape((count, *self.label)), "uint8", classes=self.classes),
            )
            for count in (self.train, self.test)
        )


IMAGES = {
    "mnist": Images(60000, 10000, (28, 28), 10),
    "fashion_mnist": Images(60000, 10000, (28, 28), 10),
    "cifar10": Images(50000, 10000, (32, 32, 3), 10, (1,)),
}


def _register_images(name: str, images: Images) -> None:
    @known(f"keras.datasets.{name}.load_data")
    def load(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        return images.load()


for _name, _images in IMAGES.items():
    _register_images(_name, _images)


@known("keras.datasets.cifar100.load_data")
def cifar100(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """CIFAR-100 with its fine or coarse labels."""
    mode = argument(arguments, 0, "label_mode", default="fine")
    if isinstance(mode, Unknown):
        return mode
    return Images(50000, 10000, (32, 32, 3), 20 if mode == "coarse" else 100, (1,)).load()


def _pair(features: Shape, classes: int | None, reach: Range = UNKNOWN) -> Value:
    dtype = "float64" if classes is None else "int64"
    least, most = reach
    labels = Array(Shape(features[:1]), dtype, classes=classes, least=least, most=most)
    return Array(features, "float64"), labels


@known("keras.datasets.boston_housing.load_data")
def boston_housing(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Thirteen features of 506 districts, a fifth of them for testing."""
    reach = (6.0, 50.0)
    return _split(506, 13, argument(arguments, 1, "test_split", default=0.2), reach)


@known("keras.datasets.california_housing.load_data")
def california_housing(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Eight features of 20,640 districts, or of 600 in the small version."""
    version = argument(arguments, 0, "version", default="large")
    total = {"large": 20640, "small": 600}.get(version) if isinstance(version, str) else None
    reach = (25000.0, 450000.0)
    return _split(total, 8, argument(arguments, 2, "test_split", default=0.2), reach)


def _split(total: int | None, features: int, test_split: Value, reach: Range) -> Value:
    halves = _halves(total, test_split)
    return tuple(_pair(Shape((count, features)), None, reach) for count in halves)


def _halves(total: int | None, test_split: Value) -> tuple[Dim, Dim]:
    if total is None or not isinstance(test_split, (int, float)):
        return symbol("samples"), symbol("samples")
    train = int(total * (1 - test_split))
    return train, total - train


COMMON_WORDS = 20_000
"""So many words of a data set occur in the texts for training and in those for testing."""


@known("keras.datasets.imdb.load_data")
def imdb(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """25,000 reviews for training and testing, each a list of word numbers."""
    words = argument(arguments, 1, "num_words", "nb_words", default=None)
    if argument(arguments, 2, "maxlen", default=None) is not None:
        return tuple(_sequences(symbol("samples"), 2, words) for _ in range(2))
    return _sequences(25000, 2, words), _sequences(25000, 2, words)


@known("keras.datasets.reuters.load_data")
def reuters(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """11,228 news wires on 46 topics, each a list of word numbers."""
    words = argument(arguments, 1, "num_words", "nb_words", default=None)
    if argument(arguments, 3, "maxlen", default=None) is not None:
        return tuple(_sequences(symbol("samples"), 46, words) for _ in range(2))
    train, test = _halves(11228, argument(arguments, 4, "test_split", default=0.2))
    return _sequences(train, 46, words), _sequences(test, 46, words)


def _sequences(count: Dim, classes: int, words: Value) -> Value:
    """Lists of word numbers with their labels; the rarest word of not too many is surely there."""
    common = isinstance(words, int) and 0 < words <= COMMON_WORDS
    texts = Array(Shape((count,)), "object", most=words - 1 if common else None)
    return texts, Array(Shape((count,)), "int64", classes=classes)


@known("keras.datasets.imdb.get_word_index")
def imdb_words(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The numbers of 88,584 words."""
    return Array(Shape((88584,)), "object", library="builtins.dict")


@known("keras.datasets.reuters.get_word_index")
def reuters_words(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The numbers of 30,979 words."""
    return Array(Shape((30979,)), "object", library="builtins.dict")


@record
class Table:
    """A data set of scikit-learn: samples, features, classes (None for a regression)."""

    samples: int
    features: int
    classes: int | None


TABLES = {
    "iris": Table(150, 4, 3),
    "digits": Table(1797, 64, 10),
    "wine": Table(178, 13, 3),
    "breast_cancer": Table(569, 30, 2),
    "diabetes": Table(442, 10, None),
    "boston": Table(506, 13, None),
}


@entity
class Bunch:
    """What `sklearn.datasets.load_*` returns."""

    data: Array
    target: Array


def _register_table(name: str, table: Table) -> None:
    @known(f"sklearn.datasets.load_{name}")
    def load(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        data, target = _pair(Shape((table.samples, table.features)), table.classes)
        if argument(arguments, -1, "return_X_y", default=False) is True:
            return data, target
        return Bunch(data, target)


for _name, _table in TABLES.items():
    _register_table(_name, _table)


@known("sklearn.datasets.fetch_california_housing")
def fetch_california(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Eight features of 20,640 districts."""
    data, target = _pair(Shape((20640, 8)), None)
    return Bunch(data, target)


def _register_made(name: str, features: int, samples: int, classes: int | None) -> None:
    @known(f"sklearn.datasets.make_{name}")
    def make(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        count = argument(arguments, 0, "n_samples", default=samples)
        width = argument(arguments, 1, "n_features", default=features)
        if name in ("moons", "circles"):
            width = features
        kinds = argument(arguments, -1, "n_classes", default=classes)
        if not isinstance(count, int) or not isinstance(width, int):
            return Array(None), Array(None)
        targets = argument(arguments, -1, "n_targets", default=1)
        if name == "regression" and targets != 1:
            columns = as_size(targets)
            rows = None if columns is None else Shape((count, columns))
            return Array(Shape((count, width))), Array(rows)
        return _pair(Shape((count, width)), kinds if isinstance(kinds, int) else None)


_register_made("classification", 20, 100, 2)
_register_made("regression", 100, 100, None)
_register_made("moons", 2, 100, 2)
_register_made("circles", 2, 100, 2)


@known("sklearn.model_selection.train_test_split", "sklearn.cross_validation.train_test_split")
def train_test_split(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Each array in two: a quarter for testing unless said otherwise, rounded up."""
    test = argument(arguments, -1, "test_size", default=None)
    train = argument(arguments, -1, "train_size", default=None)
    parts: list[Value] = []
    for array in arguments.positional:
        if isinstance(array, Several):
            parts += [replace(array, count=symbol("samples")) for _ in range(2)]
            continue
        if not isinstance(array, (Array, Shaped)) or not array.shape:
            parts += [Array(None), Array(None)]
            continue
        counts = _split_counts(array.shape[0], test, train)
        if isinstance(array, Shaped):
            parts += [array.of_rows(count) for count in counts]
            continue
        parts += [
            replace(array, shape=array.shape.replace(0, count), values=None) for count in counts
        ]
    return parts


def _split_counts(total: Dim, test: Value, train: Value) -> tuple[Dim, Dim]:
    """Return the sizes of the training and the test part, as scikit-learn rounds them."""
    if test is None and train is None:
        test = 0.25
    if not isinstance(total, int) or train is not None:
        return symbol("samples"), symbol("samples")
    if isinstance(test, float):
        tested = ceil(total * test)
    elif isinstance(test, int):
        tested = test
    else:
        return symbol("samples"), symbol("samples")
    return total - tested, tested
