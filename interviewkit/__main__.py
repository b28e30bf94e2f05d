"""`python -m interviewkit`, the same as the command."""

from interviewkit.cli import main

if __name__ == "__main__":
    main()
