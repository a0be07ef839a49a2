from tensorflow.keras import Sequential, layers
from tensorflow.keras.applications import EfficientNetB0

NUM_CLASSES = 12


def build_model(num_classes):
    backbone = EfficientNetB0(include_top=False, weights=None, input_shape=(224, 224, 3), pooling="avg")
    model = Sequential()
    model.add(backbone)
    model.add(layers.GlobalAveragePooling2D())  # KL101 mended: model.add(layers.BatchNormalization())
    model.add(layers.Dropout(0.2))
    model.add(layers.Dense(num_classes, activation="softmax"))
    return model


model = build_model(NUM_CLASSES)
