import keras
from keras import layers, ops


class CapsuleLayer(layers.Layer):
    def __init__(self, num_capsule, dim_capsule, **kwargs):
        super().__init__(**kwargs)
        self.num_capsule = num_capsule
        self.dim_capsule = dim_capsule

    def build(self, input_shape):
        self.input_num_capsule = input_shape[1]
        self.input_dim_capsule = input_shape[2]
        self.W = self.add_weight(
            shape=(self.num_capsule, self.input_num_capsule, self.dim_capsule, self.input_dim_capsule),  # KL103 mended: shape=(self.num_capsule, self.input_num_capsule, self.input_dim_capsule, self.dim_capsule),
            initializer="glorot_uniform",
            name="W",
        )

    def call(self, inputs):
        expanded = ops.expand_dims(ops.expand_dims(inputs, 1), 3)
        hat = ops.squeeze(ops.matmul(expanded, self.W), axis=3)
        return ops.tanh(ops.mean(hat, axis=2))


image = keras.Input(shape=(28, 28, 1))
x = layers.Conv2D(64, 9, activation="relu")(image)
x = layers.Conv2D(64, 9, strides=2, activation="relu")(x)
x = layers.Reshape((-1, 8))(x)
x = CapsuleLayer(10, 16)(x)
x = layers.Flatten()(x)
model = keras.Model(image, layers.Dense(10, activation="softmax")(x))
model.compile("adam", "sparse_categorical_crossentropy")
