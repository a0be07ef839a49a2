"""What is read from files: sizes that the program asks for are known, the files' own are not."""

from __future__ import annotations

import pytest

from keras_lint.graph.summary import ShapeView
from tests.interp.summaries import codes, models

IMPORTS = """
        import glob
        import cv2
        import pandas as pd
        import tensorflow as tf
        from PIL import Image
        from skimage.transform import resize
        from sklearn.model_selection import train_test_split
        files = glob.glob("images/*")
        table = pd.read_csv("table.csv")
        def load(path):
            return tf.image.resize(tf.io.decode_png(tf.io.read_file(path), channels=3), (40, 30))
        def record(text):
            features = {"image": tf.io.FixedLenFeature([28, 28], tf.float32)}
            return tf.io.parse_single_example(text, features)["image"]
        def first(dataset):
            return next(iter(dataset))
        slices = tf.data.Dataset.from_tensor_slices
"""

SIZES: dict[str, list[ShapeView]] = {
    "np.array([cv2.resize(cv2.imread(f), (50, 60)) for f in files]).shape[1:]": [None, 60, 50, 3],
    "cv2.resize(cv2.imread('a', cv2.IMREAD_GRAYSCALE), (50, 60)).shape": [None, 60, 50],
    "cv2.resize(cv2.cvtColor(cv2.imread('a'), cv2.COLOR_BGR2GRAY), (5, 6)).shape": [None, 6, 5],
    "cv2.GaussianBlur(cv2.resize(cv2.imread('a', 0), (5, 6)), (3, 3), 0).shape": [None, 6, 5],
    "np.asarray(Image.open('a').convert('RGB').resize((50, 60))).shape": [None, 60, 50, 3],
    "np.array(Image.open('a').convert('L').resize((50, 60))).shape": [None, 60, 50],
    "resize(cv2.imread('a'), (20, 21)).shape": [None, 20, 21, 3],
    "np.array([keras.utils.load_img(f, target_size=(4, 5)) for f in files])[0].shape": [
        None,
        4,
        5,
        3,
    ],
    "first(slices(files).map(load).batch(8)).shape[1:]": [None, 40, 30, 3],
    "first(tf.data.Dataset.list_files('*').map(load).batch(8)).shape[1:]": [None, 40, 30, 3],
    "first(tf.data.TFRecordDataset(files).map(record).batch(8)).shape[1:]": [None, 28, 28],
    "tf.signal.stft(tf.audio.decode_wav(b'', 1, 16000)[0][:, 0], 255, 128).shape": [
        None,
        124,
        129,
    ],
    "first(slices(np.zeros((99, 4))).window(9).flat_map(lambda w: w.batch(9)).batch(2)).shape[1:]": [
        None,
        9,
        4,
    ],
    "tf.image.random_crop(tf.io.decode_png(b'', channels=3), (32, 30, 3)).shape": [None, 32, 30, 3],
    "tf.image.central_crop(np.zeros((100, 81, 3)), 0.3).shape": [None, 30, 25, 3],
    "tf.image.crop_and_resize(np.zeros((2, 9, 9, 3)), np.zeros((7, 4)), [0] * 7, (5, 6)).shape": [
        None,
        7,
        5,
        6,
        3,
    ],
    "tf.ensure_shape(tf.io.decode_png(b'', channels=3), (10, None, 3)).shape[::2]": [None, 10, 3],
    "table[['a', 'b']].values.shape[1:]": [None, 2],
    "table.iloc[:, 1:4].shape[1:]": [None, 3],
    "table.values[:, 0:8].astype(float).shape[1:]": [None, 8],
    "train_test_split(table[['a', 'b', 'c']], table['d'])[0].shape[1:]": [None, 3],
    "pd.read_csv('a.csv', names=['a', 'b', 'c']).drop('c', axis=1).shape[1:]": [None, 2],
    "np.loadtxt('a.csv', delimiter=',')[:, 0:8].shape[1:]": [None, 8],
}


@pytest.mark.parametrize("shape", SIZES)
def test_sizes_that_are_asked_for(shape: str) -> None:
    net = models(IMPORTS + f"        net = keras.Sequential([keras.Input({shape})])")["net"]
    assert net.inputs == [SIZES[shape]]


UNKNOWN = [
    "table.shape[1]",
    "table.drop(columns=['a']).shape[1]",
    "table[table.a > 3].shape[0]",
    "cv2.imread('a').shape[0]",
    "np.array(Image.open('a').convert('RGB')).shape[0]",
    "len(files)",
    "pd.get_dummies(table['a']).shape[1]",
]


@pytest.mark.parametrize("size", UNKNOWN)
def test_sizes_of_the_files(size: str) -> None:
    source = f"        net = keras.Sequential([keras.Input((4,)), layers.Dense({size})])"
    assert models(IMPORTS + source)["net"].total_params is None


def test_tables_alone_bring_arrays_along() -> None:
    source = """
        import pandas as pd
        some = pd.read_csv("table.csv").to_numpy()[:, [0, 1, 2]]
        net = keras.Sequential([keras.Input(some.shape[1:])])
    """
    assert models(source)["net"].inputs == [[None, 3]]


def test_a_table_of_columns_is_trained_on() -> None:
    source = """
        x, y = table[["a", "b"]], table["c"]
        net = keras.Sequential([keras.Input((x.shape[1],)), layers.Dense(1)])
        net.compile("adam", "mse")
        net.fit(x, y)
        table.pop("c")
        net.fit(table, y)
    """
    assert codes(IMPORTS + source) == []
    wrong = source.rstrip() + '\n        net.fit(table[["a", "b", "d"]], y)'
    assert codes(IMPORTS + wrong) == ["KL108"]


def test_features_are_scaled_in_a_table() -> None:
    source = """
        features = table[["a", "b", "c"]]
        features.index = table.pop("date")
        features = (features - features[:300].mean(axis=0)) / features[:300].std(axis=0)
        windows = keras.utils.timeseries_dataset_from_array(
            features[:300].values, table["a"].values, sequence_length=120
        )
        net = keras.Sequential([keras.Input(first(windows)[0].shape[1:]), layers.LSTM(4)])
    """
    assert models(IMPORTS + source)["net"].inputs == [[None, 120, 3]]


def test_folds_make_a_model_each() -> None:
    source = """
        from sklearn.model_selection import KFold
        x, y = np.zeros((103, 3)), np.zeros(103)
        for train, test in KFold(n_splits=5, shuffle=True).split(x, y):
            net = keras.Sequential([layers.Dense(4, activation="relu"), layers.Dense(1)])
            net.compile("adam", "mse")
            net.fit(x[train], y[train], validation_data=(x[test], y[test]))
        last = keras.Sequential([keras.Input((len(test),)), layers.Dense(len(train))])
    """
    found = models(IMPORTS + source)
    assert (found["net"].keras_name, found["net"].total_params) == ("sequential_4", 16 + 5)
    assert found["last"].total_params == 20 * 83 + 83
    assert codes(IMPORTS + source) == []


def test_columns_are_joined_and_dropped_by_their_places() -> None:
    source = """
        data = table.values[:, :8]
        frame = pd.DataFrame(data)
        joined = pd.concat([frame.shift(1), frame], axis=1)
        joined.columns = [f"v{number}" for number in range(16)]
        joined.dropna(inplace=True)
        joined.drop(joined.columns[[9, 10, 11, 12, 13, 14, 15]], axis=1, inplace=True)
        net = keras.Sequential([keras.Input((joined.values[:, :-1].shape[1],))])
        rest = keras.Sequential([keras.Input((len(joined.columns[1:4]),))])
    """
    found = models(IMPORTS + source)
    assert (found["net"].inputs, found["rest"].inputs) == ([[None, 8]], [[None, 3]])
