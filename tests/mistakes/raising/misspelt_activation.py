from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(Dense(64, activation="reLu", input_dim=20))  # KL106 mended: model.add(Dense(64, activation="relu", input_dim=20))
model.add(Dense(1, activation="sigmoid"))
