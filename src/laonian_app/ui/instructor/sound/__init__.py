"""What the instructor decides about sound: how the room hears it, and whose voice it is."""
