def prepare(images, labels):
    return images.astype("float32") / 255 - 0.5, labels.reshape(-1)
