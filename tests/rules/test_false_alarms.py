"""Correct programs that once were blamed."""

from __future__ import annotations

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config

FILLED = {
    "a dict under names that are not known": (
        "found = {}\nfor name in os.listdir('x'):\n    found[name] = len(found)\n"
    ),
    "a dict updated from what is not known": "found = {}\nfound.update(os.environ)\n",
    "a dict that makes its own items": (
        "found = collections.defaultdict(list)\n"
        "for name in os.listdir('x'):\n    found[name].append(1)\n"
    ),
    "a list filled by a library": "found = []\nlibrary.fill(found)\n",
    "a dict filled by a library": "found = {}\nlibrary.fill(into=found)\n",
}


def codes(source: str) -> list[str]:
    return [one.code for one in analyze("net.py", source, Config()).diagnostics]


@pytest.mark.parametrize("how", FILLED)
def test_containers_that_may_be_filled_are_not_empty(how: str) -> None:
    start = "import collections, os, library\nfrom keras.layers import Dense\n"
    assert codes(f"{start}{FILLED[how]}Dense(len(found))\n") == []


def test_empty_containers_are_empty() -> None:
    assert codes("from keras.layers import Dense\nDense(len([]))\n") == ["KL106"]


def test_names_with_a_slash_tell_of_keras_2() -> None:
    source = "from keras import layers\nscope = 'a' + '/'\nlayers.Dense(3, name=scope + 'fc')\n"
    assert codes(source) == []
    assert codes(f"{source}layers.Dense(3, activation='gull')\n") == ["KL106"]
