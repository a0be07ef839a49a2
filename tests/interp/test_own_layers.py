"""What layers and models of the program's own hold, as real Keras counts it."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import codes, models

LAYER = """
    class Own(layers.Layer):
        def __init__(self):
            super().__init__()
            {made}

        def call(self, x):
            return {result}

    inputs = keras.Input((4,))
    net = keras.Model(inputs, layers.Dense(2)(Own()(inputs)))
"""


@pytest.mark.parametrize(
    ("made", "total", "trainable"),
    [
        ("self.w = tf.Variable(tf.zeros_initializer()(shape=(4, 3)))", 22, 22),
        ("self.w = tf.Variable(initial_value=np.zeros((4, 5)), trainable=False)", 30, 10),
        ("self.w = keras.metrics.Mean(name='seen')", 12, 10),
        ("self.w = library.something()", 10, 10),
        ("self.w = tf.keras.applications.Newest()", None, None),
        ("self.w = keras.layers.Dense(3) if unknown() else None", None, None),
    ],
)
def test_weights_in_tf_keras(made: str, total: int | None, trainable: int | None) -> None:
    net = models(LAYER.format(made=made, result="x"), KerasVersion.V2_15)["net"]
    assert (net.total_params, net.trainable_params) == (total, trainable)


def test_weights_in_keras_3() -> None:
    variable = "self.w = keras.Variable(np.zeros((4, 5)))"
    assert models(LAYER.format(made=variable, result="x"))["net"].total_params == 30
    for uncounted in ("keras.metrics.Mean()", "tf.Variable(np.zeros((4, 5)), trainable=False)"):
        source = "    import tensorflow as tf\n" + LAYER.format(
            made=f"self.w = {uncounted}", result="x"
        )
        assert models(source)["net"].total_params == 10


def test_models_made_by_build_are_models_of_the_program() -> None:
    source = """
        class Own(layers.Layer):
            def build(self, shape):
                self.inner = keras.Sequential([layers.Dense(shape[-1])])

            def call(self, x):
                return self.inner(x)

        inputs = keras.Input((4,))
        net = keras.Model(inputs, Own()(inputs))
    """
    found = models(source)
    assert (found["inner"].total_params, found["net"].total_params) == (20, 20)


def test_weights_whose_shape_is_put_where_keras_2_takes_a_name() -> None:
    source = """
        class Own(layers.Layer):
            def build(self, shape):
                self.w = self.add_weight((shape[-1], 3), name="w", initializer="uniform")

            def call(self, x):
                return x @ self.w

        inputs = keras.layers.Input((7, 4))
        net = keras.Model(inputs, Own()(inputs))
    """
    for version in (KerasVersion.V2_2, KerasVersion.V3):
        assert models(source, version)["net"].total_params == 12


def test_activation_by_name() -> None:
    made = "self.act = keras.activations.get('relu')"
    assert models(LAYER.format(made=made, result="self.act(x)"))["net"].outputs == [[None, 2]]


def test_a_merge_of_the_program() -> None:
    source = """
        from keras.layers.merge import _Merge

        class Weighted(_Merge):
            def _merge_function(self, inputs):
                return K.random_uniform((32, 1)) * inputs[0] + inputs[1]

        a, b = layers.Input((4,)), layers.Input((4,))
        net = keras.Model([a, b], layers.Dense(2)(Weighted()([a, b])))
    """
    net = models(source, KerasVersion.V2_2)["net"]
    assert (net.total_params, net.outputs) == (10, [[None, 2]])


def test_layers_put_into_a_list_later_are_held() -> None:
    source = """
        class Own(layers.Layer):
            def __init__(self):
                super().__init__()
                self.steps, self.named = [], {}

            def build(self, shape):
                for units in (3, 5):
                    self.steps.append(layers.Dense(units))
                self.named["last"] = layers.Dense(2)

            def call(self, x):
                for step in self.steps:
                    x = step(x)
                return self.named["last"](x)

        inputs = keras.Input((4,))
        net = keras.Model(inputs, Own()(inputs))
    """
    assert models(source)["net"].total_params == 15 + 20 + 12


def test_build_may_call_the_build_of_keras() -> None:
    source = """
        class Own(keras.Model):
            def build(self, shape):
                self.table = self.add_weight(shape=(3, shape[-1]))
                self.head = layers.Dense(2)
                super().build(shape)

            def call(self, x):
                return self.head(x) + ops.sum(self.table)

        inputs = keras.Input((4,))
        net = keras.Model(inputs, Own()(inputs))
    """
    assert models(source)["net"].total_params == 12 + 10


def test_a_layer_that_is_never_called_has_no_weights() -> None:
    source = """
        class Own(layers.Layer):
            def __init__(self, units):
                super().__init__()
                self.dense, self.project = layers.Dense(units), layers.Dense(units)
                self.units = units

            def call(self, x):
                y = self.dense(x)
                return y + (x if x.shape[-1] == self.units else {project})

        inputs = keras.Input((4,))
        net = keras.Model(inputs, Own(4)(inputs))
    """
    assert models(source.format(project="self.project(x)"))["net"].total_params == 20
    doubtful = source.replace("x.shape[-1] == self.units", "unknown()")
    assert models(doubtful.format(project="self.project(x)"))["net"].layers is not None


def test_one_query_for_all_samples() -> None:
    source = """
        class Own(layers.Layer):
            def __init__(self):
                super().__init__()
                self.query = self.add_weight(shape=(3, 4))
                self.attention = layers.Attention()

            def call(self, x):
                return self.attention([ops.expand_dims(self.query, 0), x])

        inputs = keras.Input((7, 4))
        net = keras.Model(inputs, Own()(inputs))
    """
    assert models(source)["net"].outputs == [[None, 3, 4]]


ATTENTION = """
    class Own(layers.MultiHeadAttention):
        def call(self, query, value):
            return query

    class Holder(layers.Layer):
        def build(self, shape):
            self.inner = Own(num_heads=2, key_dim=4)
            self.inner.build(query_shape=shape, value_shape=shape)

        def call(self, x):
            return self.inner(x, x)

    inputs = keras.Input((5, 8))
    net = keras.Model(inputs, Holder()(inputs))
"""


def test_attention_built_by_hand_is_never_counted_as_empty() -> None:
    assert models(ATTENTION, KerasVersion.V3)["net"].total_params in (None, 288)


def test_an_output_that_is_none_stays_none() -> None:
    source = """
        class Attend(layers.Layer):
            def call(self, x, cache=None):
                return x, cache

        class Block(layers.Layer):
            def __init__(self):
                super().__init__()
                self.attend = Attend()

            def call(self, x, cache=None):
                x, cache = self.attend(x, cache=cache)
                if cache is not None:
                    return x, cache
                return x

        inputs = keras.Input((5, 8))
        net = keras.Model(inputs, Block()(inputs))
    """
    assert models(source)["net"].outputs == [[None, 5, 8]]


def test_a_mixin_leaves_the_layer_of_keras_what_it_is() -> None:
    source = """
        class Quantized(layers.Layer):
            def __init__(self, *args, quantizer=None, **kwargs):
                self.quantizer = quantizer
                super().__init__(*args, **kwargs)

            def call(self, inputs):
                return super().call(inputs)

        class QuantizedDense(Quantized, layers.Dense):
            pass

        net = keras.Sequential([keras.Input((8,)), QuantizedDense(5, quantizer="sign")])
    """
    net = models(source, KerasVersion.V2_15)["net"]
    assert (net.total_params, net.outputs) == (45, [[None, 5]])


def test_a_call_of_its_own_takes_what_the_base_would_not() -> None:
    source = """
        class Segments(layers.Embedding):
            def call(self, inputs):
                left, right = inputs
                return tf.concat([left, right], axis=1)

        inputs = [keras.Input((3,)), keras.Input((4,))]
        net = keras.Model(inputs, Segments(2, 5)(inputs))
    """
    assert models(source, KerasVersion.V2_15)["net"].outputs == [[None, 7]]
    assert codes(source, KerasVersion.V2_15) == []


def test_inputs_that_are_none_stay_in_their_place() -> None:
    source = """
        class Masked(layers.Layer):
            def call(self, inputs, bias=None):
                left, mask, right = inputs
                if mask is None and bias is not None:
                    return left + right
                return mask

        x = keras.Input((3,))
        unseen = layers.Lambda(library.function)(x)
        net = keras.Model(x, Masked()([x, None, x], bias=unseen))
    """
    assert models(source, KerasVersion.V2_15)["net"].outputs == [[None, 3]]


def test_build_by_hand_checks_no_rank() -> None:
    assert codes("layers.Dense(2).build(input_shape=(3,))", KerasVersion.V2_15) == []


def test_a_call_may_read_the_weights_of_another_layer() -> None:
    source = """
        class Tied(layers.Layer):
            def __init__(self):
                super().__init__()
                self.words = layers.Embedding(100, 8)

            def call(self, x, reverse=False):
                if reverse:
                    return ops.matmul(x, ops.transpose(self.words.embeddings))
                return self.words(x)

        tied = Tied()
        inputs = keras.Input((None,), dtype="int32")
        net = keras.Model(inputs, tied(layers.Dense(8)(tied(inputs)), reverse=True))
    """
    assert models(source)["net"].outputs == [[None, None, 100]]


OLDER = """
    class Scale(layers.Layer):
        def __init__(self, kind, **kwargs):
            self.init = keras.initializers.get(kind)
            self.more = keras.initializers.{zeros}()
            super(Scale, self).__init__(**kwargs)

        def build(self, input_shape):
            self.gamma = K.variable(self.init((input_shape[-1],)))
            self.beta = K.variable(self.more((2,)))
            self.unit = K.{zeros}((1,))
            {stated}
            super(Scale, self).build(input_shape)

        def call(self, x):
            return x * self.gamma

    inputs = layers.Input((4,))
    net = keras.models.Model(inputs, Scale("ones")(inputs))
"""


@pytest.mark.parametrize(
    ("keras", "stated", "total"),
    [
        (KerasVersion.V2_2, "self.trainable_weights = [self.gamma, self.beta]", 6),
        (KerasVersion.V2_2, "self.trainable_weights += [self.gamma]", 4),
        (KerasVersion.V2_2, "pass", 0),
        (KerasVersion.V2_2, "self._trainable_weights.append(self.gamma)", None),
        (KerasVersion.V2_2, "self.trainable_weights.append(self.gamma)", None),
        (KerasVersion.V2_15, "pass", 7),
    ],
)
def test_variables_of_the_backend(keras: KerasVersion, stated: str, total: int | None) -> None:
    source = "    K = keras.backend" + OLDER.format(stated=stated, zeros="zeros")
    assert models(source, keras)["net"].total_params == total


def test_models_made_by_a_build_inside_a_call_are_noted() -> None:
    source = """
        class Inner(layers.Layer):
            def build(self, shape):
                self.made = keras.Sequential([layers.Dense(shape[-1])])

            def call(self, x):
                return self.made(x)

        class Outer(layers.Layer):
            def build(self, shape):
                self.inner = Inner()

            def call(self, x):
                return self.inner(x)

        inputs = keras.Input((4,))
        net = keras.Model(inputs, Outer()(inputs))
    """
    assert sorted(models(source)) == ["made", "net"]


@pytest.mark.parametrize(
    ("keras", "argument", "total"),
    [
        (KerasVersion.V2_15, "training=True", 15),
        (KerasVersion.V3, "training=False", 15),
        (KerasVersion.V3, "other=False", None),
    ],
)
def test_a_call_without_training_is_not_given_it(
    keras: KerasVersion, argument: str, total: int | None
) -> None:
    source = f"""
    class Own(keras.models.Model):
        def __init__(self):
            super().__init__()
            self.inner = layers.Dense(3)

        def call(self, x):
            return self.inner(x)

    inputs = layers.Input((4,))
    net = keras.models.Model(inputs, Own()(inputs, {argument}))
    """
    assert models(source, keras)["net"].total_params == total


def test_a_training_step_of_ones_own_builds_the_model_on_what_it_calls_it_on() -> None:
    source = """
        class Translator(keras.Model):
            def __init__(self):
                super().__init__()
                self.embedding = layers.Embedding(10, 4)
                self.head = layers.Dense(3)

            def call(self, inputs):
                source, target = inputs
                return self.head(source) + self.head(self.embedding(target)[:, :, :2])

            def train_step(self, batch):
                self([batch["source"], batch["target"][:, :-1]])
                return {"loss": keras.ops.zeros(())}

        pairs = {"source": np.zeros((8, 5, 2)), "target": np.zeros((8, 6), "int32")}
        net = Translator()
        net.compile("adam")
        net.fit(pairs)
    """
    assert models(source)["net"].total_params == 40 + 9


def test_a_training_step_of_ones_own_takes_batches_of_its_own() -> None:
    source = """
        import tensorflow as tf
        class Contrast(keras.Model):
            def __init__(self):
                super().__init__()
                self.encoder = keras.Sequential([keras.Input((4,)), layers.Dense(2)])

            def train_step(self, data):
                unlabelled, (images, labels) = data
                return {"loss": keras.ops.mean(self.encoder(unlabelled))}

        slices = tf.data.Dataset.from_tensor_slices
        free = slices(np.zeros((500, 4))).batch(50)
        labelled = slices((np.zeros((40, 4)), np.zeros((40,)))).batch(4)
        net = Contrast()
        net.compile("adam")
        net.fit(tf.data.Dataset.zip((free, labelled)))
    """
    assert codes(source) == []
    assert models(source)["net"].total_params == 10


KERASES = {
    KerasVersion.V3: ([None, 8, 8, 4], [None, 5, 4]),
    KerasVersion.V2_15: ([None, 8, 8, 7], [None, 4]),
    KerasVersion.V2_2: ([None, 8, 8, 4], [None, 5, 4]),
}


@pytest.mark.parametrize("keras", KERASES)
def test_a_call_of_ones_own_in_a_layer_of_keras(keras: KerasVersion) -> None:
    """Keras 2.2 and 3 ask the layer that it derives from for the shape, tf.keras looks at it."""
    source = """
        class Wide(layers.Dense):
            def call(self, x):
                return layers.concatenate([super(Wide, self).call(x), x])

        class First(layers.Embedding):
            def call(self, x):
                return super(First, self).call(x)[:, 0]

        image, words = layers.Input((8, 8, 3)), layers.Input((5,))
        net = keras.models.Model([image, words], [Wide(4)(image), First(9, 4)(words)])
    """
    net = models(source, keras)["net"]
    assert (*net.outputs,) == KERASES[keras]
    assert net.total_params == 16 + 36


def test_an_attention_of_ones_own_has_weights_for_all_that_it_is_called_on() -> None:
    source = """
        class Cached(layers.MultiHeadAttention):
            def call(self, query, value, key=None, cache=None):
                return self._output_dense(self._compute_attention(query, key, value))

        i, j = keras.Input((7, 16)), keras.Input((9, 6))
        net = keras.Model([i, j], Cached(num_heads=2, key_dim=8)(i, value=j))
    """
    net = models(source)["net"]
    assert net.total_params == 2 * 8 * (16 + 6 + 6 + 3) + 16 * 16 + 16
    assert net.outputs == [[None, 7, 16]]


@pytest.mark.parametrize(
    "shapes", ["shape, shape", "query_shape=shape, value_shape=shape", "shape, value_shape=shape"]
)
def test_a_layer_of_several_inputs_is_built_by_hand(shapes: str) -> None:
    source = f"""
        class Block(layers.Layer):
            def build(self, shape):
                self.attention = layers.MultiHeadAttention(num_heads=2, key_dim=8)
                self.attention.build({shapes})
                self.built = True

            def call(self, x):
                return self.attention(x, x)

        i = keras.Input((7, 16))
        net = keras.Model(i, Block()(i))
    """
    assert models(source)["net"].total_params == 2 * 8 * 16 * 3 + 3 * 16 + 16 * 16 + 16
