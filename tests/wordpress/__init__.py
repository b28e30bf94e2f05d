"""The posts for WordPress in a real one: its editor finds them well formed, and readers find every word."""
