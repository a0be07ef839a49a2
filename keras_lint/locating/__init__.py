"""From what rules find to diagnostics: rows and columns, and changes as edits of the text."""
