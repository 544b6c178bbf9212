"""Steps from one schema number to the next; run by `store.upgrade`."""
