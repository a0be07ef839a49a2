"""Tables, texts and features that are made by hand, as far as their sizes are known."""

from __future__ import annotations

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.layers.keras_version import KerasVersion

TABLE = """\
import numpy as np
import pandas as pd
import keras
from keras import layers

table = pd.DataFrame(np.random.rand(40, 4), columns=["a", "b", "c", "price"])
"""
FIT = """
model = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, np.zeros(40))
"""
FITS = [
    "x = table.drop('price', axis=1).values",
    "x = table.drop(columns=['price'])",
    "x = table[['a', 'b', 'c']].to_numpy()",
    "y = table.pop('price')\nx = table",
    "x = table.iloc[:, :-1].values",
    "x = table.iloc[:, 0:3]",
    "x = table\nx.drop('price', axis=1, inplace=True)",
]
FAILS = [
    "x = table.values",
    "x = table",
    "table['more'] = 1\nx = table.drop('price', axis=1)",
    "x = table.iloc[:, :2].values",
]


def codes(source: str) -> list[str]:
    config = Config(keras_version=KerasVersion.V3)
    found = analyze("net.py", source, config).diagnostics
    return [one.code for one in found if one.code < "KL2"]


@pytest.mark.parametrize("how", FITS)
def test_columns_that_fit(how: str) -> None:
    assert codes(TABLE + how + FIT) == []


@pytest.mark.parametrize("how", FAILS)
def test_columns_that_do_not(how: str) -> None:
    assert codes(TABLE + how + FIT) == ["KL108"]


def test_features_that_are_left() -> None:
    start = "from sklearn.decomposition import PCA\n"
    wide = "x = PCA(n_components={}).fit_transform(np.random.rand(40, 9))\n"
    assert codes(TABLE + start + wide.format(3) + FIT) == []
    assert codes(TABLE + start + wide.format(5) + FIT) == ["KL108"]
    assert codes(TABLE + start + wide.format(0.95) + FIT) == []


WORDS = """\
import numpy as np
import keras
from keras import layers
from keras.utils import pad_sequences
from tensorflow.keras.preprocessing.text import Tokenizer

texts = ["well done!", "good work", "poor work, not done"]
tokenizer = Tokenizer({})
tokenizer.fit_on_texts(texts)
x = pad_sequences(tokenizer.texts_to_sequences(texts), maxlen=4)
model = keras.Sequential([keras.Input((4,)), layers.Embedding({}, 4), layers.Flatten()])
model.add(layers.Dense(1))
model.compile("adam", "mse")
model.fit(x, np.zeros(3))
"""


def test_words_of_texts_that_are_written_out() -> None:
    assert codes(WORDS.format("", "len(tokenizer.word_index)")) == ["KL108"]
    assert codes(WORDS.format("", "len(tokenizer.word_index) + 1")) == []
    assert codes(WORDS.format("num_words=3", "3")) == []
    assert codes(WORDS.format("num_words=5", "3")) == ["KL108"]


SERIES = """\
import numpy as np
import keras
from keras import layers

series = {}
x = keras.utils.pad_sequences(series, maxlen=20, dtype="float32")
model = keras.Sequential([keras.Input({}), layers.LSTM(8), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, np.zeros(60))
"""


def test_sequences_of_rows() -> None:
    rows = "[np.random.rand(n, 2) for n in np.random.randint(3, 20, 60)]"
    assert codes(SERIES.format(rows, "(20, 2)")) == []
    written = "[np.zeros((3, 2)), np.ones((5, 2))] * 30"
    assert codes(SERIES.format(written, "(20, 2)")) == []
    assert codes(SERIES.format(written, "(20, 3)")) == ["KL108"]
    assert codes(SERIES.format("np.load('series.npy')", "(20, 2)")) == []


def test_features_of_a_recurrent_layer() -> None:
    source = (
        "import numpy as np\nimport keras\nfrom keras import layers\n"
        "model = keras.Sequential([keras.Input((60, 1)), layers.{}, layers.Dense(1)])\n"
        "print(model.predict(np.zeros({})))\n"
    )
    assert codes(source.format("LSTM(4)", "(9, 1, 60)")) == ["KL108"]
    assert codes(source.format("Bidirectional(layers.GRU(4))", "(9, 1, 60)")) == ["KL108"]
    assert codes(source.format("LSTM(4)", "(9, 7, 1)")) == []


COLUMNS = {
    "table['price']": [],
    "table.price / 10": [],
    "np.log(table.pop('price'))": [],
    "table.iloc[:, -1]": [],
    "train_test_split(table['price'], test_size=0.5)[0]": [],
    "table['price'].values": ["KL109"],
    "(table['price'] * 2).to_numpy()": ["KL109"],
    "np.array(table['price'])": ["KL109"],
}


@pytest.mark.parametrize("labels", COLUMNS)
def test_keras_gives_columns_of_tables_a_second_axis(labels: str) -> None:
    source = f"""{TABLE}from sklearn.model_selection import train_test_split
labels = {labels}
model = keras.Sequential([keras.Input((2,)), layers.Dense(3)])
model.compile("adam", "mse")
model.fit(np.zeros((40, 2))[:len(labels)], labels)
"""
    assert codes(source) == COLUMNS[labels]
