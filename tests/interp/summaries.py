"""What the analysis says of a short program."""

from __future__ import annotations

import textwrap

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.graph.summary import ModelSummary, describe
from keras_lint.layers.keras_version import KerasVersion

START = {
    KerasVersion.V3: "import keras\nfrom keras import layers, ops\nimport numpy as np\n",
    KerasVersion.V2_15: (
        "import tensorflow as tf\nfrom tensorflow import keras\n"
        "from tensorflow.keras import layers\nimport numpy as np\n"
    ),
    KerasVersion.V2_2: "import keras\nfrom keras import layers\nimport keras.backend as K\n",
}


def models(source: str, keras: KerasVersion = KerasVersion.V3) -> dict[str, ModelSummary]:
    """Return the summaries of a program's models by the names of their variables."""
    text = START[keras] + textwrap.dedent(source)
    report = analyze("net.py", text, Config(keras_version=keras))
    return {one.name: one for one in (describe(model, keras) for model in report.models)}


def codes(source: str, keras: KerasVersion = KerasVersion.V3) -> list[str]:
    """Return the codes of the errors that are found."""
    text = START[keras] + textwrap.dedent(source)
    report = analyze("net.py", text, Config(keras_version=keras))
    return [one.code for one in report.diagnostics if one.code.startswith("KL1")]
