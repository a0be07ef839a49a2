"""The language server: findings in an editor, while one types."""
