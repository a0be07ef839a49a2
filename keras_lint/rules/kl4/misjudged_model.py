"""KL430 misjudged-model."""

from __future__ import annotations

import re
from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register
from keras_lint.rules.slips import Telling

TELLINGS = {
    "validated-on-training": Telling(
        "The validation data are the training data: `{name}` is both.",
        "Give it other samples, or validation_split=0.2.",
        expected="samples that the model does not train on",
        actual="the arrays of `fit` themselves",
        argument="validation_data",
    ),
    "shuffled-classes": Telling(
        "`{name}` shuffles: predictions come in another order than `{name}.classes`.",
        "Give it shuffle=False.",
        expected="shuffle=False",
        actual="shuffle=True, the default",
    ),
    "shuffled-flow": Telling(
        "`{first}` shuffles: predictions come in another order than `{second}`.",
        "Give it shuffle=False.",
        expected="shuffle=False",
        actual="shuffle=True, the default",
    ),
    "shuffled-labels": Telling(
        "`{name}` shuffles anew each time: the predictions come in another order than the labels "
        "that a loop takes from it.",
        "Leave what is predicted in its order.",
        expected="shuffle=False, or no shuffle()",
        actual="another order each time",
    ),
    "ordered-labels": Telling(
        "The last samples are split off, and `{name}` has one class after the other: all of them "
        "are of the last one.",
        "Shuffle samples and labels alike first, by one permutation.",
        expected="samples in any order",
        actual="samples sorted by class",
        argument="validation_split",
    ),
    "unshuffled": Telling(
        "`{name}` has one class after the other, and is not shuffled: each batch is of one class.",
        "Leave out shuffle=False.",
        expected="samples in any order",
        actual="samples sorted by class",
        argument="shuffle",
    ),
    "split-anew": Telling(
        "`{name}` shuffles anew in each epoch: what is taken and what is skipped are other samples "
        "each time, and what is validated with has been trained on.",
        "Give shuffle reshuffle_each_iteration=False, or split first.",
        expected="parts that stay apart",
        actual="parts that mix",
    ),
    "padded-otherwise": Telling(
        'These sequences are filled up at their other end: padding="{first}".',
        'Write padding="{second}", as for what the model was trained on.',
        expected='padding="{second}"',
        actual='padding="{first}"',
    ),
    "augmented-validation": Telling(
        "The samples to validate with are augmented: `{name}` changes each image at random, as for "
        "training.",
        "Let them flow from a generator of their own that only scales them.",
        expected="images as they are",
        actual="turned, shifted or mirrored ones",
    ),
    "fitted-again": Telling(
        "The scaler learns anew from `{name}`, which is scaled otherwise than what the model was "
        "trained on.",
        "Write transform({name}), of the scaler that the training samples were fitted with.",
        expected="transform",
        actual="fit_transform",
    ),
    "learnt-again": Telling(
        "`{first}` learns anew from `{second}`: what it makes of samples is no longer what the "
        "model was trained on.",
        "Leave this out: what it has learnt from the training samples is for all.",
        expected="learnt once",
        actual="learnt again",
    ),
    "fold-after-fold": Telling(
        "`{name}` is made once and trained on in each fold: from the second one on it has learnt "
        "from the samples that it is judged by.",
        "Make the model anew inside the loop.",
        expected="a model for each fold",
        actual="one for all folds",
    ),
    "label-among-columns": Telling(
        "The columns of `{name}` hold the labels: a model finds the answer in what it is given.",
        "End the features before the column of the labels.",
        expected="features without the labels",
        actual="the labels among them",
    ),
    "label-in-window": Telling(
        "This is the last step of the window of `{name}` itself: a model finds the answer in what "
        "it is given.",
        "Take the step after the window.",
        expected="the step after the window",
        actual="the last one in it",
    ),
}


@register
class MisjudgedModel(Rule):
    """A model is judged by data that cannot tell how good it is.

    ## What it does
    Reports `fit` whose validation data are the very arrays that it trains on, predictions of what
    shuffles, in a file that compares them with the generator's `classes`, with the labels that it
    was given, or with labels that a comprehension takes from the data set, a `validation_split` of
    labels sorted by class, validation images that flow from an augmenting generator,
    `fit_transform` of a scaler on test samples after that on the training samples, a tokenizer that
    learns words once more when it is in use, a model that a cross-validation makes once and
    trains on in each fold, features that hold the very label: its column, or the step that a
    window is to predict, labels sorted by class under `shuffle=False`, a data set that is split by
    `take` and `skip` while it shuffles anew in each epoch, and padding at another end of what is
    predicted.

    ## Why it matters
    On the training arrays a model that overfits looks perfect. Shuffled predictions stand in
    another order than `classes`: any model looks no better than chance.

    ## Example
    `model.fit(x_train, y_train, validation_data=(x_train, y_train))`.

    ## Instead
    `validation_data=(x_test, y_test)`; `flow_from_directory(…, shuffle=False)` for what is
    predicted.

    ## Limits
    Arrays are compared by name. Files of tests (`test_*.py`, `*_test.py`) may validate with what
    they train on.
    """

    code = "KL430"
    slug = "misjudged-model"
    severity = "warning"
    stage = "preview"
    bad = (
        """\
import numpy as np
from keras import Input, Sequential, layers

x_train, y_train = np.ones((64, 20)), np.ones((64, 1))
model = Sequential([Input((20,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x_train, y_train, epochs=5, validation_data=(x_train, y_train))
""",
        """\
from keras import Input, Sequential, layers
from keras.preprocessing.image import ImageDataGenerator
from sklearn.metrics import confusion_matrix

model = Sequential([Input((64, 64, 3)), layers.Flatten(), layers.Dense(1, "sigmoid")])
tests = ImageDataGenerator(1 / 255).flow_from_directory("test", (64, 64), class_mode="binary")
predicted = model.predict(tests) > 0.5
print(confusion_matrix(tests.classes, predicted))
""",
        """\
import keras
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([Input((64, 64, 3)), layers.Flatten(), layers.Dense(1, "sigmoid")])
tests = keras.utils.image_dataset_from_directory("test", image_size=(64, 64))
predicted = model.predict(tests)[:, 0] > 0.5
print(np.mean(predicted == np.concatenate([labels for _, labels in tests])))
""",
        """\
import numpy as np
from keras import Input, Sequential, layers

x = np.random.rand(200, 4)
y = np.concatenate([np.zeros(100), np.ones(100)])
model = Sequential([Input((4,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, y, validation_split=0.2)
""",
        """\
from keras import Input, Sequential, layers
from keras.preprocessing.image import ImageDataGenerator

images = ImageDataGenerator(rescale=1 / 255, horizontal_flip=True, validation_split=0.2)
train = images.flow_from_directory("photos", (64, 64), class_mode="binary", subset="training")
valid = images.flow_from_directory("photos", (64, 64), class_mode="binary", subset="validation")
model = Sequential([Input((64, 64, 3)), layers.Flatten(), layers.Dense(1, "sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(train, validation_data=valid)
""",
        """\
import numpy as np
from keras import Input, Sequential, layers
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

x_train, x_test, y_train, y_test = train_test_split(np.random.rand(90, 4), np.zeros(90))
scaler = StandardScaler()
x_train = scaler.fit_transform(x_train)
x_test = scaler.fit_transform(x_test)
model = Sequential([Input((4,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x_train, y_train, validation_data=(x_test, y_test))
""",
        """\
import numpy as np
from keras import Input, Sequential, layers
from sklearn.model_selection import KFold

x, y = np.random.rand(90, 4), np.random.rand(90)
model = Sequential([Input((4,)), layers.Dense(1)])
model.compile("adam", "mse")
for train, test in KFold(3).split(x):
    model.fit(x[train], y[train])
    print(model.evaluate(x[test], y[test]))
""",
    )
    good = (
        """\
import numpy as np
from keras import Input, Sequential, layers

x_train, x_test = np.ones((64, 20)), np.ones((16, 20))
y_train, y_test = np.ones((64, 1)), np.ones((16, 1))
model = Sequential([Input((20,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x_train, y_train, epochs=5, validation_data=(x_test, y_test))
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for slip in trace.slips:
            excused = slip.kind == "validated-on-training" and _is_test(slip.place.path)
            if slip.kind in TELLINGS and not excused:
                yield TELLINGS[slip.kind].of(slip)


def _is_test(path: str) -> bool:
    return re.search(r"(^|/)(test_[^/]*|[^/]*_test)\.py$", path) is not None
