from keras_unet_collection import models

models.transunet_2d(
    (128, 128, 3), [64, 128, 256, 512], n_labels=2, embed_dim=96, num_mlp=96, num_heads=4
)
models.swin_unet_2d(
    (128, 128, 3),
    filter_num_begin=64,
    n_labels=2,
    depth=3,
    stack_num_down=2,
    stack_num_up=2,
    patch_size=(2, 2),
    num_heads=[4, 8, 8],
    window_size=[4, 2, 2],
    num_mlp=128,
)
