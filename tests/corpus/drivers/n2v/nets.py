from n2v.nets.unet import build_single_unet_per_channel, build_unet

build_unet((64, 64, 1), "linear", kernel_size=(3, 3), pool_size=(2, 2))
build_unet((None, None, 3), "linear", kernel_size=(3, 3), pool_size=(2, 2), batch_norm=True)
build_unet((64, 64, 1), "linear", kernel_size=(3, 3), pool_size=(2, 2), residual=True)
build_unet((64, 64, 1), "linear", kernel_size=(3, 3), pool_size=(2, 2), blurpool=True)
build_unet((32, 64, 64, 1), "linear", n_depth=3, skip_skipone=True)
build_single_unet_per_channel((64, 64, 2), "linear", kernel_size=(3, 3), pool_size=(2, 2))

# Builds models with keras.
