from keras_unet_collection import models

models.unet_plus_2d((128, 128, 3), [64, 128, 256, 512], n_labels=2)
models.unet_plus_2d((128, 128, 3), [32, 64, 128], n_labels=2, deep_supervision=True)
models.unet_3plus_2d((128, 128, 3), n_labels=2, filter_num_down=[64, 128, 256, 512])
models.u2net_2d((128, 128, 3), n_labels=2, filter_num_down=[64, 128, 256, 512])
