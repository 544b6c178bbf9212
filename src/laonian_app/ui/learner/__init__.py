"""The learner's screens, one module each."""
