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
