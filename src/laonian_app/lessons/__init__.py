"""What a lesson is, and how files become one."""
