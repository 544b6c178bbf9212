"""Errors, ids, times and paths: what every floor stands on. Standard library only."""
