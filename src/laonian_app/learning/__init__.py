"""The rules of learning: grading, quizzes, review. Pure."""
