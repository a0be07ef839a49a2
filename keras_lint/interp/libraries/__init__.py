"""Python's own libraries, and some small ones, as far as programs that build models use them."""
