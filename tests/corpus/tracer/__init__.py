"""Runs one program under real Keras and records every model that it constructs.

The package runs under Keras 2.2.4, 2.15 and 3 alike, so its syntax is Python 3.6's.
"""
