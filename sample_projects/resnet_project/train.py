from keras.datasets import cifar10
from keras.optimizers import SGD

from resnet import settings
from resnet.data import prepare
from resnet.model import build_resnet


def main():
    train, test = cifar10.load_data()
    model = build_resnet(settings.IMAGE, settings.CLASSES, settings.STAGES)
    model.compile(
        optimizer=SGD(settings.LEARNING_RATE, momentum=0.9),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    model.summary()
    model.fit(
        *prepare(*train),
        batch_size=settings.BATCH,
        epochs=settings.EPOCHS,
        validation_data=prepare(*test),
    )


if __name__ == "__main__":
    main()
