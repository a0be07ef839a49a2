"""The commands of the command line, a module each.

A module has `add_arguments(parser)` and `run(args)`, which returns the exit status.
"""
