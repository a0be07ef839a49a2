from keras import Input, Model
from keras.layers import Conv2D, Dense, GlobalAveragePooling2D, Lambda, MaxPooling2D, concatenate

HEIGHT, WIDTH, CHANNELS = 128, 128, 3
before = Input((HEIGHT, WIDTH, CHANNELS))
after = Input((HEIGHT, WIDTH, CHANNELS))


def u_net(inputs):
    inputs = Input((HEIGHT, WIDTH, CHANNELS))  # KL107 mended: 
    s = Lambda(lambda x: x / 255)(inputs)
    c1 = Conv2D(16, (3, 3), activation="elu", padding="same")(s)
    c1 = Conv2D(16, (3, 3), activation="elu", padding="same")(c1)
    p1 = MaxPooling2D((2, 2))(c1)
    c2 = Conv2D(32, (3, 3), activation="elu", padding="same")(p1)
    return Conv2D(1, (1, 1), activation="sigmoid")(c2)


m1 = u_net(before)
m2 = u_net(after)
m3 = concatenate([m1, m2])
x = GlobalAveragePooling2D()(m3)
changed = Dense(10, activation="relu")(x)
model = Model(inputs=[before, after], outputs=[changed])
model.summary()
