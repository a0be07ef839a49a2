from keras.layers import Activation, Dense, Input
from keras.models import Sequential

model = Sequential()
model.add(Input((20,)))
model.add(Dense(64, activation="relu"))
model.add(Dense(10, activation="softmax"))
model.add(Activation("softmax"))  # KL403 mended: pass
model.compile("adam", "categorical_crossentropy")
