"""The class records, on real files and a real server."""
