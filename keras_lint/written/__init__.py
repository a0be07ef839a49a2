"""Where in a program a value at fault is written, each such place tried."""
