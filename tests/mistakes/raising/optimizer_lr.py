from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import Adam

model = Sequential([Dense(4, input_shape=(3,)), Dense(1)])
model.compile(optimizer=Adam(lr=0.001), loss="mse")  # KL106 mended: model.compile(optimizer=Adam(learning_rate=0.001), loss="mse")
