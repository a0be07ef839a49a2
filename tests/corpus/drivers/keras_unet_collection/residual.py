from keras_unet_collection import models

models.resunet_a_2d((128, 128, 3), [32, 64, 128, 256, 512, 1024], [1, 3, 15, 31], n_labels=2)
