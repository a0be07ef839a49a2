"""Findings kept from one run to the next."""
