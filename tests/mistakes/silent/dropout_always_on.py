import numpy as np
from keras import Input, Model, layers

x = np.random.random((200, 20)).astype('float32')
y = np.random.randint(0, 2, 200)
inputs = Input((20,))
h = layers.Dense(64, activation='relu')(inputs)
h = layers.Dropout(0.5)(h, training=True)  # KL428 mended: h = layers.Dropout(0.5)(h)
h = layers.Dense(32, activation='relu')(h)
outputs = layers.Dense(1, activation='sigmoid')(h)
model = Model(inputs, outputs)
model.compile('adam', 'binary_crossentropy', metrics=['accuracy'])
model.fit(x[:160], y[:160], epochs=1, verbose=0)
print(model.evaluate(x[160:], y[160:], verbose=0))
print(model.predict(x[160:], verbose=0)[:3])
