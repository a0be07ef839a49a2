import numpy as np
from keras import layers, models

x = np.random.random((400, 20)).astype('float32')
y = np.random.random((400,)).astype('float32')


def build_model():
    model = models.Sequential([
        layers.Input((20,)),
        layers.Dense(64, activation='relu'),
        layers.Dense(64, activation='relu'),
        layers.Dense(1),
    ])
    model.compile(optimizer='rmsprop', loss='mse', metrics=['mae'])
    return model


k = 4
size = len(x) // k
scores = []
model = build_model()  # KL430 mended: pass
for i in range(k):
    val_x = x[i * size:(i + 1) * size]
    val_y = y[i * size:(i + 1) * size]
    part_x = np.concatenate([x[:i * size], x[(i + 1) * size:]], axis=0)
    part_y = np.concatenate([y[:i * size], y[(i + 1) * size:]], axis=0)
    pass  # mended: model = build_model()
    model.fit(part_x, part_y, epochs=2, batch_size=16, verbose=0)
    scores.append(model.evaluate(val_x, val_y, verbose=0)[1])
print(np.mean(scores))
