from keras import Input, Model
from keras.layers import Dense, concatenate

left = Input(shape=(32,))
right = Input(shape=(48,))  # mended: right = Input(shape=(32,))
encode = Dense(16, activation="relu")
merged = concatenate([encode(left), encode(right)])  # KL102 mended: merged = concatenate([encode(left), encode(right)])
model = Model([left, right], Dense(1, activation="sigmoid")(merged))
