"""Question lists: which there are, and what is in them."""
