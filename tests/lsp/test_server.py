"""The language server in a real process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from keras_lint.diagnostic import Diagnostic
from keras_lint.place import Span
from tests.cli.process import CLEAN, LOSSY, WRONG
from tests.lsp.client import Client

pytest.importorskip("pygls")

Start = Callable[..., Client]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    clients: list[Client] = []

    def started(encodings: tuple[str, ...] | None = None) -> Client:
        clients.append(Client(tmp_path, encodings))
        return clients[-1]

    yield started
    for client in clients:
        assert client.stop() == 0


def test_findings_of_text_that_was_never_saved(start: Start, tmp_path: Path) -> None:
    client, path = start(), tmp_path / "net.py"
    (found,) = client.open(path, LOSSY)
    assert (found["code"], found["source"], found["severity"]) == ("KL201", "keras-lint", 2)
    assert found["range"] == {
        "start": {"line": 4, "character": 4},
        "end": {"line": 4, "character": 26},
    }
    message, hint = found["message"].split("\n")
    assert message.endswith("1.8 % of positions.")
    assert hint.startswith("Nothing is lost with")
    (related,) = found["relatedInformation"]
    assert related["location"]["uri"] == path.as_uri()
    assert related["location"]["range"]["start"] == {"line": 3, "character": 4}


def test_changes_are_followed_and_closing_clears(start: Start, tmp_path: Path) -> None:
    client, path = start(), tmp_path / "net.py"
    assert client.open(path, CLEAN) == []
    for version in range(2, 12):
        client.type(path, CLEAN + "x = layers.Dense(" + "1" * version + "\n", version)
    (found,) = client.change(path, WRONG, 12)
    assert (found["code"], found["severity"]) == ("KL106", 1)
    assert found["range"]["start"] == {"line": 2, "character": 28}
    (found,) = client.change(path, "import keras\nx = (\n", 13)
    assert found["code"] == "KL900"
    assert client.change(path, "import os\n", 14) == []
    assert client.close(path) == []


def test_saving_looks_again_at_what_may_import_it(start: Start, tmp_path: Path) -> None:
    sizes, net = tmp_path / "sizes.py", tmp_path / "net.py"
    sizes.write_text("SIZE = 108\n")
    text = LOSSY.replace("109, 109", "SIZE, SIZE").replace("\n", "\nfrom sizes import SIZE\n", 1)
    client = start()
    assert client.open(net, text) == []
    assert client.open(sizes, "SIZE = 108\n") == []
    sizes.write_text("SIZE = 109\n")
    client.save(sizes)
    assert [one["code"] for one in client.diagnostics(net)] == ["KL201"]


WIDE = "from keras import layers\n\n𝛼 = '😀', layers.Dense(0)\n"


@pytest.mark.parametrize(
    ("encodings", "name", "character"),
    [
        (None, "utf-16", 24),
        (("utf-16", "utf-8"), "utf-16", 24),
        (("utf-8",), "utf-8", 28),
        (("utf-32",), "utf-32", 22),
    ],
)
def test_columns_count_as_the_client_counts(
    encodings: tuple[str, ...] | None, name: str, character: int, start: Start, tmp_path: Path
) -> None:
    client = start(encodings)
    assert client.capabilities["positionEncoding"] == name
    (found,) = client.open(tmp_path / "wide.py", WIDE)
    assert found["range"]["start"] == {"line": 2, "character": character}


def test_the_projects_configuration_counts(start: Start, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.keras-lint]\nignore = ['KL201']\n")
    client, path = start(), tmp_path / "net.py"
    assert client.open(path, LOSSY) == []
    (tmp_path / "pyproject.toml").write_text("[tool.keras-lint]\nmaximum = 3\n")
    client.type(path, LOSSY, 2)
    message = client.next("window/showMessage")["message"]
    assert "pyproject.toml:2: `maximum` is no option" in message
    assert client.diagnostics(path, 2) == []


STACKED = """\
import keras
from keras import layers

net = keras.Sequential(
    [
        keras.Input((10, 8)),
        layers.LSTM(4),  # é
        layers.LSTM(5),
    ]
)
"""


def carried_out(text: str, action: dict[str, Any]) -> str:
    (change,) = action["edit"]["documentChanges"]
    lines = text.splitlines(keepends=True)
    for edit in sorted(change["edits"], key=lambda one: -one["range"]["start"]["line"]):
        start, end = edit["range"]["start"], edit["range"]["end"]
        head = "".join(lines[: start["line"]]) + (lines[start["line"]][: start["character"]])
        rest = [*lines, ""][end["line"] :]
        lines = (head + edit["newText"] + rest[0][end["character"] :]).splitlines(keepends=True)
        lines += rest[1:]
    return "".join(lines)


def test_a_proven_fix_is_offered_where_its_finding_stands(start: Start, tmp_path: Path) -> None:
    client, path = start(), tmp_path / "net.py"
    assert [one["code"] for one in client.open(path, STACKED)] == ["KL101"]
    assert client.actions(path, 0) == []
    (action,) = client.actions(path, 6)
    assert (action["kind"], action["diagnostics"][0]["code"]) == ("quickfix", "KL101")
    assert action["edit"]["documentChanges"][0]["textDocument"] == {
        "uri": path.as_uri(),
        "version": 1,
    }
    mended = carried_out(STACKED, action)
    assert "LSTM(4, return_sequences=True),  # é" in mended
    assert [one["code"] for one in client.change(path, mended)] == []
    assert client.actions(path, 6) == []


def test_all_safe_fixes_at_once(start: Start, tmp_path: Path) -> None:
    client, path = start(), tmp_path / "net.py"
    client.open(path, STACKED)
    (action,) = client.actions(path, 0, "source.fixAll")
    assert action["kind"] == "source.fixAll.keras-lint"
    assert carried_out(STACKED, action).count("return_sequences=True") == 1
    assert client.actions(path, 6, "refactor") == []


@pytest.mark.parametrize(
    ("name", "text", "codes"),
    [
        ("net.py", "import keras\n\0", ["KL900"]),
        ("net.py", "import keras\nx = " + "(" * 5000, ["KL900"]),
        ("net.py", "\ufeff# -*- coding: none -*-\r\nimport keras\r", []),
        ("net.py", "", []),
        ("net.ipynb", "{ keras", ["KL900"]),
    ],
)
def test_bad_input_is_survived(
    name: str, text: str, codes: list[str], start: Start, tmp_path: Path
) -> None:
    client = start()
    client.notify("textDocument/didOpen", {"textDocument": 1})
    assert [one["code"] for one in client.open(tmp_path / name, text)] == codes
    assert [one["code"] for one in client.open(tmp_path / "lossy.py", LOSSY)] == ["KL201"]


def test_documents_that_are_no_files(start: Start) -> None:
    client, uri = start(), "untitled:Untitled-1"
    document = {"uri": uri, "languageId": "python", "version": 1, "text": WRONG}
    client.notify("textDocument/didOpen", {"textDocument": document})
    published = client.next("textDocument/publishDiagnostics")
    assert (published["uri"], published["diagnostics"][0]["code"]) == (uri, "KL106")


def test_a_rule_of_a_page_links_to_it() -> None:
    positions = pytest.importorskip("keras_lint.lsp.positions")
    codec = pytest.importorskip("pygls.workspace").PositionCodec()
    page = "https://example.org/KL106"
    one = Diagnostic("n.py", Span(1, 1, 1, 2), "KL106", "name", "error", "What.", url=page)
    translator = positions.Translator("n.py", "file:///n.py", "xy\n", codec)
    assert translator.diagnostic(one).code_description.href == page
    assert translator.diagnostic(replace(one, url=None)).code_description is None
