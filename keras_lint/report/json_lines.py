"""One JSON object a line, one line a finding."""

from __future__ import annotations

import json
from collections.abc import Sequence

from keras_lint.diagnostic import Diagnostic
from keras_lint.report.formats import LineReader
from keras_lint.report.json_array import as_dict
from keras_lint.report.style import Style


def render(diagnostics: Sequence[Diagnostic], lines: LineReader, style: Style) -> str:
    """Render the findings as lines of JSON."""
    return "".join(json.dumps(as_dict(one), ensure_ascii=False) + "\n" for one in diagnostics)
