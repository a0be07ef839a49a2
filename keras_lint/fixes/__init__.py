"""Fixes: edits of the text applied, in rounds, and proven by a second analysis."""
