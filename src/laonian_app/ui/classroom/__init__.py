"""The screens that a whole room looks at."""
