"""Layers of Keras 3 that programs call in ways of their own, as real Keras shows them."""

from __future__ import annotations

from tests.interp.summaries import codes, models


def test_grouped_queries() -> None:
    source = """
        x, y = keras.Input((7, 8)), keras.Input((5, 8))
        attention = layers.GroupQueryAttention(head_dim=4, num_query_heads=2, num_key_value_heads=1)
        net = keras.Model([x, y], attention(x, y))
    """
    net = models(source)["net"]
    assert (net.outputs, net.total_params) == ([[None, 7, 8]], 216)
    assert net.layers is not None
    assert net.layers[-1].name == "grouped_query_attention"


def test_a_pipeline() -> None:
    source = """
        steps = layers.Pipeline([layers.RandomFlip(), layers.Resizing(16, 16)])
        inputs = keras.Input((32, 32, 3))
        net = keras.Model(inputs, layers.Dense(2)(steps(inputs)))
    """
    net = models(source)["net"]
    assert (net.outputs, net.total_params) == ([[None, 16, 16, 2]], 8)


def test_augmentations_keep_nests() -> None:
    source = """
        data = {"images": keras.Input((32, 32, 3)), "labels": keras.Input((4,))}
        mixed = layers.CutMix()(data)
        net = keras.Model(data, layers.Dense(2)(mixed["images"]))
    """
    assert models(source)["net"].outputs == [[None, 32, 32, 2]]


def test_a_vocabulary_tells_the_size_of_its_vectors() -> None:
    source = """
        words = keras.Input((1,), dtype="string")
        known = layers.StringLookup(vocabulary=["a", "b"], output_mode="one_hot")
        net = keras.Model(words, layers.Dense(2)(known(words)))
    """
    assert models(source)["net"].total_params == 8
    assert codes("layers.StringLookup(vocabulary=['a', 'a'])") == ["KL106"]
    assert codes("layers.RandomContrast(2.5)") == ["KL106"]
    assert codes("layers.RandomContrast(unknown())") == []


def test_a_built_rnn_of_any_cell_is_called_on_rows() -> None:
    source = """
        rnn = layers.RNN(layers.GRUCell(4), return_sequences=True)
        steps, rows = keras.Input((3, 4)), keras.Input((8,))
        net = keras.Model([steps, rows], [rnn(steps), rnn(rows)])
    """
    assert models(source)["net"].outputs == [[None, 3, 4], [None, 8, 4]]
    assert codes("layers.RNN(layers.GRUCell(4))(keras.Input((8,)))") == ["KL101"]
