"""The tests; a package, so that the audit can be run by its name."""
