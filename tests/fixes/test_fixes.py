"""Fixes: what they make of a source, that they are proven, and that they leave the rest alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.fixes.prove import proven
from keras_lint.fixes.rounds import mend
from keras_lint.layers.keras_version import KerasVersion
from tests.cli.process import keras_lint

HEAD = "import numpy as np\nfrom keras import Input, Sequential, layers, optimizers\n\n"
CONFIG = replace(Config(), keras_version=KerasVersion.V3)

STACKED = "m = Sequential([\n    Input((10, 8)),\n{first}\n    layers.LSTM(4),\n])\n"
TRAINED = """\
m = Sequential([Input((9,)), layers.Dense(10, activation="softmax")])
m.compile("adam", {loss})
m.fit(np.zeros((500, 9)), {labels})
"""
NUMBERS = "np.random.randint(0, 10, 500)"
ROWS = "np.eye(10)[np.random.randint(0, 10, 500)]"


def mended(text: str, *, unsafe: bool = True) -> str:
    return mend("m.py", HEAD + text, CONFIG, unsafe=unsafe).text.removeprefix(HEAD)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("    layers.LSTM(8),  # first", "    layers.LSTM(8, return_sequences=True),  # first"),
        (
            "    layers.LSTM(8, return_sequences = False),",
            "    layers.LSTM(8, return_sequences=True),",
        ),
        (
            "    layers.Bidirectional(layers.GRU(8)),",
            "    layers.Bidirectional(layers.GRU(8, return_sequences=True)),",
        ),
        (
            "    layers.LSTM(\n        8,\n        dropout=0.1,\n    ),",
            "    layers.LSTM(\n        8,\n        dropout=0.1,\n"
            "        return_sequences=True,\n    ),",
        ),
        (
            "    layers.LSTM(8),\n    layers.Dropout(0.5),\n    layers.LSTM(8),",
            "    layers.LSTM(8, return_sequences=True),\n    layers.Dropout(0.5),\n"
            "    layers.LSTM(8, return_sequences=True),",
        ),
    ],
)
def test_steps_are_returned(before: str, after: str) -> None:
    assert mended(STACKED.format(first=before), unsafe=False) == STACKED.format(first=after)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_line_endings_stay(ending: str) -> None:
    before, after = (
        "    layers.LSTM(\n        8,\n    ),",
        "    layers.LSTM(\n        8,\n        return_sequences=True,\n    ),",
    )
    text = (HEAD + STACKED.format(first=before)).replace("\n", ending)
    expected = (HEAD + STACKED.format(first=after)).replace("\n", ending)
    assert mend("m.py", text, CONFIG, unsafe=False).text == expected


@pytest.mark.parametrize(
    ("loss", "labels", "mended_loss"),
    [
        ('"categorical_crossentropy"', NUMBERS, '"sparse_categorical_crossentropy"'),
        ("loss='sparse_categorical_crossentropy'", ROWS, "loss='categorical_crossentropy'"),
        ('loss="categorical_crossentropy"', ROWS, 'loss="categorical_crossentropy"'),
    ],
)
def test_loss_follows_labels(loss: str, labels: str, mended_loss: str) -> None:
    text = TRAINED.format(loss=loss, labels=labels)
    assert mended(text, unsafe=False) == TRAINED.format(loss=mended_loss, labels=labels)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("layers.Dense(3, actvation=None)", "layers.Dense(3, activation=None)"),
        ('layers.Dense(3, activation="sofmax")', 'layers.Dense(3, activation="softmax")'),
        ("optimizers.Adam(lr=0.1)", "optimizers.Adam(learning_rate=0.1)"),
        (
            "Sequential([Input((9, 9, 1)), layers.MaxPooling2D()])",
            'Sequential([Input((9, 9, 1)), layers.MaxPooling2D(padding="same")])',
        ),
        (
            "Sequential([Input((99, 99, 99)), layers.Flatten(), layers.Dense(99)])",
            "Sequential([Input((99, 99, 99)), layers.GlobalAveragePooling2D(), layers.Dense(99)])",
        ),
    ],
)
def test_unsafe_fixes_are_made_when_asked_for(before: str, after: str) -> None:
    assert mended(f"x = {before}\n") == f"x = {after}\n"
    assert mended(f"x = {before}\n", unsafe=False) == f"x = {before}\n"


def test_mending_twice_changes_nothing_more() -> None:
    text = STACKED.format(first="    layers.LSTM(8),") + TRAINED.format(
        loss='"categorical_crossentropy"', labels=NUMBERS
    )
    once = mend("m.py", HEAD + text, CONFIG, unsafe=True)
    assert once.fixes == 2
    again = mend("m.py", once.text, CONFIG, unsafe=True)
    assert (again.fixes, again.text, again.left) == (0, once.text, [])


def test_a_fix_that_brings_another_error_is_not_offered() -> None:
    tail = "    layers.Conv2D(3, 3),"
    text = HEAD + STACKED.format(first=f"    layers.LSTM(8),\n    layers.LSTM(8),\n{tail}")
    report = analyze("m.py", text, CONFIG)
    assert [one.code for one in report.diagnostics] == ["KL101"]
    assert [one.fix for one in proven(report, CONFIG)] == [None]


def test_the_command_mends_files_and_shows_differences(tmp_path: Path) -> None:
    path = tmp_path / "m.py"
    text = HEAD + STACKED.format(first="    layers.LSTM(8),")
    path.write_text(text, encoding="utf-8")
    shown = keras_lint("check", "--isolated", "--diff", "m.py", cwd=tmp_path)
    assert "+    layers.LSTM(8, return_sequences=True),\n" in shown.stdout
    assert path.read_text(encoding="utf-8") == text
    done = keras_lint("check", "--isolated", "--fix", "m.py", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "1 fix made.\nNo findings.\n"
    assert "LSTM(8, return_sequences=True)" in path.read_text(encoding="utf-8")


def test_json_tells_proven_fixes(tmp_path: Path) -> None:
    (tmp_path / "m.py").write_text(HEAD + STACKED.format(first="    layers.LSTM(8),"))
    told = keras_lint("check", "--isolated", "--output-format", "json", "m.py", cwd=tmp_path)
    assert '"applicability": "safe"' in told.stdout
    assert '"content": ", return_sequences=True"' in told.stdout
