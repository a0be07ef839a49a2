"""Code actions: the fixes of an open document, each proven before it is offered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lsprotocol import types

from keras_lint.analyze import Report
from keras_lint.config import Config
from keras_lint.diagnostic import Diagnostic
from keras_lint.fixes.prove import holds
from keras_lint.fixes.rounds import mend
from keras_lint.lsp.positions import Translator
from keras_lint.record import record

QUICK_FIX = types.CodeActionKind.QuickFix
FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.keras-lint"
"""Of everything that can be mended safely; editors ask for it when they save."""
KINDS = (QUICK_FIX, FIX_ALL)


@record
class Look:
    """What was found in a version of an open document."""

    uri: str
    version: int | None
    text: str
    report: Report
    config: Config
    translator: Translator

    @property
    def own(self) -> Iterator[Diagnostic]:
        """The findings in the document itself: those in what it imports belong there."""
        return (one for one in self.report.diagnostics if one.path == self.report.path)


def actions(look: Look, asked: types.CodeActionParams) -> list[types.CodeAction]:
    """Return what a client may do about the findings in a range, as far as it asks for it."""
    only = asked.context.only
    found: list[types.CodeAction] = []
    if _is_asked_for(QUICK_FIX.value, only or [QUICK_FIX]):
        found += _quick_fixes(look, asked.range)
    if _is_asked_for(FIX_ALL, only or []):
        found += _fix_all(look)
    return found


def _is_asked_for(kind: str, only: Sequence[types.CodeActionKind | str]) -> bool:
    wanted = [one.value if isinstance(one, types.CodeActionKind) else one for one in only]
    return any(kind == one or kind.startswith(f"{one}.") for one in wanted)


def _quick_fixes(look: Look, wanted: types.Range) -> Iterator[types.CodeAction]:
    for one in look.own:
        told = look.translator.diagnostic(one)
        if one.fix is None or not _meet(told.range, wanted):
            continue
        if not holds(one, one.fix, look.report, look.config):
            continue
        edits = [
            types.TextEdit(look.translator.range(one.path, edit.span), edit.content)
            for edit in one.fix.edits
        ]
        safe = one.fix.applicability == "safe"
        yield types.CodeAction(
            title=one.fix.message if safe else f"{one.fix.message} (changes results)",
            kind=QUICK_FIX,
            diagnostics=[told],
            is_preferred=safe,
            edit=_edit(look, edits),
        )


def _fix_all(look: Look) -> Iterator[types.CodeAction]:
    if look.report.source is None or look.report.source.cells is not None:
        return
    mended = mend(look.report.path, look.text, look.config, unsafe=False)
    if mended.fixes:
        edit = types.TextEdit(look.translator.whole(look.report.path), mended.text)
        yield types.CodeAction(
            title="keras-lint: mend what can be mended safely",
            kind=FIX_ALL,
            edit=_edit(look, [edit]),
        )


def _edit(look: Look, edits: Sequence[types.TextEdit]) -> types.WorkspaceEdit:
    """Return edits of the version that was looked at: a client refuses them on a newer one."""
    document = types.OptionalVersionedTextDocumentIdentifier(look.uri, look.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, edits)])


def _meet(one: types.Range, other: types.Range) -> bool:
    return one.start <= other.end and other.start <= one.end
