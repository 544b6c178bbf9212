"""Which day is it? Asked where the date of this PC cannot be believed."""
