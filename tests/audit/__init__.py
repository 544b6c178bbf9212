"""Measures every screen against the numbers of the accessibility checklist."""
