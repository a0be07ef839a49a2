from deepface.models.spoofing.tf import FasNetBackbone

FasNetBackbone.MiniFASNetV2(conv6_kernel=(5, 5))
FasNetBackbone.MiniFASNetV1SE(conv6_kernel=(5, 5))

# Builds models with keras.
