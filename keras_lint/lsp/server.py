"""A server that publishes findings when documents are opened, changed, saved and closed."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from keras_lint import __version__
from keras_lint.analyze import analyze
from keras_lint.config import ConfigError
from keras_lint.lsp.positions import Translator
from keras_lint.pyproject import configuration_for

_PAUSE = 0.2
"""How many seconds of quiet end a burst of changes."""


class Server(LanguageServer):
    """Analyses open documents one at a time, on a thread beside the one that talks."""

    def __init__(self) -> None:
        super().__init__(
            "keras-lint", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full
        )
        self._worker = ThreadPoolExecutor(1, "keras-lint")
        self._pending: dict[str, asyncio.Task[None]] = {}
        self._told: set[str] = set()

    def schedule(self, uri: str, pause: float = 0) -> None:
        """Look at a document soon, instead of what was to be done with it before."""
        self.cancel(uri)
        self._pending[uri] = asyncio.get_running_loop().create_task(self._look(uri, pause))

    def cancel(self, uri: str) -> None:
        """Forget what was to be done with a document."""
        if (task := self._pending.pop(uri, None)) is not None:
            task.cancel()

    def publish(
        self, uri: str, version: int | None = None, diagnostics: tuple[types.Diagnostic, ...] = ()
    ) -> None:
        """Tell the client all that there is to say of a document."""
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, diagnostics, version)
        )

    async def _look(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        document = self.workspace.get_text_document(uri)
        version, work = document.version, partial(self._diagnose, document, document.source)
        try:
            found = await asyncio.get_running_loop().run_in_executor(self._worker, work)
        except ConfigError as error:
            found = self._tell(f"keras-lint: {error}")
        except Exception as error:
            found = self._tell(f"keras-lint: {document.path}: {type(error).__name__}: {error}")
        self.publish(uri, version, found)

    def _diagnose(self, document: TextDocument, text: str) -> tuple[types.Diagnostic, ...]:
        path = document.path or document.uri
        report = analyze(path, text, configuration_for(path))
        translator = Translator(path, document.uri, text, self.workspace.position_codec)
        own = (one for one in report.diagnostics if one.path == path)
        return tuple(map(translator.diagnostic, own))

    def _tell(self, message: str) -> tuple[types.Diagnostic, ...]:
        """Show what keeps us from our work, once; there are no findings then."""
        if message not in self._told:
            self._told.add(message)
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, message))
        return ()


def create_server() -> Server:
    """Return a server that knows what to do with documents."""
    server = Server()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        server.schedule(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        server.schedule(params.text_document.uri, _PAUSE)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: types.DidSaveTextDocumentParams) -> None:
        # Others may import what was saved.
        for uri in list(server.workspace.text_documents):
            server.schedule(uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.cancel(params.text_document.uri)
        server.publish(params.text_document.uri)

    return server
