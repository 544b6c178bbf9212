"""What goes to the printer or into a PDF."""
