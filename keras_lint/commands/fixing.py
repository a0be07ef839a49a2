"""`check --fix` and `check --diff`: mending files, or showing how they would be mended."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Sequence
from pathlib import Path

from keras_lint.analyze import decoded
from keras_lint.commands.targets import Target
from keras_lint.config import ConfigError
from keras_lint.fixes.rounds import Mended, mend
from keras_lint.relevance import concerns_us
from keras_lint.source.errors import SourceError
from keras_lint.source.files import SourceFile, is_notebook, read_bytes


def fix_all(targets: Sequence[Target], *, unsafe: bool, diff: bool) -> int:
    """Mend the targets in place and return how many fixes were made.

    With `diff` nothing is written but the differences, to standard output, where the text of
    standard input goes too.
    """
    made = 0
    for target in targets:
        if is_notebook(target.path):
            continue
        try:
            content = read_bytes(target.path) if target.text is None else target.text
            if not concerns_us(target.path, content):
                continue
            source = decoded(target.path, content)
        except SourceError:
            # The run that follows tells it, as a finding or as a problem.
            continue
        mended = mend(target.path, source.text, target.config, unsafe=unsafe)
        made += mended.fixes
        if diff:
            sys.stdout.writelines(_difference(source, mended))
        elif target.text is not None:
            sys.stdout.write(mended.text)
        elif mended.fixes:
            _write(source, mended.text)
    return made


def _difference(source: SourceFile, mended: Mended) -> Sequence[str]:
    before = source.text.splitlines(keepends=True)
    after = mended.text.splitlines(keepends=True)
    lines = difflib.unified_diff(before, after, source.path, source.path)
    return [line if line.endswith("\n") else f"{line}\n" for line in lines]


def _write(source: SourceFile, text: str) -> None:
    try:
        Path(source.path).write_bytes(text.encode(source.encoding))
    except (OSError, UnicodeEncodeError) as error:
        raise ConfigError(f"{source.path}: cannot be written: {error}") from None
