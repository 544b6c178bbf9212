"""A video of a lesson, shown over its page; QtMultimedia is loaded at the first press."""
