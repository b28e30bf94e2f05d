"""Pictures in formatted text: emoji are words, all others are left out and named."""

from __future__ import annotations

from collections.abc import Sequence

_NAMED = 5
_LONGEST = 40


class Pictures:
    """The pictures that were left out so far."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.count = 0

    def seen(self, attributes: dict[str, str]) -> str:
        """The emoji that an image stands for; else the image is noted, and there is nothing to read in it."""
        words = attributes.get("data-emoji") or attributes.get("alt", "")
        if is_emoji(words.strip()[:20]) and len(words) < 20:
            return words.strip()
        source = attributes.get("src", "")[:300]
        # What comes with the mail is named there; what has one pixel only tells its sender that it was opened.
        is_pixel = {attributes.get("width", "").strip()[:3], attributes.get("height", "").strip()[:3]} & {"0", "1"}
        if source and not source.lower().startswith("cid:") and not is_pixel:
            self.note(words if words.strip() else "" if source.startswith("data:") else source.split("?")[0])
        return ""

    def note(self, name: str) -> None:
        """One more that was left out."""
        self.count += 1
        name = " ".join(name.replace("\\", "/").rstrip("/").rpartition("/")[2].split())[:_LONGEST]
        if name and len(self.names) < _NAMED and name not in self.names:
            self.names.append(name)

    def notes(self) -> list[str]:
        """A sentence that says how many there were; none where there were none."""
        if not self.count:
            return []
        what = "1 picture in it was left out" if self.count == 1 else f"{self.count} pictures in it were left out"
        return [f"{what}: {listed(self.names, self.count)}." if self.names else f"{what}."]


def is_emoji(text: str) -> bool:
    """Whether a text is pictographs alone."""
    return bool(text) and ord(text[-1]) > 0x2000 and not any(sign.isalpha() or sign.isspace() for sign in text)


def listed(names: Sequence[str], count: int) -> str:
    """Names in a row, and how many of so many there are more."""
    more = count - len(names)
    return ", ".join(names) + (f" and {more} more" if more > 0 else "")
