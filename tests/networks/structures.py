"""What random programs define for themselves: layers, models, helpers, and how they are used.

`USES` gives by the rank of a tensor what may be written with it, and the rank of the result; `{x}`
is the tensor, `{few}`, `{filters}` and `{flag}` are drawn, and `Name` in capitals is a definition.
"""

from __future__ import annotations

import re
from random import Random

DEFINITIONS = {
    "Residual": """
class Residual(layers.Layer):
    def __init__(self, filters, kernel_size=3, repeats=2, **kwargs):
        super().__init__(**kwargs)
        self.filters = filters
        self.steps = [
            layers.Conv2D(filters, kernel_size, padding="same") for _ in range(repeats)
        ]
        self.norms = [layers.BatchNormalization() for _ in range(repeats)]
        self.project = None

    def build(self, input_shape):
        if input_shape[-1] != self.filters:
            self.project = layers.Conv2D(self.filters, 1, use_bias=False)

    def call(self, inputs, training=None):
        x = inputs
        for step, norm in zip(self.steps, self.norms):
            x = keras.ops.relu(norm(step(x), training=training))
        return x + (inputs if self.project is None else self.project(inputs))
""",
    "Linear": """
class Linear(layers.Layer):
    def __init__(self, units=8, bias=True):
        super().__init__()
        self.units, self.bias = units, bias

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), name="kernel")
        if self.bias:
            self.shift = self.add_weight(shape=(self.units,), trainable=False)

    def call(self, inputs):
        found = keras.ops.matmul(inputs, self.kernel)
        return found + self.shift if self.bias else found
""",
    "Excite": """
class Excite(layers.Layer):
    def __init__(self, ratio=2, **kwargs):
        super().__init__(**kwargs)
        self.ratio = ratio

    def build(self, input_shape):
        channels = input_shape[-1]
        self.squeeze = keras.Sequential([
            layers.GlobalAveragePooling2D(keepdims=True),
            layers.Dense(max(1, channels // self.ratio), activation="relu"),
            layers.Dense(channels, activation="sigmoid"),
        ])
        super().build(input_shape)

    def call(self, inputs):
        return inputs * self.squeeze(inputs)
""",
    "Patches": """
class Patches(layers.Layer):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def call(self, images):
        _, height, width, channels = images.shape
        rows, columns = height // self.size, width // self.size
        cut = images[:, : rows * self.size, : columns * self.size]
        cut = keras.ops.reshape(cut, (-1, rows, self.size, columns, self.size, channels))
        cut = keras.ops.transpose(cut, (0, 1, 3, 2, 4, 5))
        return keras.ops.reshape(cut, (-1, rows * columns, self.size**2 * channels))
""",
    "Attend": """
class Attend(layers.Layer):
    def __init__(self, heads, width, rate=0.1):
        super().__init__()
        self.attention = layers.MultiHeadAttention(heads, width, dropout=rate)
        self.norm_1, self.norm_2 = layers.LayerNormalization(), layers.LayerNormalization()
        self.rate = rate

    def build(self, shape):
        self.feed = keras.Sequential(
            [layers.Dense(shape[-1] * 2, activation="gelu"), layers.Dense(shape[-1])]
        )

    def call(self, x):
        x = self.norm_1(x + self.attention(x, x))
        return self.norm_2(x + self.feed(x))
""",
    "pyramid": """
def pyramid(x, stages=((4, 1), (8, 2)), norm=True, **options):
    skips = []
    for number, (filters, strides) in enumerate(stages):
        options.setdefault("padding", "same")
        x = layers.Conv2D(filters, 3, strides=strides, **options)(x)
        if norm and number:
            x = layers.BatchNormalization()(x)
        skips.append(layers.ReLU()(x))
        x = skips[-1]
    return x, skips
""",
    "branches": """
def branches(x, config={"filters": 4, "kernels": (1, 3, 5)}):
    parts = [
        layers.Conv2D(config["filters"] * (1 + i), k, padding="same", activation="relu")(x)
        for i, k in enumerate(config["kernels"])
    ]
    parts.append(layers.MaxPooling2D(3, 1, padding=config.get("padding", "same"))(x))
    return layers.Concatenate(axis=-1)(parts) if len(parts) > 1 else parts[0]
""",
    "encoder": """
def encoder(shape, units=(6, 4), name=None):
    inputs = keras.Input(shape)
    x = inputs
    for count in units:
        x = layers.Dense(count, activation="relu")(x)
    return keras.Model(inputs, [x, layers.Dropout(0.2)(x)], name=name)
""",
    "Mixer": """
class Mixer(keras.Model):
    def __init__(self, units, depth=2):
        super().__init__()
        self.dense = [layers.Dense(units * (i + 1)) for i in range(depth)]
        self.head = layers.Dense(units)

    def call(self, inputs):
        x = inputs
        for layer in self.dense:
            x = layer(x)
        return self.head(x)
""",
}

USES = {
    5: (
        ("layers.ConvLSTM2D({filters}, {few}, return_sequences={flag})({x})[:, 0]", 4),
        ("layers.TimeDistributed(layers.Flatten())({x})", 3),
        ("layers.Reshape((-1, {x}.shape[3], {x}.shape[4]))({x})", 4),
        ("keras.ops.max({x}, axis={few})", 4),
        ("layers.TimeDistributed(layers.TimeDistributed(layers.Conv1D({filters}, 3)))({x})", 5),
        ("layers.GlobalMaxPooling3D(keepdims=True)({x})", 5),
        ("Linear({filters})({x})", 5),
    ),
    4: (
        ("Residual({filters})({x})", 4),
        ("Residual({filters}, repeats={few}, kernel_size=1)({x})", 4),
        ("Excite()({x})", 4),
        ("Excite(ratio={few})({x})", 4),
        ("Linear({filters}, {flag})({x})", 4),
        ("pyramid({x})[0]", 4),
        ("pyramid({x}, [({filters}, {few})], use_bias={flag})[1][-1]", 4),
        ("branches({x})", 4),
        ("branches({x}, dict(filters={filters}, kernels=[{few}]))", 4),
        ("Patches({few})(layers.Resizing(8, {filters})({x}))", 3),
        ("layers.Rescaling(1 / 255)(layers.RandomFlip()({x}))", 4),
        ("layers.Resizing(8, {filters})({x})", 4),
        ("keras.ops.transpose({x}, (0, 2, 1, 3))", 4),
        ("keras.ops.mean({x}, axis=({few}, 3))", 2),
        ("keras.ops.pad({x}, [[0, 0], [{few}, 1], [0, {few}], [0, 0]])", 4),
        ("keras.ops.split({x}, {x}.shape[-1], axis=-1)[0]", 4),
        ("keras.ops.einsum('bhwc,bhwd->bcd', {x}, {x})", 3),
        ("layers.TimeDistributed(layers.Conv1D({filters}, {few}))({x})", 4),
        ("layers.Reshape((-1, {filters}))({x})", 3),
        ("layers.ConvLSTM1D({filters}, {few}, return_state=True)({x})[{few}]", 3),
        ("layers.Attention()([{x}[:, 0], {x}[:, 1]])", 3),
        ("layers.Average()([{x}, {x}, layers.ReLU()({x})])", 4),
        ("keras.ops.image.resize({x}, ({filters}, {few}))", 4),
        ("keras.ops.roll({x}, {few}, axis=1)", 4),
        ("keras.ops.squeeze({x}[:, :1], axis=1)", 3),
    ),
    3: (
        ("Attend({few}, {filters})({x})", 3),
        ("Linear({filters})({x})", 3),
        ("layers.LSTM({filters}, return_state=True)({x})[{few}]", 2),
        ("layers.GRU({filters}, return_sequences=True, return_state=True)({x})[0]", 3),
        ("layers.RNN([layers.LSTMCell({filters}), layers.GRUCell({few})])({x})", 2),
        ("layers.Attention(use_scale={flag})([{x}, {x}])", 3),
        ("layers.Dot(axes=(2, 2))([{x}, {x}])", 3),
        ("layers.Permute((2, 1))({x})", 3),
        ("keras.ops.stack([{x}, {x}], axis=-1)", 4),
        ("keras.ops.matmul({x}, keras.ops.transpose({x}, (0, 2, 1)))", 3),
        ("{x}[:, -1]", 2),
        ("{x}[:, ::2]", 3),
        ("{x}[..., None]", 4),
        ("keras.ops.max({x}, axis={few})", 2),
        ("keras.ops.tile({x}, (1, {few}, 2))", 3),
        ("layers.Bidirectional(layers.GRU({filters}, go_backwards={flag}))({x})", 2),
        ("encoder({x}.shape[1:])({x})[1]", 3),
        ("layers.Conv1D({x}.shape[1], {few}, groups=1)({x})", 3),
        ("layers.AdditiveAttention(use_scale={flag})([{x}, {x}])", 3),
        ("layers.Dot(axes={few}, normalize={flag})([{x}, {x}])", 3),
        ("layers.MultiHeadAttention(2, 3, {few}, output_shape={filters})({x}, {x})", 3),
        ("layers.LSTM({filters})({x}, initial_state=[layers.Dense({filters})({x}[:, 0])] * 2)", 2),
        ("layers.Bidirectional(layers.LSTM({filters}, return_state=True))({x})[{few}]", 2),
        ("layers.GlobalAveragePooling1D(keepdims={flag})({x})[:, :1]", 2),
        ("keras.ops.swapaxes({x}, 1, 2)", 3),
        ("keras.ops.cumsum(keras.ops.flip({x}, axis=1), axis=1)", 3),
        ("keras.ops.repeat({x}, {few}, axis=1)", 3),
        ("keras.ops.take({x}, [0, 1, 1], axis={few})", 3),
    ),
    2: (
        ("encoder({x}.shape[1:], units=({few}, {filters}))({x})[0]", 2),
        ("Mixer({filters})({x})", 2),
        ("Mixer({few}, depth={few})({x})", 2),
        ("Linear({filters}, bias={flag})({x})", 2),
        ("layers.Reshape(({x}.shape[-1], 1))({x})", 3),
        ("layers.Reshape((1, 1, -1))({x})", 4),
        ("keras.ops.outer({x}[0], {x}[1])", 2),
        ("keras.ops.expand_dims({x}, {few})", 3),
        ("keras.ops.concatenate([{x}, {x} ** 2], axis={few} - 2)", 2),
        ("keras.ops.reshape({x}, (-1, {x}.shape[1], 1))", 3),
        ("layers.Embedding({filters}, {few})(keras.ops.cast({x}, 'int32'))", 3),
        ("layers.Discretization([0.0, 1.0], output_mode='one_hot')({x})", 3),
        ("keras.ops.one_hot(keras.ops.argmax({x}, axis=-1), {filters})", 2),
        ("layers.SpectralNormalization(layers.Dense({filters}))({x})", 2),
        ("keras.ops.where({x} > 0, {x}, 0.0)", 2),
    ),
}


def use(random: Random, x: str, rank: int) -> tuple[str, int]:
    """Return something written with a tensor, and the rank of what it gives."""
    written, made = random.choice(USES[rank])
    drawn = {
        "few": random.choice((1, 2)),
        "filters": random.choice((3, 4, 8)),
        "flag": random.choice((True, False)),
    }
    return written.format(x=x, **drawn), made


def definitions_for(text: str) -> str:
    """Return the definitions that a program uses."""
    named = set(re.findall(r"\b\w+(?=\()", text))
    return "\n".join(source for name, source in DEFINITIONS.items() if name in named)
