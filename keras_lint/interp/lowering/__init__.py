"""The parts of the lowering: literals, expressions, patterns, statements."""
