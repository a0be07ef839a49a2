"""Python's libraries as programs that build models use them."""

from __future__ import annotations

import textwrap

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.probe import units
from tests.interp.summaries import models

NUMBERS = {
    "packaging": (
        "from packaging.version import Version\n"
        "n = 3 if Version(keras.__version__) >= Version('3.0') else 4",
        {KerasVersion.V3: 3, KerasVersion.V2_15: 4},
    ),
    "a version's parts": (
        "from packaging.version import parse\nn = 3 + parse(keras.__version__).major",
        {KerasVersion.V3: 6, KerasVersion.V2_15: 5},
    ),
    "a version as text": (
        "n = 3 if keras.__version__.startswith('2.') else 4",
        {KerasVersion.V3: 4, KerasVersion.V2_15: 3},
    ),
    "import_module": (
        "import importlib\nn = importlib.import_module('math').floor(7.5)",
        {KerasVersion.V3: 7},
    ),
    "paths": (
        "from pathlib import Path\nn = len((Path('a') / 'bcd.png').stem) + len(str(Path('x/y')))",
        {KerasVersion.V3: 6},
    ),
    "regular expressions": (
        r"import re; n = int(re.fullmatch(r'net(?P<depth>\d+)_\w+', 'net12_a').group('depth'))",
        {KerasVersion.V3: 12},
    ),
    "a namespace": (
        "from types import SimpleNamespace\nc = SimpleNamespace(a=3, **{'b': 4})\nn = c.a + c.b",
        {KerasVersion.V3: 7},
    ),
    "json": (
        "import json\nn = json.loads('{\"units\": [5, 6]}')['units'][1]",
        {KerasVersion.V3: 6},
    ),
    "an environment": (
        """
        import gymnasium as gym
        class Agent:
            def __init__(self, env):
                self.states, self.actions = env.observation_space.shape[0], env.action_space.n
        agent = Agent(gym.wrappers.TimeLimit(gym.make("CartPole-v1", render_mode="rgb_array"), 9))
        screen = gym.make("ALE/Breakout-v5").observation_space.shape
        n = 10 * agent.states + agent.actions + len(screen) + len(gym.make("Pendulum-v1")
            .action_space.high)
        """,
        {KerasVersion.V3: 46},
    ),
    "an environment's other shape": (
        """
        import gym
        env = gym.make("LunarLander-v2")
        env.observation_space = gym.make("Acrobot-v1").observation_space
        n = env.observation_space.shape[0]
        """,
        {KerasVersion.V3: 6},
    ),
    "a named tuple's __new__": (
        """
        from collections import namedtuple
        class Feature(namedtuple("Feature", ["name", "size"])):
            def __new__(cls, name, size=4):
                return super(Feature, cls).__new__(cls, name, size)
        n = Feature("a").size + Feature("b", 5).size
        """,
        {KerasVersion.V3: 9},
    ),
    "a singleton": (
        """
        class Only:
            made = None
            def __new__(cls, size):
                if cls.made is None:
                    cls.made = super().__new__(cls)
                return cls.made
            def __init__(self, size):
                self.size = size
        n = Only(3).size + Only(4).size
        """,
        {KerasVersion.V3: 7},
    ),
    "a choice that cannot be": (
        """
        def fail():
            raise ValueError
        n = 3
        unknown() or fail()
        """,
        {KerasVersion.V3: 3},
    ),
}


@pytest.mark.parametrize("what", NUMBERS)
def test_numbers(what: str) -> None:
    source, expected = NUMBERS[what]
    program = f"{textwrap.dedent(source)}\nnet = keras.Sequential([keras.Input((n,))])\n"
    for keras, number in expected.items():
        assert models(program, keras)["net"].inputs == [[None, number]]


def test_patterns_that_may_never_end_are_not_tried() -> None:
    source = """
        import re
        found = re.match("(a+)+$", "a" * 40 + "b")
        found = re.match("a*a*a*a*a*a*a*b", "a" * 60)
        net = keras.Sequential([keras.Input((3,))])
    """
    assert models(source)["net"].inputs == [[None, 3]]


@pytest.mark.parametrize("keras", [KerasVersion.V2_2, KerasVersion.V2_15])
def test_star_imports_bring_what_each_module_has(keras: KerasVersion) -> None:
    root = "keras" if keras is KerasVersion.V2_2 else "tensorflow.keras"
    stars = "models layers losses metrics applications optimizers".split()
    source = "\n".join(f"from {root}.{module} import *" for module in stars) + (
        "\ninputs = Input((4,))\nnet = Model(inputs, Dense(3)(inputs))\n"
        "net.compile(Adam(0.1), MeanSquaredError() if False else 'mse')\n"
    )
    assert models(source, keras)["net"].total_params == 15


CODERS = """
from sklearn.preprocessing import LabelBinarizer, LabelEncoder
(x, y), (x_test, y_test) = keras.datasets.cifar10.load_data()
coder = {coder}()
codes = coder.{fit}({labels})
n = {wanted}
"""


@pytest.mark.parametrize(
    ("coder", "fit", "labels", "wanted", "number"),
    [
        ("LabelBinarizer", "fit_transform", "y", "codes.shape[1]", 10),
        ("LabelBinarizer", "fit_transform", "y", "len(coder.classes_)", 10),
        ("LabelBinarizer", "fit", "y", "codes.transform(y_test).shape[-1]", 10),
        ("LabelBinarizer", "fit_transform", "['cat', 'dog', 'cat']", "codes.shape[1]", 1),
        ("LabelBinarizer", "fit_transform", "['cat', 'dog', 'cow']", "codes.shape[1]", 3),
        ("LabelEncoder", "fit_transform", "['cat', 'dog', 'cat']", "len(coder.classes_)", 2),
        ("LabelEncoder", "fit_transform", "y_test", "codes.shape[0]", 10000),
    ],
)
def test_coders_of_labels(coder: str, fit: str, labels: str, wanted: str, number: int) -> None:
    source = CODERS.format(coder=coder, fit=fit, labels=labels, wanted=wanted)
    assert units(source) == number


def test_labels_that_are_not_known_leave_a_coder_unknown() -> None:
    source = CODERS.format(
        coder="LabelBinarizer", fit="fit", labels="open('y').read()", wanted="len(coder.classes_)"
    )
    assert not isinstance(units(source), int)


def test_iterators_without_end_go_as_far_as_what_is_beside_them() -> None:
    source = """
        import itertools
        n = 0
        for a, b, c in zip([1, 2, 3], itertools.cycle((4, 5)), itertools.repeat(6)):
            n += a * b + c
    """
    assert units(textwrap.dedent(source)) == 44
