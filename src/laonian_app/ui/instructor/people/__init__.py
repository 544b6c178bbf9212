"""Wrong chairs, double entries and names to be erased: the instructor sets them right."""
