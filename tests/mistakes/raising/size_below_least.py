from tensorflow.keras.applications import InceptionV3
from tensorflow.keras.layers import Dense, GlobalAveragePooling2D
from tensorflow.keras.models import Model

IMAGE_SIZE = (64, 64)  # KL106 mended: IMAGE_SIZE = (128, 128)

base_model = InceptionV3(input_shape=IMAGE_SIZE + (3,), weights=None, include_top=False)
x = GlobalAveragePooling2D()(base_model.output)
predictions = Dense(2, activation="softmax")(x)
model = Model(inputs=base_model.input, outputs=predictions)
