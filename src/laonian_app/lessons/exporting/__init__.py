"""Lessons in other people's formats; what a format cannot hold is named, never lost silently."""
