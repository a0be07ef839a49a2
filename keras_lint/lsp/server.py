"""A server that publishes findings when documents are opened, changed, saved and closed.

It offers the fixes of what it found as code actions.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from keras_lint import __version__
from keras_lint.analyze import analyze
from keras_lint.config import ConfigError
from keras_lint.lsp.actions import KINDS, Look, actions
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
        self._looks: dict[str, Look] = {}
        self._told: set[str] = set()

    def schedule(self, uri: str, pause: float = 0) -> None:
        """Look at a document soon, instead of what was to be done with it before."""
        self.cancel(uri)
        self._pending[uri] = asyncio.get_running_loop().create_task(self._look(uri, pause))

    def cancel(self, uri: str) -> None:
        """Forget what was to be done with a document."""
        if (task := self._pending.pop(uri, None)) is not None:
            task.cancel()

    def forget(self, uri: str) -> None:
        """Drop what is known of a document, the client's findings too."""
        self.cancel(uri)
        self._looks.pop(uri, None)
        self.publish(uri)

    async def offer(self, asked: types.CodeActionParams) -> list[types.CodeAction]:
        """Return the code actions that a client asks for; none where we cannot work."""
        document = self.workspace.get_text_document(asked.text_document.uri)
        work = partial(self._offer, document, document.version, document.source, asked)
        try:
            return await asyncio.get_running_loop().run_in_executor(self._worker, work)
        except Exception as error:
            self._tell(self._message(document, error))
            return []

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
        found: tuple[types.Diagnostic, ...] = ()
        try:
            found = await asyncio.get_running_loop().run_in_executor(self._worker, work)
        except Exception as error:
            self._tell(self._message(document, error))
        self.publish(uri, version, found)

    def _diagnose(self, document: TextDocument, text: str) -> tuple[types.Diagnostic, ...]:
        look = self._looked(document, document.version, text)
        self._looks[document.uri] = look
        return tuple(map(look.translator.diagnostic, look.own))

    def _offer(
        self,
        document: TextDocument,
        version: int | None,
        text: str,
        asked: types.CodeActionParams,
    ) -> list[types.CodeAction]:
        look = self._looks.get(document.uri)
        if look is None or look.text != text:
            look = self._looked(document, version, text)
        return actions(replace(look, version=version), asked)

    def _looked(self, document: TextDocument, version: int | None, text: str) -> Look:
        path = document.path or document.uri
        config = configuration_for(path)
        translator = Translator(path, document.uri, text, self.workspace.position_codec)
        return Look(document.uri, version, text, analyze(path, text, config), config, translator)

    def _message(self, document: TextDocument, error: Exception) -> str:
        if isinstance(error, ConfigError):
            return f"keras-lint: {error}"
        return f"keras-lint: {document.path}: {type(error).__name__}: {error}"

    def _tell(self, message: str) -> None:
        """Show what keeps us from our work, once."""
        if message not in self._told:
            self._told.add(message)
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, message))


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
        server.forget(params.text_document.uri)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=list(KINDS))
    )
    async def offered(params: types.CodeActionParams) -> list[types.CodeAction]:
        return await server.offer(params)

    return server
