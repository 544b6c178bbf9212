"""Answers turned into tables."""
