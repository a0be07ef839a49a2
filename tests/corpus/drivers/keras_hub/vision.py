from keras_hub.src.models.densenet.densenet_backbone import DenseNetBackbone
from keras_hub.src.models.resnet.resnet_backbone import ResNetBackbone
from keras_hub.src.models.vgg.vgg_backbone import VGGBackbone
from keras_hub.src.models.vit.vit_backbone import ViTBackbone

VGGBackbone(
    stackwise_num_repeats=[2, 2, 3, 3, 3],
    stackwise_num_filters=[64, 128, 256, 512, 512],
    image_shape=(224, 224, 3),
)
ResNetBackbone(
    input_conv_filters=[64],
    input_conv_kernel_sizes=[7],
    stackwise_num_filters=[64, 64, 64],
    stackwise_num_blocks=[2, 2, 2],
    stackwise_num_strides=[1, 2, 2],
    block_type="basic_block",
    use_pre_activation=True,
)
DenseNetBackbone(stackwise_num_repeats=[6, 12, 24, 16], image_shape=(224, 224, 3))
ViTBackbone(
    image_shape=(224, 224, 3),
    patch_size=16,
    num_layers=2,
    num_heads=4,
    hidden_dim=64,
    mlp_dim=256,
)
