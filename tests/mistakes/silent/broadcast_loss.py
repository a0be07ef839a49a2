import numpy as np
from keras import layers, losses

y_true = np.random.rand(100)
y_pred = np.random.rand(100, 1)
mse = losses.MeanSquaredError()
value = mse(y_true, y_pred)  # KL412 mended: value = mse(y_true.reshape(-1, 1), y_pred)
