"""Other people's formats, each read into lessons and problems."""
