"""`string`: the letters, digits and marks that programs make vocabularies of."""

from __future__ import annotations

import string

from keras_lint.interp.library import constant

NAMES = (
    "ascii_letters ascii_lowercase ascii_uppercase digits hexdigits octdigits printable "
    "punctuation whitespace"
).split()

for _name in NAMES:
    constant(f"string.{_name}", getattr(string, _name))
