"""Fixes: from changes by place to edits of the text, applied, and proven by a second analysis."""
