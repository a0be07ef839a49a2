"""The interpreter: runs a program on what is known, and builds what it would build."""
