"""Programs of one line that Keras 3 refuses, with the code that is due, and some that it takes.

Held against our findings in `tests/rules` and against real Keras in `tests/differential`.
"""

from __future__ import annotations

START = """\
import keras
import numpy as np
import tensorflow as tf
from keras import Input, Model, Sequential, layers as L
"""

REFUSED = {
    "KL106": """
L.Dense(10, unit=3)
L.Dense()
L.Dense(-1)
L.Dropout(1.5)
L.Conv2D(8, 3, padding="full")
L.Conv2D(8, 3, strides=2, dilation_rate=2)
L.Conv2D(7, 3, groups=2)
L.Conv2D(8, 3, activation="rulu")
L.Conv2D(8, 3, kernel_initializer="he_norml")
L.Conv2D(8, 3, kernel_regularizer="l3")
L.Conv2D(3, 3, border_mode="same")
L.Dense(output_dim=3)
L.LSTM(3, return_sequence=True)
L.Attention(score_mode="foo")
L.CategoryEncoding()
L.Hashing(0)
L.TextVectorization(output_mode="foo")
L.StringLookup(output_mode="foo")
L.Lambda()
L.Lambda(3)
Input()
Input(3)
Input((3,), dtpye="int32")
Input((3.5,))
Input(("a",))
Input((-1,))
Input(shape=(3,), batch_shape=(1, 3))
Input((3,), name=3)
Input((3,), name="a/b")
L.InputLayer()
L.InputLayer(input_shape=784)
L.InputLayer((3.5,))
L.InputLayer(shape=(3,), batch_shape=(1, 3))
L.InputLayer((3,), name="a/b")
L.Flatten(Input((3, 4)))
L.Dense(3, Input((3, 4)))
L.Add()(Input((3,)), Input((3,)))
L.Dense(3)(Input((3,)), foo=True)
Sequential(L.Dense(3))
Sequential([L.Dense(3)], [L.Dense(4)])
Model(Input((3,)))
Model(inputs=Input((3,)))
Model(input=Input((3,)), output=Input((3,)))
Model(Input((3,)), [])
(lambda i: Model(i, L.Dense(3)(i), "name"))(Input((3,)))
keras.optimizers.Adam(lr=0.1)
Sequential([L.Dense(2, name="encoder")]).get_layer("encodr")
Sequential([L.Dense(2, name="encoder"), L.Flatten()]).get_layer("dense_1")
Sequential([L.Dense(2), L.Dense(2)]).get_layer(index=2)
Sequential([Input((2,)), L.Dense(2)]).layers[1]
keras.applications.VGG19(weights=None).get_layer("block5_conv5")
Sequential([Input((2,)), L.Dense(2)]).output
Sequential([L.Dense(2)]).outputs
Sequential([L.Dense(2)]).count_params()
L.Dense(2).output_shape
Sequential([Input((2,)), L.Dense(2)]).save("net")
Sequential([Input((2,)), L.Dense(2)]).save_weights("net.h5")
keras.callbacks.ModelCheckpoint("best.hdf5")
keras.callbacks.ModelCheckpoint("best.keras", save_freq="epochs")
keras.callbacks.ModelCheckpoint("best.keras", save_weights_only=True)
keras.callbacks.EarlyStopping(restore_best_weight=True)
Sequential([L.Dense(3, input_shape=784)])
Sequential([L.Dense(3, input_shape=((28, 28), 1))])
Sequential([L.Dense(3, input_dim=(784,))])
Sequential([L.Dense(3, input_dim="784")])
Input(((28, 28), 1))
L.RandomFlip(seed="a")
L.Dense(3, kernel_initializer={"a": 1})
""",
    "KL110": """
L.Dense(3)(L.Dense(4))
L.Dense(3)(L.Dense)
L.Dense(3)((4,))
L.Dense(3)(None)
L.Dense(3)(4)
L.Dense(3)("x")
L.Dense(3)()
L.Flatten()(L.Input)
L.Add()([Input((3,)), L.Dense(3)])
L.Add()([Input((3,)), 3])
Model(Input((3,)), L.Dense(3))
Model(L.Dense(3), Input((3,)))
Model(Input, L.Dense(3)(Input((3,))))
Model(inputs=(3,), outputs=L.Dense(3)(Input((3,))))
Model(inputs=Input((3,)), outputs=None)
(lambda i: Model(i, [L.Dense(3)(i), L.Dense]))(Input((3,)))
Sequential([L.Dense(2)])(L.Dense(3))
""",
    "KL112": """
Sequential([L.Flatten, L.Dense(3)])
Sequential([Input((4,)), L.Dense(3), Input((4,))])
Sequential([L.InputLayer((4,)), L.Dense(3), L.InputLayer((4,))])
Sequential([Input((4,)), Input((4,)), L.Dense(3)])
Sequential([L.InputLayer((4,)), L.InputLayer((4,))])
Sequential([L.Dense(3, input_shape=(4,)), Input((4,))])
Sequential([L.Dense(3), Input((4,))]).build((None, 4))
Sequential([L.Dense(3)(Input((4,)))])
Sequential([L.Dense(3), [L.Dense(4)]])
Sequential([L.Dense(3), None])
Sequential([L.Dense(3), "relu"])
Sequential([L.Dense(3), keras.activations.relu])
Sequential([L.Dense(3), lambda x: x])
Sequential([L.Dense(3), tf.nn.relu])
Sequential().add(L.Dense)
Sequential().add([L.Dense(3)])
L.Bidirectional(L.LSTM)
L.TimeDistributed(L.Dense)
Input((3,))(L.Dense(3))
""",
    "KL113": """
tf.nn.relu(Input((3,)))
tf.concat([Input((3,)), Input((3,))], -1)
tf.reshape(L.Dense(4)(Input((3,))), (-1, 2))
tf.image.resize(Input((8, 8, 3)), (4, 4))
tf.shape(Input((3,)))
np.mean(Input((3,)))
np.concatenate([Input((3,)), Input((3,))])
bool(Input((3,)))
""",
    "KL114": """
(lambda i, j: Model([i, j], L.Add()([i, j]))(i))(Input((3,)), Input((3,)))
(lambda i, j: Model([i, j], L.Add()([i, j]))([i, j, j]))(Input((3,)), Input((3,)))
(lambda i: Model(i, L.Dense(2)(i))([i, i]))(Input((3,)))
""",
    "KL116": """
L.Conv2d(8, 3)
L.Denes(3)
L.flatten()
L.BatchNormalisation()
""",
    "KL117": """
L.Embedding(9, 4, weights=np.zeros((8, 4)))(Input((3,)))
Sequential([Input((3,)), L.Embedding(9, 4, weights=[np.zeros((8, 4))])])
""",
    "KL115": """
Model([x := Input((3,), name="a"), y := Input((3,), name="a")], L.Add()([x, y]))
Model(x := Input((3,), name="a"), L.Dense(3, name="a")(x))
Sequential([L.Dense(3, name="a"), L.Dense(4, name="a")])
(lambda i: Model(i, [L.Dense(2, name="a")(i), L.Dense(2, name="a")(i)]))(Input((3,)))
""",
}
"""What Keras 3 refuses, by the code of the rule that says so."""

TAKEN = """
Model(x := Input((3,), name="a"), L.Dense(3, name="b")(x))
Sequential([L.Dense(3), Input((4,)), L.Dense(2)])
L.Dropout(1)
L.Conv2D(8, 3, padding="SAME")
L.Conv1D(8, 3, padding="causal")
L.Conv2D(8, 3, activation=L.ReLU())
L.Dense(10, kernel_regularizer="L2")
L.Lambda(L.Dense(3))
Input([3])
Input(np.array([3]))
Input(batch_shape=(1, 3))
Sequential([Input((4,)), L.Dense(3)])
Sequential([L.InputLayer((4,)), L.Dense(3)])
L.Dense(3)(inputs=Input((3,)))
L.Flatten()(Input((3, 4)), training=True)
L.Concatenate()([Input((3,))])
L.Rescaling(2.0)([1.0, 2.0])
L.SimpleRNN(3, activity_regularizer="foo")(Input((4, 3)))
L.Dense(3, input_shape=784)
Sequential([L.Dense(3, input_shape=[784])])
Sequential([Input((4,)), L.Dense(3, input_shape=784)])
L.Embedding(9, 4, weights=np.zeros((9, 4)))(Input((3,)))
L.Dense(3, lora_rank=0, kernel_constraint="non_neg")(Input((3,)))
(lambda i: Model(i, i))(Input((3,)))
(lambda i: Model(i, L.Dense(2)(i))([i]))(Input((3,)))
(lambda i: Model([i], L.Dense(2)(i))(i))(Input((3,)))
(lambda d: Sequential([d, d]))(L.Dense(3))
tf.nn.relu(np.zeros((2, 3)))
tf.is_tensor(Input((3,)))
tf.ones((2, 3)) + Input((3,))
np.ndim(Input((3,)))
L.Lambda(lambda x: tf.nn.relu(x))(Input((3,)))
1 if Input((3,)) is None else 2
keras.activations.relu(Input((3,)))
(lambda i: Model(i, L.Dense(3)(i)))(Input((3,)))(np.zeros((2, 3, 1)))
(lambda i: Model(i, L.Dense(3)(i)))(Input((3, 1)))(np.zeros((2, 3)))
Sequential([Input((3,)), L.Dense(3)])(np.zeros((2, 3, 1)))
L.InputLayer(shape=(3,), batch_size=2)
L.InputLayer(input_tensor=Input((3,)))
L.RandomContrast(0.1, bounding_box_format="xyxy")
Sequential([L.Dense(2, name="encoder")]).get_layer("encoder")
Sequential([Input((2,)), L.Dense(2)]).layers[-1].output.shape
Sequential([Input((2,)), L.Dense(2)]).outputs
Sequential([Input((2,)), L.Dense(2)]).count_params()
(lambda m: m(Input((2,))) is m.output)(Sequential([Input((2,)), L.Dense(2)]))
(lambda i: Model(i, L.Dense(2)(i)).output)(Input((3,)))
getattr(L.Dense(2), "output_shape", None)
Sequential([Input((2,)), L.Dense(2)]).save("net.h5")
Sequential([Input((2,)), L.Dense(2)]).save_weights("net.weights.h5")
keras.callbacks.ModelCheckpoint("{epoch:02d}.weights.h5", save_weights_only=True)
keras.callbacks.ModelCheckpoint("best.keras", save_freq=100)
keras.callbacks.EarlyStopping(restore_best_weights=True)
"""
"""What Keras 3 takes."""


def lines(text: str) -> list[str]:
    """Return the programs of a block."""
    return text.strip().splitlines()
