"""The layers that random networks are made of, as source, by the rank of their input."""

from __future__ import annotations

from random import Random

ACTIVATIONS = ("relu", "tanh", "sigmoid", "elu", "gelu", "swish")
FILTERS = (4, 6, 8, 12, 16)
IMAGES = """
DepthwiseConv2D({kernel}, padding={padding}, depth_multiplier={few}, strides={few})
SeparableConv2D({filters}, {kernel}, padding={padding}, use_bias={flag})
Conv2DTranspose({filters}, {kernel}, strides={few}, padding={padding})
Conv2D({filters}, {kernel}, padding={padding}, dilation_rate={few})
Conv2D({filters}, {kernel}, strides={few}, activation={activation})
Conv2D({filters}, {kernel}, {few}, {padding}, use_bias={flag})
Conv2D(filters={filters}, kernel_size={kernel}, groups={few})
MaxPooling2D()
MaxPooling2D({few})
AveragePooling2D(3, strides=2)
AveragePooling2D(pool_size=(2, 1), padding={padding})
BatchNormalization(scale={flag}, center={flag})
BatchNormalization(axis=-1, trainable={flag})
LayerNormalization(axis=[1, 2, 3])
GroupNormalization(groups={few})
UnitNormalization()
SpatialDropout2D(0.1)
GaussianNoise(0.1)
PReLU(shared_axes=[1, 2])
LeakyReLU(negative_slope=0.2)
ReLU(6.0)
ZeroPadding2D({few})
ZeroPadding2D(((0, 1), (1, 0)))
Cropping2D(((0, 1), (1, 0)))
UpSampling2D({few}, interpolation="bilinear")
Dense({filters})
Rescaling(1 / 127.5, offset=-1)
RandomZoom(0.1)
RandomTranslation(0.1, 0.2)
CenterCrop(8, {filters})
RandomCrop({filters}, 9)
AdaptiveAveragePooling2D(({few}, 3))
AdaptiveMaxPooling2D({few})
SpectralNormalization(layers.Conv2D({filters}, {kernel}))
TimeDistributed(layers.Dense({filters}))
TimeDistributed(layers.LSTM({filters}, return_sequences=True))
ConvLSTM1D({filters}, 3, padding={padding}, return_sequences=True)
Conv2D({filters}, {kernel}, data_format="channels_first", padding={padding})
MaxPooling2D({few}, padding={padding}, data_format="channels_first")
EinsumDense("abcd,de->abce", output_shape=(None, None, {filters}))
Permute((2, 1, 3))
Softmax(axis=[1, 2])
Normalization(mean=0.5, variance=2.0)
Identity()
""".split("\n")[1:-1]
SEQUENCES = """
Conv1D({filters}, {few}, padding={padding})
Conv1D({filters}, 3, padding="causal", dilation_rate={few})
SeparableConv1D({filters}, {few})
Conv1DTranspose({filters}, 3, strides={few})
LSTM({filters}, return_sequences=True, go_backwards={flag})
GRU({filters}, return_sequences=True, reset_after={flag})
SimpleRNN({filters}, return_sequences=True, use_bias={flag})
Bidirectional(layers.LSTM({filters}, return_sequences=True), merge_mode="sum")
Bidirectional(layers.GRU({filters}, return_sequences=True))
TimeDistributed(layers.Dense({filters}))
EinsumDense("abc,cd->abd", output_shape=(None, {filters}), bias_axes="d")
MaxPooling1D(2)
AveragePooling1D(2, padding={padding})
ZeroPadding1D({few})
Cropping1D((0, 1))
UpSampling1D({few})
Permute((2, 1))
BatchNormalization()
LayerNormalization(center={flag})
SpatialDropout1D(0.1)
Dense({filters}, activation={activation})
DepthwiseConv1D({few}, depth_multiplier={few}, padding={padding})
AdaptiveMaxPooling1D({few})
RNN(layers.LSTMCell({filters}), return_sequences=True)
RNN([layers.GRUCell({filters}), layers.LSTMCell({few})], return_sequences=True)
RNN(layers.StackedRNNCells([layers.SimpleRNNCell({filters})]), return_sequences=True)
LSTM({filters}, return_sequences=True, unroll={flag}, recurrent_dropout=0.1)
TimeDistributed(keras.Sequential([layers.Dense({filters}), layers.Dropout(0.1)]))
SpectralNormalization(layers.Dense({filters}))
Bidirectional(layers.LSTM({filters}, return_sequences=True), merge_mode="ave")
Masking()
GroupNormalization(groups={few})
Conv1D({filters}, {few}, strides=2, groups={few})
Reshape((-1, {few}))
Softmax(axis={few})
""".split("\n")[1:-1]
VECTORS = """
Dense({filters})
Dense({filters}, activation={activation})
Dense(units={filters}, use_bias={flag}, kernel_regularizer="l2")
Dropout(0.3)
GaussianDropout(0.1)
AlphaDropout(0.1)
BatchNormalization()
LayerNormalization(scale={flag})
UnitNormalization()
ActivityRegularization(l2=0.1)
ReLU()
ELU()
Softmax()
Activation({activation})
""".split("\n")[1:-1]
VOLUMES = """
Conv3D({filters}, {few}, padding={padding}, use_bias={flag})
Conv3D({filters}, (1, 3, {few}), strides={few}, activation={activation})
Conv3DTranspose({filters}, {few}, strides=(1, 2, {few}))
ConvLSTM2D({filters}, {few}, padding={padding}, return_sequences=True)
TimeDistributed(layers.Conv2D({filters}, {kernel}, padding={padding}))
TimeDistributed(layers.MaxPooling2D())
MaxPooling3D({few})
AveragePooling3D((1, 2, 2), padding={padding})
ZeroPadding3D({few})
Cropping3D(((0, 1), (1, 0), (0, {few})))
UpSampling3D((1, {few}, 2))
BatchNormalization(axis=1)
LayerNormalization()
SpatialDropout3D(0.1)
AdaptiveAveragePooling3D({few})
Dense({filters})
""".split("\n")[1:-1]
BY_RANK = {5: VOLUMES, 4: IMAGES, 3: SEQUENCES, 2: VECTORS}
TO_VECTORS = {
    5: ("Flatten()", "GlobalAveragePooling3D()", "TimeDistributed(layers.GlobalMaxPooling2D())"),
    4: ("Flatten()", "GlobalAveragePooling2D()", "GlobalMaxPooling2D()"),
    3: ("Flatten()", "GlobalMaxPooling1D()", "LSTM(6)", "Bidirectional(layers.SimpleRNN(3))"),
}
OPERATIONS = (
    "keras.ops.relu({x})",
    "{x} * 2.0",
    "1.0 - {x}",
    "-{x}",
    "keras.ops.mean({x}, axis=-1, keepdims=True)",
    "keras.ops.expand_dims(keras.ops.sum({x}, axis=-1), -1)",
    "keras.ops.concatenate([{x}, {x}], axis=-1)",
    "keras.activations.gelu({x})",
    "{x}[:, :3]",
    "layers.Lambda(lambda value: value * 3)({x})",
)
MERGES = ("Add", "Concatenate", "Multiply", "Average", "Maximum", "Subtract")


def layer(random: Random, rank: int) -> str:
    """Return the source of a layer for an input of a rank."""
    written = random.choice(BY_RANK[rank]).format(
        filters=random.choice(FILTERS),
        kernel=random.choice((1, 2, 3, (3, 3), (1, 3), [2, 2], 5)),
        padding=repr(random.choice(("same", "valid"))),
        few=random.choice((1, 2)),
        flag=random.choice((True, False)),
        activation=repr(random.choice(ACTIVATIONS)),
    )
    if random.random() < 0.12:
        gap = "" if written.endswith("()") else ", "
        written = f"{written[:-1]}{gap}name='n{random.randrange(10**6)}')"
    return f"layers.{written}"
