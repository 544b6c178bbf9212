"""The parts that every screen is built from; no domain words."""
