"""Lessons taken out of the program: to hand on, or to take home."""
