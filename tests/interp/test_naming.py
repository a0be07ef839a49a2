"""Which automatic names are used up where nobody sees it."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import codes, models
from tests.networks.compare import differences

HELD = """
class Pairs(layers.Layer):
    def __init__(self):
        super().__init__()
        self.project = layers.Dense(4)

    def call(self, x):
        x = self.project(x) + ops.expand_dims(ops.arange(4.0), 0)
        return layers.Maximum()([x, x])

"""


def names(source: str, keras: KerasVersion = KerasVersion.V3) -> list[str]:
    """Return the names of the layers of the program's model `net`."""
    layers = models(source, keras)["net"].layers
    assert layers is not None
    return [layer.name for layer in layers]


def test_operations_inside_a_layer_use_up_no_names() -> None:
    source = HELD + (
        "i = keras.Input((3, 4))\nx = Pairs()(i)\nnet = keras.Model(i, layers.Add()([x, x]))"
    )
    assert names(source) == ["input_layer", "pairs", "add"]


def test_keras_3_runs_call_once_more_to_build_what_is_held() -> None:
    source = HELD + (
        "pairs = Pairs()\n"
        "i = keras.Input((3, 4))\n"
        "x = pairs(i)\n"
        "y = layers.Maximum()([x, x])\n"
        "x = pairs(i)\n"
        "z = layers.Maximum()([y, x])\n"
        "net = keras.Model(i, z)"
    )
    assert names(source) == ["input_layer", "pairs", "maximum_2", "maximum_4"]


def test_a_layer_that_states_its_shape_is_not_run() -> None:
    source = """
        class Twice(layers.Layer):
            def call(self, x):
                return layers.Add()([x, x])

            def compute_output_shape(self, shape):
                return shape

        i = keras.Input((3,))
        x = Twice()(i)
        net = keras.Model(i, layers.Add()([x, x]))
    """
    assert names(source) == ["input_layer", "twice", "add"]


def test_tf_keras_numbers_inside_a_call_afresh() -> None:
    source = """
        class Twice(layers.Layer):
            def call(self, x):
                return layers.Add()([x, x])

        i = keras.Input((3, 4))
        x = layers.MultiHeadAttention(2, 2)(i, i)
        x = layers.Dropout(0.2)(layers.Softmax()(Twice()(x)))
        net = keras.Model(i, layers.Add()([x, x]))
    """
    expected = "input_1 multi_head_attention twice softmax dropout add".split()
    assert names(source, KerasVersion.V2_15) == expected


def test_each_rebuilding_of_a_sequential_makes_a_functional() -> None:
    source = """
        i = keras.Input((4,))
        stack = keras.Sequential([keras.Input((4,)), layers.Dense(3), layers.Dense(2)])
        stack.pop()
        stack.add(layers.Dense(5))
        copied = keras.models.clone_model(stack)
        inner = keras.Model(i, layers.Dense(3)(i))
        net = keras.Model(i, inner(i))
    """
    assert names(source) == ["input_layer", "functional_4"]


def test_a_sequential_that_its_call_builds_makes_an_input_and_a_functional() -> None:
    source = """
        stack = keras.Sequential([layers.Dense(3), layers.Dense(2)])
        i = keras.Input((4,))
        x = stack(i)
        j = keras.Input((2,))
        inner = keras.Model(j, layers.Dense(3)(j))
        net = keras.Model([i, j], [x, inner(j)])
    """
    assert set(names(source)) == {"input_layer", "input_layer_2", "sequential", "functional_1"}


def test_a_clone_names_its_inputs_after_their_tensors() -> None:
    source = """
        i, j = keras.Input((4,)), keras.Input((4,), name="image")
        x = layers.concatenate([i, layers.Dense(4)(j)])
        net = keras.models.clone_model(keras.Model([i, j], x))
    """
    assert set(names(source)) == {"keras_tensor", "image", "dense", "concatenate"}


def test_a_network_of_keras_numbers_its_layers_by_when_each_is_made() -> None:
    source = """
        layers.Conv2D(1, 1)
        net = keras.applications.InceptionV3(include_top=False, weights=None)
    """
    expected = [1, 2, 3, 4, 5, 9, 7, 10, 6, 8]
    for keras in (KerasVersion.V2_15, KerasVersion.V3):
        made = [name for name in names(source, keras) if name.startswith("conv2d")]
        assert made[:10] == [f"conv2d_{number}" for number in expected]


def test_a_network_of_keras_has_one_input() -> None:
    source = """
        keras.applications.ResNet50(weights=None)
        i = keras.Input((3,))
        net = keras.Model(i, layers.Dense(2)(i))
    """
    assert names(source) == ["input_layer_1", "dense"]


def test_names_that_a_network_gives_itself_are_not_numbered() -> None:
    source = 'layers.Dropout(0.1)\nnet = keras.applications.MobileNet(weights=None, name="m")'
    assert names(source)[-5:] == [
        *("global_average_pooling2d", "dropout", "conv_preds", "reshape_2", "predictions"),
    ]


ATTENDING = """
class Attending(layers.Layer):
    def __init__(self):
        super().__init__()
        self.attention = layers.MultiHeadAttention(2, 2, dropout=0.2)
        self.project = keras.Sequential([layers.Dense(4)])

    def call(self, x):
        return self.project(self.attention(x, x))

"""


def test_what_layers_make_when_built_counts_once() -> None:
    source = ATTENDING + (
        "i = keras.Input((3, 4))\n"
        "x = Attending()(i)\n"
        "j = keras.Input((3, 4))\n"
        "inner = keras.Model(j, layers.Dropout(0.2)(j))\n"
        "net = keras.Model([i, j], [layers.Dropout(0.2)(x), inner(j)])"
    )
    expected = {"input_layer", "input_layer_2", "attending", "dropout_2", "functional_1"}
    assert set(names(source)) == expected


def test_tf_keras_counts_on_where_a_layer_runs_on_numbers() -> None:
    source = ATTENDING + (
        "Attending()(np.zeros((2, 3, 4)))\n"
        "i = keras.Input((3, 4))\n"
        "net = keras.Model(i, layers.Dropout(0.2)(Attending()(i)))"
    )
    expected = ["input_1", "attending_1", "dropout_1"]
    assert names(source, KerasVersion.V2_15) == expected


NAMED_AFTER = """
    class Own(layers.Layer):
        def __init__(self, depth=2, **kwargs):
            super().__init__(**kwargs)
            self.inner = Own(depth - 1) if depth else layers.Dense(4, name=self.name + "_last")

        def call(self, x):
            return self.inner(x)

    own = Own()
    inputs = keras.Input((3,))
    last = own.inner.inner.inner
    net = keras.Model(inputs, layers.Dense(4 if last.name == "own_2_last" else 5)(own(inputs)))
"""


@pytest.mark.parametrize("keras", [KerasVersion.V2_15, KerasVersion.V3])
def test_a_layer_has_its_name_before_what_it_makes(keras: KerasVersion) -> None:
    assert models(NAMED_AFTER, keras)["net"].total_params == 36
    assert not codes(NAMED_AFTER, keras)


@pytest.mark.parametrize(
    "held",
    [
        "keras.Sequential([layers.Dense(4), layers.Dropout(0.1)])",
        "keras.Sequential([layers.Dense(4), keras.Sequential([layers.Dense(2)])])",
        "keras.Sequential([keras.Input((6,)), layers.Dense(4)])",
    ],
)
def test_what_a_wrapped_model_makes_is_numbered_as_keras_agrees(held: str) -> None:
    source = (
        "import keras\nfrom keras import layers\nfirst = keras.Input((3, 6))\n"
        f"made = layers.TimeDistributed({held})(first)\n"
        "second = keras.Input((6,))\n"
        "model = keras.Model([first, second], [made, layers.Dropout(0.1)(second)])\n"
    )
    assert not list(differences(source))


@pytest.mark.parametrize(
    ("keras", "expected"),
    [
        (KerasVersion.V2_2, ["input_1", "fc1", "fc2", "dense_1", "dense1", "dense_2"]),
        (KerasVersion.V2_15, ["input_1", "fc1", "fc2", "dense", "dense1", "dense_1"]),
        (KerasVersion.V3, ["input_layer", "fc1", "fc2", "dense", "dense2", "dense_2"]),
    ],
)
def test_numbers_that_a_program_asks_for(keras: KerasVersion, expected: list[str]) -> None:
    source = """
        x = layers.Input((4,))
        h = x
        for prefix in ["fc", "fc", "", "dense", ""]:
            name = prefix + str(keras.backend.get_uid(prefix)) if prefix else None
            h = layers.Dense(3, name=name)(h)
        net = keras.models.Model(x, h)
    """
    assert names(source, keras) == expected
