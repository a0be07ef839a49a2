import keras
import numpy as np
from keras import layers

N = 8
some_data = np.random.rand(160, 14)
answers = np.random.randint(0, N, 160)

model = keras.Sequential()
model.add(keras.Input((14,)))
model.add(layers.Dense(40, activation="relu"))
model.add(layers.Dense(N, activation="softmax"))
model.compile(optimizer=keras.optimizers.SGD(0.001), loss="mse")  # KL402 mended: model.compile(optimizer=keras.optimizers.SGD(0.001), loss="categorical_crossentropy")
model.fit(some_data, keras.utils.to_categorical(answers, N), epochs=1)
print(np.argmax(model.predict(some_data), axis=1))
