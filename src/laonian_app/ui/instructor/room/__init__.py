"""What the instructor decides about this PC: type, colours, and when the names come back."""
