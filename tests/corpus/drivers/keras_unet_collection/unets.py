from keras_unet_collection import models

models.unet_2d((128, 128, 3), [64, 128, 256, 512], n_labels=2)
models.unet_2d((None, None, 3), [32, 64], n_labels=2, pool="max", unpool="nearest")
models.vnet_2d((256, 256, 1), [16, 32, 64, 128], n_labels=2, pool=False, unpool=False)
models.r2_unet_2d((None, None, 3), [64, 128, 256, 512], n_labels=2)
models.att_unet_2d((128, 128, 3), [64, 128, 256, 512], n_labels=2)
