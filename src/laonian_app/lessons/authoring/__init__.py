"""Writing lessons: their parts, their files, what they were before, who looked them through."""
