from tcn import TCN, compiled_tcn
from tensorflow.keras import Input, Model, Sequential
from tensorflow.keras.layers import Dense

Sequential([TCN(input_shape=(30, 2), nb_filters=24, kernel_size=3), Dense(1)])

inputs = Input(batch_shape=(None, 100, 1))
features = TCN(return_sequences=True, use_skip_connections=True, dilations=[1, 2, 4])(inputs)
Model(inputs, Dense(1)(TCN(return_sequences=False)(features)))

compiled_tcn(
    num_feat=1,
    num_classes=10,
    nb_filters=20,
    kernel_size=6,
    dilations=[2**i for i in range(9)],
    nb_stacks=1,
    max_len=784,
    use_skip_connections=True,
    return_sequences=False,
)
compiled_tcn(2, 1, 24, 8, [1, 2, 4, 8], 2, None, regression=True, use_layer_norm=True)
