"""The ways in: plays with a scripted console, and a real pseudo-terminal."""
