"""Journal, backup and repair; a person's data in and out."""
