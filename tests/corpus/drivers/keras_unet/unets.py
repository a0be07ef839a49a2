from keras_unet.models import custom_unet, custom_vnet, satellite_unet, vanilla_unet

vanilla_unet((572, 572, 1))
custom_unet((256, 256, 3))
custom_unet((256, 256, 3), num_classes=4, use_attention=True, output_activation="softmax")
custom_unet((128, 128, 1), upsample_mode="simple", use_batch_norm=False, filters=32, num_layers=3)
satellite_unet((256, 256, 3))
custom_vnet((64, 64, 32, 1), num_layers=3)
