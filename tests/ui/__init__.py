"""The kit and what it sets: pressed by real events, measured in real type."""
