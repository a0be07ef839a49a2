"""Findings and models as people and programs read them."""
