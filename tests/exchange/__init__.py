"""Journal, backup, repair: nothing that was shown as saved is lost."""
