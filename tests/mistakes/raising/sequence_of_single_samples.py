import keras
import numpy as np
from keras import layers


class Volumes(keras.utils.PyDataset):
    def __init__(self, x, y, size):
        super().__init__()
        self.x, self.y, self.size = x, y, size

    def __len__(self):
        return len(self.x) // self.size

    def __getitem__(self, index):
        low = index * self.size
        volumes = self.x[low]  # KL108 mended: volumes = self.x[low : low + self.size]
        labels = self.y[low]  # mended: labels = self.y[low : low + self.size]
        return volumes, labels


source = Volumes(np.random.rand(12, 8, 8, 8, 1), np.ones((12, 1)), 4)
model = keras.Sequential([keras.Input((8, 8, 8, 1)), layers.Conv3D(4, 3), layers.GlobalMaxPooling3D(), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(source, verbose=0)
