"""Stand-ins for `keras.datasets`: the true shapes, types and classes; no true data."""

import importlib

import numpy

IMAGES = {  # name: (training, test, image shape, label shape, classes)
    "mnist": (60000, 10000, (28, 28), (), 10),
    "fashion_mnist": (60000, 10000, (28, 28), (), 10),
    "cifar10": (50000, 10000, (32, 32, 3), (1,), 10),
    "cifar100": (50000, 10000, (32, 32, 3), (1,), 100),
}
TABLES = {"boston_housing": (506, 13), "california_housing": (20640, 8)}
TEXTS = {"imdb": (25000, 25000, 2, 88584), "reuters": (8982, 2246, 46, 30979)}


def install() -> None:
    """Replace `load_data` of every data set that this Keras has."""
    for name, sizes in IMAGES.items():
        _replace(name, _images(*sizes))
    for name, sizes in TABLES.items():
        _replace(name, _table(*sizes))
    for name, sizes in TEXTS.items():
        _replace(name, _texts(*sizes))
        _replace(name, lambda *args, **kwargs: {"word": 1}, "get_word_index")


def zeros(shape: tuple, dtype: str = "float32"):
    """An array of zeros that takes no memory."""
    return numpy.broadcast_to(numpy.zeros((), dtype), shape)


def _replace(name: str, function, attribute: str = "load_data") -> None:
    for package in ("keras.datasets.", "keras.src.datasets.", "keras.api.datasets."):
        try:
            module = importlib.import_module(package + name)
        except ImportError:
            continue
        setattr(module, attribute, function)


def _labels(number: int, shape: tuple, classes: int):
    return (numpy.arange(number) % classes).astype("uint8").reshape((number, *shape))


def _images(train: int, test: int, image: tuple, label: tuple, classes: int):
    def load_data(*args, **kwargs):
        return tuple(
            (zeros((number, *image), "uint8"), _labels(number, label, classes))
            for number in (train, test)
        )

    return load_data


def _table(rows: int, columns: int):
    def load_data(path=None, version="large", test_split=0.2, seed=113):
        number = 600 if version == "small" else rows
        train = int(number * (1 - test_split))
        return tuple(
            (zeros((n, columns), "float64"), zeros((n,), "float64"))
            for n in (train, number - train)
        )

    return load_data


def _texts(train: int, test: int, classes: int, words: int):
    def load_data(path=None, num_words=None, skip_top=0, maxlen=None, **kwargs):
        sequence = [1, (num_words or words) - 1]
        return tuple(
            (_ragged(sequence, number), _labels(number, (), classes).astype("int64"))
            for number in (train, test)
        )

    return load_data


def _ragged(sequence: list, number: int):
    texts = numpy.empty(number, dtype=object)
    for index in range(number):
        texts[index] = sequence
    return texts
