"""Where the class records and their second copy lie, and moving them to another drive."""
