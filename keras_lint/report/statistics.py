"""How often each rule found something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from keras_lint.diagnostic import Diagnostic
from keras_lint.rules.registry import all_rules
from keras_lint.rules.words import count


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """Render the number of findings of each rule, the most frequent first."""
    found = Counter(one.code for one in diagnostics)
    width = max((len(f"{number:,}") for number in found.values()), default=0)
    rows = sorted(found.items(), key=lambda row: (-row[1], row[0]))
    return "".join(f"{n:>{width},}  {code}  {all_rules()[code].slug}\n" for code, n in rows)


def totals(diagnostics: Sequence[Diagnostic]) -> str:
    """Say how many findings there are, of what severity, in how many files."""
    if not diagnostics:
        return "No findings."
    severities = Counter(one.severity for one in diagnostics)
    kinds = [("error", severities["error"]), ("warning", severities["warning"])]
    parts = [count(number, noun) for noun, number in kinds if number]
    if severities["information"]:
        parts.append(f"{severities['information']:,} for information")
    files = len({one.path for one in diagnostics})
    found = count(len(diagnostics), "finding")
    return f"{found} ({', '.join(parts)}) in {count(files, 'file')}."
