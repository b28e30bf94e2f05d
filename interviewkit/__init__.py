"""interviewkit: interview in writing, publish on a blog."""

__version__ = "0.1.0"
