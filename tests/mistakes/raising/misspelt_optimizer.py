from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(4, input_shape=(3,)), Dense(1)])
model.compile(optimizer="adams", loss="mse")  # KL106 mended: model.compile(optimizer="adam", loss="mse")
