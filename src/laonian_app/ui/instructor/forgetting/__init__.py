"""Does this PC forget everything when it is switched off? Asked once, of the instructor."""
