from csbdeep.internals.nets import common_unet, common_unet_by_name, custom_unet

common_unet()((None, None, 1))
common_unet(n_dim=3, n_depth=2, kern_size=3, n_first=32, residual=False)((None, None, None, 1))
common_unet_by_name("resunet2_1_3_16_1out")((128, 128, 1))
common_unet(prob_out=True)((64, 64, 1))
custom_unet((128, 128, 1), "linear", kernel_size=(3, 3), pool_size=(2, 2), batch_norm=True)
custom_unet((32, 64, 64, 2), "sigmoid", n_channel_out=2, residual=True)

# Builds models with keras.
