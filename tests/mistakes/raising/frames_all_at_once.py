import keras
from keras import layers


def built(frames=6, size=20):
    video = keras.Input((frames, size, size, 3))
    seen = keras.Sequential([layers.Conv2D(4, 3), layers.GlobalAveragePooling2D()])
    x = seen(video)  # KL101 mended: x = layers.TimeDistributed(seen)(video)
    x = layers.LSTM(4)(x)
    return keras.Model(video, layers.Dense(2)(x))


model = built()
