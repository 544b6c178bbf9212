"""Everything that knows Qt widgets."""
