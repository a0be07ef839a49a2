"""KL436 masked-word."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register
from keras_lint.rules.slips import Telling, told

TELLINGS = {
    "masked-word": Telling(
        "`{name}` numbers words from 0, which mask_zero=True takes for padding.",
        "Write enumerate(words, start=1), and one more row in the embedding.",
        expected="numbers from 1",
        actual="numbers from 0",
    ),
    "mask-of-another": Telling(
        "This Masking looks for steps of {first}, but sequences are filled up with {second}: "
        "nothing is masked.",
        "Write mask_value={second}.",
        expected="mask_value={second}",
        actual="mask_value={first}",
    ),
}


@register
class MaskedWord(Rule):
    """A mask looks for another number than padding has, or for that of a word.

    ## What it does
    Reports a dictionary that numbers words from 0 in a file whose embedding masks 0, and a
    `Masking` of another number than sequences are filled up with.

    ## Why it matters
    The first word is left out wherever it stands, as if the text had ended, and padding counts as
    that word where nothing masks it. A mask of another number masks nothing.

    ## Example
    `{word: i for i, word in enumerate(words)}` for `Embedding(…, mask_zero=True)`.

    ## Instead
    `{word: i for i, word in enumerate(words, start=1)}`, and one more row in the embedding.

    ## Limits
    Only dictionaries that are written as a comprehension over `enumerate`, and numbers that are
    written out. Files that speak of a word for padding, such as `<pad>`, are let pass.
    """

    code = "KL436"
    slug = "masked-word"
    severity = "warning"
    stage = "preview"
    bad = (
        """\
from keras import Input, Sequential, layers

words = sorted({"a", "cat", "sat"})
numbers = {word: i for i, word in enumerate(words)}
model = Sequential([Input((9,)), layers.Embedding(3, 4, mask_zero=True), layers.LSTM(4)])
""",
        """\
from keras import Input, Sequential, layers
from keras.utils import pad_sequences

x = pad_sequences([[[0.5], [0.7]], [[0.1]]], dtype="float32", value=-10.0)
model = Sequential([Input((2, 1)), layers.Masking(mask_value=0.0), layers.LSTM(4)])
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

words = sorted({"a", "cat", "sat"})
numbers = {word: i for i, word in enumerate(words, start=1)}
model = Sequential([Input((9,)), layers.Embedding(4, 4, mask_zero=True), layers.LSTM(4)])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        return told(trace, TELLINGS)
