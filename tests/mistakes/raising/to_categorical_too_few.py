import numpy as np
from keras.utils import to_categorical

labels = np.array([1, 2, 3] * 30)
Y = to_categorical(labels, num_classes=3)  # KL106,KL109 mended: Y = to_categorical(labels - 1, num_classes=3)
