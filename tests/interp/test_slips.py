"""What a file's text alone shows to be in vain, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.interp.probe import HEAD, trace

BLOCK = """\
def block(x):
    shortcut = x
    x = layers.Conv2D(8, 3, padding="same")(x)
    return {result}
"""
OWN = """\
class Block(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(4)
        self.drop = layers.Dropout(0.5)

    def call(self, x):
        return {result}
"""
AUGMENTED = """\
images = ImageDataGenerator(rescale=1 / 255, zoom_range=0.2)
train = images.flow(x_train, y_train)
"""
UNSCALED = """\
scaled = ImageDataGenerator(rescale=1 / 255)
plain = ImageDataGenerator()
train = scaled.flow_from_directory("train")
test = plain.flow_from_directory("test")
model.fit(train)
"""
TAPED = """\
model = Sequential([Dropout(0.5), Dense(1)])
with tf.GradientTape() as tape:
    loss = loss_of(y, model(x{mode}))
gradients = tape.gradient(loss, model.trainable_variables)
"""
SCALER = "scaler = StandardScaler()\n"
DATASET = "data = tf.data.Dataset.from_tensor_slices((x, y))\n"
SHUFFLED = "import numpy as np\nx, y = rows()\nnp.random.shuffle(x)\n"
FOUND = {
    "a comparison for an assignment": ("net.trainable == False", ["compared"]),
    "a misspelt setting": ("net.trainble = False", ["misspelt"]),
    "a skip that nothing reads": (BLOCK.format(result="x"), ["unread-skip"]),
    "a layer that no base of the file reads": (
        "class Base(layers.Layer):\n    pass\n"
        + OWN.format(result="self.dense(x)").replace("layers.Layer", "Base"),
        ["unread-layer"],
    ),
    "a layer that nothing reads": (OWN.format(result="self.dense(x)"), ["unread-layer"]),
    "images to validate with that are turned": (
        AUGMENTED + "model.fit(train, validation_data=images.flow(x_test, y_test))",
        ["augmented-validation"],
    ),
    "images to test with that are not scaled": (
        UNSCALED + "model.evaluate(test)",
        ["not-scaled"],
    ),
    "a loop that trains in the other mode": (TAPED.format(mode=""), ["untrained-call"]),
    "a scaler for test samples of their own": (
        SCALER + "x_train, x_test = scaler.fit_transform(x_train), scaler.fit_transform(x_test)",
        ["fitted-again"],
    ),
    "a batched data set that nobody keeps": (DATASET + "data.batch(32)", ["dropped-dataset"]),
    "samples that leave their labels": (SHUFFLED + "model.fit(x, y)", ["torn-apart"]),
    "labels shuffled by themselves": (
        SHUFFLED + "np.random.shuffle(y)\nmodel.fit(x, y)",
        ["torn-apart"],
    ),
    "sorted labels, a row of zeros and a one each": (
        "y = to_categorical(np.repeat([0, 1, 2], 9))\nmodel.fit(x, y, validation_split=0.2)",
        ["ordered-labels"],
    ),
}
NOTHING = {
    "an assignment": "net.trainable = False",
    "a comparison that is used": "frozen = net.trainable == False",
    "a comparison with a variable": "net.trainable == frozen",
    "a setting of another's that is read": "net.trainble = False\nprint(net.trainble)",
    "a skip that is added": BLOCK.format(result="layers.add([x, shortcut])"),
    "a skip in a closure": BLOCK.format(result="lambda: x + shortcut"),
    "names looked up by text": BLOCK.format(result="eval('x + shortcut')"),
    "layers that are both called": OWN.format(result="self.drop(self.dense(x))"),
    "layers that are looked up": OWN.format(result="getattr(self, 'drop')(self.dense(x))"),
    "a layer that a base elsewhere may call": (
        "import other\n" + OWN.format(result="self.dense(x)").replace("layers.Layer", "other.Block")
    ),
    "validation images that are only scaled": (
        AUGMENTED + "plain = ImageDataGenerator(rescale=1 / 255)\n"
        "model.fit(train, validation_data=plain.flow(x_test, y_test))"
    ),
    "two generators without a scale": (
        UNSCALED.replace("rescale=1 / 255", "") + "model.evaluate(test)"
    ),
    "a loop that trains in its mode": TAPED.format(mode=", training=True"),
    "test samples that are transformed": (
        SCALER + "x_train, x_test = scaler.fit_transform(x_train), scaler.transform(x_test)"
    ),
    "another array that a scaler learns from": (
        SCALER + "x_train, y_train = scaler.fit_transform(x_train), scaler.fit_transform(y_train)"
    ),
    "a data set that is kept": DATASET + "data = data.batch(32)",
    "labels that come after the shuffle": SHUFFLED + "y = x[:, 0]\nmodel.fit(x, y)",
    "one seed before each shuffle": (
        "np.random.seed(1)\n"
        + SHUFFLED
        + "np.random.seed(1)\nnp.random.shuffle(y)\nmodel.fit(x, y)"
    ),
    "a layer named in a text": OWN.format(result="self.dense(x)") + "NAMES = ['drop']\n",
}


def kinds(source: str) -> list[str]:
    """Return the kinds of slip in a program."""
    return [one.kind for one in trace(HEAD + source + "\n").slips]


@pytest.mark.parametrize("what", FOUND)
def test_slips_are_noted(what: str) -> None:
    source, expected = FOUND[what]
    assert kinds(source) == expected


@pytest.mark.parametrize("what", NOTHING)
def test_what_has_an_effect_is_no_slip(what: str) -> None:
    assert kinds(NOTHING[what]) == []
