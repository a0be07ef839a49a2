"""KL425 foreign-scaling."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.pretrained import rescaled, unprepared, wanted_by
from keras_lint.rules.registry import register


@register
class ForeignScaling(Rule):
    """Images are scaled in another way than those that a pretrained network has learnt from.

    ## What it does
    Reports the `preprocess_input` of one network before another that was trained on images scaled
    otherwise, images that are divided by 255 and go through a `preprocess_input` as well: by a
    generator, a Rescaling or as arrays, and images of 0 to 1 or 0 to 255 that reach a network with
    the weights of ImageNet as they are, where it was trained on others.

    ## Why it matters
    The pretrained weights meet values that they have never seen: what they were taken for, features
    that fit, is lost, and nothing tells.

    ## Example
    `from keras.applications.vgg16 import preprocess_input`, then `MobileNetV2(weights="imagenet")`.

    ## Instead
    `from keras.applications.mobilenet_v2 import preprocess_input`; with it, no `rescale`.

    ## Limits
    Files that use networks of several kinds, or `preprocess_input` of several, are let pass.
    """

    code = "KL425"
    slug = "foreign-scaling"
    severity = "warning"
    stage = "preview"
    bad = (
        """\
from keras import Input, Model, layers
from keras.applications.mobilenet_v2 import MobileNetV2
from keras.applications.vgg16 import preprocess_input

inputs = Input((96, 96, 3))
base = MobileNetV2(input_shape=(96, 96, 3), include_top=False, pooling="avg")
model = Model(inputs, layers.Dense(1, activation="sigmoid")(base(preprocess_input(inputs))))
""",
        """\
from keras.applications.xception import preprocess_input
from keras.preprocessing.image import ImageDataGenerator

augmented = ImageDataGenerator(rescale=1 / 255, preprocessing_function=preprocess_input)
""",
        """\
import keras
from keras import Sequential, layers
from keras.applications import VGG16

(x, y), _ = keras.datasets.cifar10.load_data()
base = VGG16(weights="imagenet", include_top=False, input_shape=(32, 32, 3))
model = Sequential([base, layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x / 255, y)
""",
        """\
from keras import Input, Sequential, layers
from keras.applications import VGG16

base = VGG16(weights="imagenet", include_top=False, pooling="avg", input_shape=(64, 64, 3))
model = Sequential([Input((64, 64, 3)), layers.Rescaling(1 / 255), base, layers.Dense(2)])
""",
        """\
import numpy as np
from keras.applications import MobileNetV2
from keras.utils import img_to_array, load_img

photo = img_to_array(load_img("elephant.png", target_size=(224, 224)))
print(MobileNetV2(weights="imagenet").predict(np.expand_dims(photo, axis=0)))
""",
        """\
from keras import Sequential, layers
from keras.applications import ResNet50
from keras.preprocessing.image import ImageDataGenerator

images = ImageDataGenerator(rescale=1 / 255).flow_from_directory("photos", (64, 64))
base = ResNet50(weights="imagenet", include_top=False, pooling="avg")
model = Sequential([base, layers.Dense(2, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(images)
""",
    )
    good = (
        """\
from keras import Input, Model, layers
from keras.applications.xception import Xception
from keras.applications.inception_v3 import preprocess_input

inputs = Input((96, 96, 3))
base = Xception(input_shape=(96, 96, 3), include_top=False, pooling="avg")
model = Model(inputs, layers.Dense(1, activation="sigmoid")(base(preprocess_input(inputs))))
""",
        """\
import keras
from keras import Sequential, layers
from keras.applications.vgg16 import VGG16, preprocess_input

(x, y), _ = keras.datasets.cifar10.load_data()
base = VGG16(weights="imagenet", include_top=False, input_shape=(32, 32, 3))
model = Sequential([base, layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(preprocess_input(x.astype("float32")), y)
""",
        """\
import keras
from keras.applications import VGG16

(x, y), _ = keras.datasets.cifar10.load_data()
model = VGG16(weights=None, input_shape=(32, 32, 3), classes=10)
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x / 255, y)
""",
        """\
from keras import Input, Sequential, layers
from keras.applications import MobileNetV2

base = MobileNetV2(weights="imagenet", include_top=False, input_shape=(96, 96, 3))
scale = layers.Rescaling(1 / 127.5, offset=-1)
model = Sequential([Input((96, 96, 3)), scale, base, layers.Flatten(), layers.Dense(2)])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        yield from unprepared(trace)
        yield from rescaled(trace)
        for slip in trace.slips:
            if slip.kind == "foreign-scaling":
                module, _, network = slip.name.partition(" ")
                yield Finding(
                    slip.place,
                    f"{network} was trained on images scaled otherwise than the preprocess_input "
                    f"of {module} does it.",
                    hint=f"Import preprocess_input from the module of {network}.",
                )
            elif slip.kind == "divided-for":
                yield Finding(
                    slip.place,
                    f"Images are divided by 255 for {slip.name}, which was trained on images of "
                    f"{wanted_by(slip.name)}.",
                    expected=f"{wanted_by(slip.name)}",
                    actual="0 to 1",
                    hint=f"Scale with the preprocess_input of {slip.name}.",
                )
            elif slip.kind == "scaled-twice":
                yield Finding(
                    slip.place,
                    f"Images are scaled twice: here, and by the preprocess_input of {slip.name}, "
                    "which takes values of 0 to 255.",
                    hint="Leave out the scaling here.",
                )
