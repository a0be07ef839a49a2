import numpy as np
from keras import Model, layers
from keras.applications import MobileNetV2

base = MobileNetV2(weights=None, include_top=False, input_shape=(96, 96, 3), alpha=0.35)
x = layers.GlobalAveragePooling2D()(base.output)
model = Model(base.input, layers.Dense(5, activation='softmax')(x))
for layer in model.layers:  # KL418 mended: for layer in base.layers:
    layer.trainable = False
model.compile(loss='sparse_categorical_crossentropy', optimizer='adam')
model.fit(np.random.uniform(-1, 1, (4, 96, 96, 3)), np.array([0, 1, 2, 3]), epochs=1, verbose=0)
