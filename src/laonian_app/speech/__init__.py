"""Text turned into spoken clips, and clips into sound."""
