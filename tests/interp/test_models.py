"""Ways to make and alter models: figures as real Keras gives them."""

from __future__ import annotations

import pytest

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
