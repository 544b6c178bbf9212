"""安心课堂 (Anxin Classroom): lessons, quizzes and speech for classes of older adults."""

__version__ = "0.1.0"
