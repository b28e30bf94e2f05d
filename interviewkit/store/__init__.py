"""Interviews on disk: the project folder, the files in it, and the private folder with their ledgers."""
