"""Ways to make and alter models: figures as real Keras gives them."""

from __future__ import annotations

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.graph.summary import describe
from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

BOTH = (KerasVersion.V2_15, KerasVersion.V3)


@pytest.mark.parametrize("keras", BOTH)
def test_a_clone_has_weights_of_its_own(keras: KerasVersion) -> None:
    source = """
        first = keras.Sequential([keras.Input((3,)), layers.Dense(4), layers.Dense(5)])
        second = keras.models.clone_model(first)
        second.pop()
        second.add(layers.Dense(7))
        inputs = keras.Input((3,))
        net = keras.Model(inputs, layers.Concatenate()([first(inputs), second(inputs)]))
    """
    found = models(source, keras)
    assert [found[name].total_params for name in ("first", "second", "net")] == [41, 51, 92]


def test_layers_shared_in_a_model_are_shared_in_its_clone() -> None:
    source = """
        inputs = keras.Input((4,))
        shared = layers.Dense(4)
        net = keras.Model(inputs, shared(shared(inputs)))
        other = keras.models.clone_model(net)
    """
    assert models(source)["other"].total_params == 20


@pytest.mark.parametrize("keras", BOTH)
def test_input_layer(keras: KerasVersion) -> None:
    source = """
        net = keras.Sequential()
        net.add(layers.InputLayer(input_shape=(None, 5)))
        net.add(layers.Dense(3))
    """
    net = models(source, keras)["net"]
    assert (net.total_params, net.inputs) == (18, [[None, None, 5]])


def test_vocabulary_of_a_lookup() -> None:
    source = """
        lookup = layers.StringLookup(vocabulary=list("abc"), mask_token=None)
        back = layers.StringLookup(vocabulary=lookup.get_vocabulary(), mask_token=None, invert=True)
        net = keras.Sequential([keras.Input((2,)), layers.Dense(len(back.get_vocabulary()) + 1)])
    """
    assert models(source)["net"].outputs == [[None, 5]]


def test_losses_and_metrics_added_to_a_model_of_tf_keras_are_layers() -> None:
    source = """
        inputs = keras.Input((4,))
        hidden = layers.Dense(3)(inputs)
        net = keras.Model(inputs, layers.Dense(2)(hidden))
        net.add_loss(tf.reduce_mean(hidden))
        net.add_metric(tf.reduce_mean(hidden), name="mean")
    """
    net = models(source, KerasVersion.V2_15)["net"]
    assert net.layers is not None
    assert [one.name for one in net.layers if one.class_name != "TFOpLambda"] == [
        "input_1", "dense", "dense_1", "add_loss", "add_metric",
    ]  # fmt: skip


def test_layers_of_an_application_have_outputs() -> None:
    source = """
        base = keras.applications.EfficientNetB0(weights=None, include_top=False)
        net = keras.Model(base.input, base.get_layer("block6a_expand_activation").output)
    """
    assert models(source)["net"].outputs == [[None, None, None, 672]]


def test_an_input_that_leads_nowhere() -> None:
    source = """
        used, unused = layers.Input((4,)), layers.Input((4,))
        net = keras.Model([used, unused], layers.Dense(2)(used))
    """
    for keras, count in ((KerasVersion.V2_2, 2), (KerasVersion.V2_15, 3)):
        layers = models(source, keras)["net"].layers
        assert len(layers or ()) == count


def test_calls_of_a_shared_layer_are_shown_as_they_were_made() -> None:
    source = """
        long, short = keras.Input((4, 2)), keras.Input((1, 2))
        shared = layers.Dense(3)
        first, second = shared(long), shared(short)
        net = keras.Model([short, long], layers.Concatenate(axis=1)([second, first]))
    """
    rows = models(source)["net"].layers
    assert rows is not None
    assert [one.output_shape for one in rows if one.class_name == "Dense"] == [
        [[None, 4, 3], [None, 1, 3]]
    ]


MIXED = """
    class Mix(layers.Layer):
        def call(self, target, source, mask=None):
            return target + source

    target, source = keras.Input((4,), name="target"), keras.Input((4,), name="source")
    left, right = layers.Dense(4, name="left")(target), layers.Dense(4, name="right")(source)
    net = keras.Model([target, source], layers.Dense(2, name="end")(Mix({arguments})))
"""


@pytest.mark.parametrize(
    ("keras", "arguments", "second"),
    [
        (KerasVersion.V3, "target=left, source=right", "right"),
        (KerasVersion.V3, "left, source=right", "left"),
        (KerasVersion.V3, "left, right", "left"),
        (KerasVersion.V2_15, "target=left, source=right", "left"),
    ],
)
def test_arguments_by_keyword_are_met_in_the_order_of_their_names(
    keras: KerasVersion, arguments: str, second: str
) -> None:
    source = MIXED.format(arguments=arguments).replace("Mix(", "Mix()(")
    rows = models(source.replace("class Mix()(", "class Mix("), keras)["net"].layers or []
    assert next(row.name for row in rows if row.class_name == "Dense") == second


@pytest.mark.parametrize("keras", BOTH)
def test_a_layer_that_learns_from_data_has_weights(keras: KerasVersion) -> None:
    source = """
        class Own(keras.Model):
            def __init__(self):
                super().__init__()
                self.normal = layers.Normalization()

        known, unknown, never = Own(), Own(), Own()
        known.normal.adapt(np.zeros((20, 3)))
        unknown.normal.adapt(library.load())
    """
    found = models(source, keras)
    assert [found[name].layers[0].params for name in ("known", "unknown", "never")] == [7, None, 0]


def test_what_is_trained_hangs_on_a_condition() -> None:
    source = """
        net = keras.Sequential([keras.Input((4,)), layers.Dense(3), layers.Dense(2)])
        same = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
        if open("flag").read():
            net.layers[0].trainable = False
            same.trainable = False
        else:
            same.trainable = False
    """
    found = models(source)
    assert (found["net"].total_params, found["net"].trainable_params) == (23, None)
    assert found["same"].trainable_params == 0


def test_a_condition_may_be_undone() -> None:
    source = """
        net = keras.Sequential([keras.Input((4,)), layers.Dense(3), layers.Dense(2)])
        for layer in net.layers[:int(open("number").read())]:
            layer.trainable = False
        net.trainable = True
    """
    assert models(source)["net"].trainable_params == 23


def test_which_layers_are_frozen_is_not_known() -> None:
    source = """
        net = keras.Sequential([keras.Input((4,)), layers.Dense(3), layers.Dense(2)])
        for layer in net.layers[:int(open("number").read())]:
            layer.trainable = False
    """
    assert models(source)["net"].trainable_params is None


def test_what_comes_from_elsewhere_is_none_of_our_layers() -> None:
    source = """
        net = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
        other = keras.models.load_model("other.h5")
        other.trainable = False
    """
    assert models(source)["net"].trainable_params == 15


@pytest.mark.parametrize("keras", [KerasVersion.V2_2, KerasVersion.V2_15])
def test_layers_taken_out_of_the_list(keras: KerasVersion) -> None:
    source = """
        inputs = keras.Input((4,))
        hidden = layers.Dense(3)(inputs)
        net = keras.models.Model(inputs, layers.Dense(2)(hidden))
        net.layers.pop()
        top = keras.models.Model(net.input, net.layers[-1].output)
    """
    found = models(source, keras)
    assert found["net"].outputs == [[None, 2]]
    expected = (15, 15) if keras is KerasVersion.V2_2 else (23, 23)
    assert (found["net"].total_params, found["top"].total_params) == expected


def test_ends_of_one_of_the_calls() -> None:
    source = """
        inputs = keras.layers.Input((None, 4))
        net = keras.models.Model(inputs, layers.Conv1D(3, 3)(inputs))
        other = keras.layers.Input((9, 4))
        net(other)
        size = net.get_output_shape_at(-1)[1] + net.get_input_shape_at(1)[1]
        size += net.get_output_shape_at(0)[2]
        flat = layers.Flatten()(net.get_output_at(1))
        end = keras.models.Model(other, layers.Dense(size)(flat))
    """
    assert models(source, KerasVersion.V2_2)["end"].outputs == [[None, 7 + 9 + 3]]


def test_what_a_program_hangs_on_a_model_stays_there() -> None:
    source = """
        inputs = keras.Input((4,))
        net = keras.Model(inputs, layers.Dense(3)(inputs))
        net.width = net.output_shape[1] * 2
        if open("flag").read():
            net.layers[1].depth = 5
        other = keras.Sequential([keras.Input((4,)), layers.Dense(net.width)])
        copy = keras.models.clone_model(net)
        third = keras.Sequential([keras.Input((4,)), layers.Dense(getattr(copy, "width", 1))])
    """
    found = models(source)
    assert found["other"].outputs == [[None, 6]]
    assert found["third"].total_params is None


@pytest.mark.parametrize("keras", list(KerasVersion))
def test_the_shape_of_a_single_end_in_a_list_is_its_own(keras: KerasVersion) -> None:
    source = """
from keras import Input, Model
from keras.layers import Dense
a = Input((7,))
m = Model([a], [Dense(3)(a)])
n = Model(a, Dense(len(m.input_shape) + m.output_shape[-1] + m.input_shape[1])(a))
"""
    report = analyze("net.py", source, Config(keras_version=keras))
    assert describe(report.models[-1], keras).total_params == (2 + 3 + 7) * 8


@pytest.mark.parametrize(
    ("ends", "kept", "alone"),
    [("[[x]]", "[0][1]", "[1]"), ("{'image': x}", "['image'][1]", "[1]"), ("[x]", "[1]", "[1]")],
)
def test_shapes_of_nested_ends(ends: str, kept: str, alone: str) -> None:
    for keras, taken in ((KerasVersion.V2_15, kept), (KerasVersion.V3, alone)):
        source = f"""
            x = layers.Input((8, 3))
            inner = keras.models.Model({ends}, layers.Dense(2)(x))
            net = keras.models.Sequential([layers.Dense(inner.input_shape{taken})])
            net.build((None, 1))
        """
        assert models(source, keras)["net"].total_params == 16
