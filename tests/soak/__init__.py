"""Use the program for a long time and treat it badly: python -m tests.soak.run."""
