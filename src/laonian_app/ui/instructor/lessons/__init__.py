"""The instructor's lessons: list, editing with a preview, bringing in, publishing."""
