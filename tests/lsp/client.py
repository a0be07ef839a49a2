"""A client of the language server: JSON-RPC to a real process."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 60


class Client:
    """Speaks to `keras-lint server` as an editor does."""

    def __init__(self, folder: Path, encodings: tuple[str, ...] | None = None) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "keras_lint", "server"],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        self.messages: queue.Queue[dict[str, Any]] = queue.Queue()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        general = {} if encodings is None else {"positionEncodings": list(encodings)}
        self.capabilities = self.request(
            "initialize",
            {"processId": None, "rootUri": folder.as_uri(), "capabilities": {"general": general}},
        )["capabilities"]
        self.notify("initialized", {})

    def open(self, path: Path, text: str) -> list[dict[str, Any]]:
        document = {"uri": path.as_uri(), "languageId": "python", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})
        return self.diagnostics(path)

    def change(self, path: Path, text: str, version: int = 2) -> list[dict[str, Any]]:
        self.type(path, text, version)
        return self.diagnostics(path, version)

    def type(self, path: Path, text: str, version: int) -> None:
        document = {"uri": path.as_uri(), "version": version}
        changes = [{"text": text}]
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": changes})

    def save(self, path: Path) -> None:
        self.notify("textDocument/didSave", {"textDocument": {"uri": path.as_uri()}})

    def close(self, path: Path) -> list[dict[str, Any]]:
        self.notify("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})
        return self.diagnostics(path, None)

    def actions(self, path: Path, line: int, *only: str) -> list[dict[str, Any]]:
        """Ask what may be done about the first characters of a line."""
        position = {"line": line, "character": 0}
        found: list[dict[str, Any]] = self.request(
            "textDocument/codeAction",
            {
                "textDocument": {"uri": path.as_uri()},
                "range": {"start": position, "end": {"line": line, "character": 200}},
                "context": {"diagnostics": [], **({"only": list(only)} if only else {})},
            },
        )
        return found

    def diagnostics(self, path: Path, version: int | None = 1) -> list[dict[str, Any]]:
        """Wait for what is published of a version of a document."""
        while True:
            message = self.next("textDocument/publishDiagnostics")
            if message["uri"] == path.as_uri() and message.get("version") == version:
                found: list[dict[str, Any]] = message["diagnostics"]
                return found

    def next(self, method: str) -> dict[str, Any]:
        while True:
            message = self.messages.get(timeout=PATIENCE)
            if message.get("method") == method:
                params: dict[str, Any] = message["params"]
                return params

    def request(self, method: str, params: dict[str, Any] | None) -> Any:
        self._send({"id": 1, "method": method, "params": params})
        while True:
            message = self.messages.get(timeout=PATIENCE)
            if message.get("id") == 1:
                assert "error" not in message, message
                return message["result"]

    def notify(self, method: str, params: dict[str, Any] | None) -> None:
        self._send({"method": method, "params": params})

    def stop(self) -> int:
        self.request("shutdown", None)
        self.notify("exit", None)
        status = self.process.wait(PATIENCE)
        self.reader.join(PATIENCE)
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()
        return status

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin is not None
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self.process.stdin.flush()

    def _read(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        length = 0
        while line := stream.readline():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
            elif not line.strip():
                self.messages.put(json.loads(stream.read(length)))
