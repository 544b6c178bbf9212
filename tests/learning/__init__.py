"""The rules of learning, without a screen and without a database."""
