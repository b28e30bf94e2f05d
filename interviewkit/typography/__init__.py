"""Typography on the way out: quotes, apostrophes, dashes and spaces as a typesetter of the language sets them."""

from __future__ import annotations

from interviewkit.typography.countries import NAMES
from interviewkit.typography.edit import Edit, applied
from interviewkit.typography.profiles import Profile, profile
from interviewkit.typography.scan import edits

__all__ = ["NAMES", "Edit", "Profile", "edits", "profile", "typeset"]


def typeset(text: str, profile: Profile) -> str:
    """The text as a typesetter sets it; what is set already comes back as it is."""
    return applied(text, edits(text, profile))
