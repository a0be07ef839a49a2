"""Lists whose length hangs on the files that are there: what their items are like is known."""

from __future__ import annotations

import pytest

from tests.interp.summaries import codes, models

LOADED = """
        import glob
        import random
        files = glob.glob("*.txt")
        def load(name):
            return np.zeros((20, 30, 3)), int(name[0])
"""

INPUTS = {
    "np.array([load(f)[0] for f in files]).shape[1:]": [None, 20, 30, 3],
    "np.concatenate([np.zeros((4, 7)) for f in files]).shape[1:]": [None, 7],
    "np.vstack([np.zeros(7) for f in files]).shape[1:]": [None, 7],
    "np.stack([load(f)[0] for f in files] + [load('1')[0]])[:100].shape[1:]": [None, 20, 30, 3],
    "np.array([[one, one] for one in [np.zeros(3) for f in files]]).shape[1:]": [None, 2, 3],
    "[load(f)[0] for f in files][0].shape": [None, 20, 30, 3],
    "next(iter(sorted([load(f)[0] for f in files]))).shape": [None, 20, 30, 3],
    "list(map(lambda one: one[0], [load(f)[0] for f in files]))[0].shape": [None, 30, 3],
}


@pytest.mark.parametrize("shape", INPUTS)
def test_items_of_comprehensions(shape: str) -> None:
    net = models(LOADED + f"        net = keras.Sequential([keras.Input({shape})])")["net"]
    assert net.inputs == [INPUTS[shape]]


def test_items_appended_in_loops() -> None:
    source = """
        data = []
        for name in files:
            image, label = load(name)
            data.append([image, label])
        random.shuffle(data)
        images, labels = [], []
        for image, label in data:
            images.append(image)
            labels.append(label)
        images, labels = np.array(images) / 255.0, np.array(labels)
        net = keras.Sequential([keras.Input(images.shape[1:]), layers.Flatten(), layers.Dense(1)])
        net.compile("adam", "mse")
        net.fit(images, labels)
    """
    assert models(LOADED + source)["net"].total_params == 1801
    assert codes(LOADED + source) == []


def test_items_that_differ_are_not_known() -> None:
    source = """
        data = [np.zeros((4,))]
        for name in files:
            data.append(np.zeros((5,)))
        net = keras.Sequential([keras.Input(np.array(data).shape[1:])])
    """
    assert models(LOADED + source)["net"].inputs == [None]


def test_layers_are_never_alike() -> None:
    source = """
        x = keras.Input((3,))
        for layer in [layers.Dense(4) for name in files]:
            x = layer(x)
        net = keras.Model(keras.Input((3,)), x)
    """
    assert models(LOADED + source)["net"].total_params is None


def test_windows_over_a_series_of_unknown_length() -> None:
    source = """
        series = np.zeros((len(files), 5))
        def windows(data, width):
            x, y = [], []
            for i in range(width, len(data) - 1):
                x.append(data[i - width:i, 0])
                y.append(data[i, 0])
            return np.array(x), np.array(y)
        x, y = windows(series, 60)
        x = np.reshape(x, (x.shape[0], x.shape[1], 1))
        net = keras.Sequential([keras.Input((x.shape[1], 1)), layers.LSTM(4), layers.Dense(1)])
        net.compile("adam", "mse")
        net.fit(x, y)
    """
    assert models(LOADED + source)["net"].total_params == 101
    assert codes(LOADED + source) == []


def test_columns_that_are_asked_for_are_there() -> None:
    source = """
        table = np.zeros((len(files), len(files[0])))
        net = keras.Sequential([keras.Input(table[:, 0:8].shape[1:]), layers.Dense(1)])
        rows = keras.Sequential([keras.Input(table[:8].shape[:1]), layers.Dense(1)])
    """
    assert models(LOADED + source)["net"].total_params == 9
    assert models(LOADED + source)["rows"].total_params is None


def test_a_list_repeated_an_unknown_number_of_times() -> None:
    source = """
        def padded(text):
            text = text.lower()[:18]
            return [{"a": 2}.get(one, 1) for one in text] + [0] * (20 - len(text))
        texts = np.array([padded(name) for name in files])
        net = keras.Sequential([keras.Input((texts.ndim,)), layers.Dense(1)])
    """
    assert models(LOADED + source)["net"].total_params == 3


def test_windows_over_a_list_until_its_end() -> None:
    source = """
        series = [float(name) for name in files]
        def split(numbers, width):
            x, y = [], []
            for i in range(len(numbers)):
                end = i + width
                if end > len(numbers) - 1:
                    break
                x.append(numbers[i:end])
                y.append(numbers[end])
            return np.array(x), np.array(y)
        x, y = split(series, 3)
        x = x.reshape((x.shape[0], x.shape[1], 1))
        net = keras.Sequential([keras.Input(x.shape[1:]), layers.LSTM(5), layers.Dense(1)])
        net.compile("adam", "mse")
        net.fit(x, y)
    """
    assert models(LOADED + source)["net"].inputs == [[None, 3, 1]]
    assert codes(LOADED + source) == []


def test_what_a_round_makes_is_known_after_it() -> None:
    source = """
        from sklearn.model_selection import StratifiedKFold
        x, y = np.zeros((90, 8)), np.zeros(90)
        folds = StratifiedKFold(n_splits=len(files))
        for train, test in folds.split(x, y):
            sizes = [12]
            sizes.append(8)
            net = keras.Sequential([keras.Input((8,))])
            for size in sizes:
                net.add(layers.Dense(size, activation="relu"))
            net.add(layers.Dense(1, activation="sigmoid"))
            net.compile("adam", "binary_crossentropy")
            net.fit(x[train], y[train])
        if files[0]:
            parts = {}
            if files[1]:
                names = []
            names.append("dense")
            parts["head"] = layers.Dense(2)
            other = keras.Sequential([keras.Input((3,)), parts["head"], layers.Dense(len(names))])
    """
    found = models(LOADED + source)
    assert found["net"].total_params == 9 * 12 + 13 * 8 + 9
    assert found["other"].total_params == 8 + 3
    assert codes(LOADED + source) == []


def test_bars_and_rows_are_looped_over() -> None:
    source = """
        from tqdm import tqdm, trange
        images, patches = [], []
        for name, other in tqdm(zip(files, files), total=len(files)):
            images.append(load(name)[0])
        for image in np.array(images):
            for row in range(0, image.shape[0], 10):
                patches.append(image[row:row + 10])
        net = keras.Sequential([keras.Input(np.array(patches).shape[1:])])
        for number in tqdm(range(2)):
            net.add(layers.Dense(3))
        for number in trange(2):
            net.add(layers.Dense(3))
    """
    net = models(LOADED + source)["net"]
    assert (net.inputs, len(net.layers or ())) == ([[None, 10, 30, 3]], 4)
