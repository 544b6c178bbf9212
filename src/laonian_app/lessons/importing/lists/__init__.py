"""Lists of questions as they circulate in text and Word files."""
