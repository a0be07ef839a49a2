from keras.src.applications import efficientnet_v2

efficientnet_v2.EfficientNetV2B0(weights=None)
efficientnet_v2.EfficientNetV2B0(weights=None, include_top=False, input_shape=(224, 224, 3))
efficientnet_v2.EfficientNetV2B3(weights=None)
efficientnet_v2.EfficientNetV2B3(weights=None, include_top=False, input_shape=(224, 224, 3))
efficientnet_v2.EfficientNetV2S(weights=None)
efficientnet_v2.EfficientNetV2S(weights=None, include_top=False, input_shape=(224, 224, 3))
efficientnet_v2.EfficientNetV2B0(weights=None, include_top=False, input_shape=(None, None, 3))
