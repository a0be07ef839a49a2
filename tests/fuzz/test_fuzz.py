"""A few hundred random programs; `python -m tests.fuzz` tries as many as one likes."""

from __future__ import annotations

import pytest

from tests.fuzz.programs import program
from tests.fuzz.run import parses, trouble_with

SEEDS = {"grammar": range(200), "mutate": range(100)}
STEP = 25


@pytest.mark.parametrize(
    ("kind", "start"), [(kind, seed) for kind, seeds in SEEDS.items() for seed in seeds[::STEP]]
)
def test_random_programs_are_analysed_without_trouble(kind: str, start: int) -> None:
    found = {seed: trouble_with(program(kind, seed)) for seed in range(start, start + STEP)}
    assert {seed: trouble for seed, trouble in found.items() if trouble is not None} == {}


def test_the_grammar_writes_what_python_reads() -> None:
    read = [parses(program("grammar", seed)) for seed in range(50)]
    assert sum(read) >= 40


def test_the_program_of_a_seed_is_the_same_every_time() -> None:
    assert program("grammar", 7) == program("grammar", 7)


FOUND = {
    "the size of an application is no shape": (
        "from keras.applications import imagenet_utils\n"
        "imagenet_utils.obtain_input_shape(..., 224, 32, 'channels_last', True)\n"
    ),
    "a shape with a string in it": (
        "from keras.models import Sequential\nfrom keras.layers import SimpleRNN\n"
        "x = x.reshape(x.shape[0], -1, b'x')\n"
        "model = Sequential([SimpleRNN(3, input_shape=x.shape[1:])])\n"
        "model.compile('sgd', 'mse')\nmodel.fit(x, y)\n"
    ),
    "a class that derives from what is unlike itself": (
        "import keras\nclass Norm(float('nan'), keras.layers.Layer):\n    pass\n"
    ),
    "states that are not known": (
        "from tf_keras.layers import LSTM, Input\n"
        "y, *states = LSTM(4, return_state=True)(Input((5, 3)), initial_state=[state_h, state_c])\n"
    ),
    "infinitely many steps": (
        "import keras\nimport numpy as np\nmodel = keras.Sequential([keras.layers.Dense(3)])\n"
        "model.compile('sgd', 'mse')\nmodel.fit(np.zeros((8, 3)), np.zeros((8, 3)), epochs=1e400)\n"
    ),
}
"""What crashed or hung once, cut short."""


@pytest.mark.parametrize("source", FOUND.values(), ids=FOUND)
def test_what_crashed_is_mended(source: str) -> None:
    assert trouble_with(source) is None
