import numpy as np
import keras

X, Y = np.random.random((150, 4)), keras.utils.to_categorical(np.random.randint(0, 3, 150), 3)
order = np.random.permutation(150)
folds = np.array_split(order, 5)


def baseline():
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8, activation='relu'), keras.layers.Dense(3, activation='softmax')])
    model.compile(loss='categorical_crossentropy', optimizer='adam', metrics=['accuracy'])
    return model


model = baseline()  # KL430 mended: pass
scores = []
for held in range(5):
    test = folds[held]
    train = np.concatenate([folds[i] for i in range(5) if i != held])
    pass  # mended: model = baseline()
    model.fit(X[train], Y[train], epochs=1, verbose=0)
    scores.append(model.evaluate(X[test], Y[test], verbose=0)[1])
