"""Journeys: the real program, real presses, a real database, told as a teacher would."""
