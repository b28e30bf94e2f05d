"""Lines folded between words, which prompt_toolkit folds in the middle of them."""

from __future__ import annotations

import re

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.layout.utils import explode_text_fragments
from prompt_toolkit.utils import get_cwidth

# A no-break space belongs to its word, as French wants it.
WORDS = re.compile(r"([^ ]*)( *)")
HIDDEN = -1
"""In place of a number of blanks: a blank of the text that would begin the next row."""


class WordWrap(Processor):
    """Shows a line with blanks where a word would not fit into its row; the text itself is untouched."""

    def __init__(self, edge: int) -> None:
        self._edge = edge

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """The line with its blanks, and which place shown is which place in the text."""
        line = explode_text_fragments(transformation_input.fragments)
        text = "".join(fragment[1] for fragment in line)
        gaps = find_gaps(text, transformation_input.width - self._edge)
        shown: StyleAndTextTuples = []
        to_shown: list[int] = []
        to_text: list[int] = []
        for index, fragment in enumerate(line):
            blanks = gaps.get(index, 0)
            if blanks == HIDDEN:
                to_shown.append(len(shown))
                continue
            shown += [("", " ")] * blanks
            to_text += [index] * (blanks + 1)
            to_shown.append(len(shown))
            shown.append((fragment[0], fragment[1]))
        beyond = len(shown) - len(line)
        return Transformation(
            shown,
            source_to_display=lambda at: to_shown[at] if at < len(to_shown) else at + beyond,
            display_to_source=lambda at: to_text[at] if at < len(to_text) else at - beyond,
        )


def find_gaps(text: str, width: int) -> dict[int, int]:
    """Before which characters a row of that width is filled up with how many blanks, and which blanks are hidden."""
    gaps: dict[int, int] = {}
    used = 0
    for found in WORDS.finditer(text) if width > 0 else ():
        size = get_cwidth(found[1])
        if used and used + size > width:
            gaps[found.start()] = width - used
            used = 0
        # A word longer than a row goes on in the next one.
        used = (used + size - 1) % width + 1 if used + size else 0
        for index in range(*found.span(2)):
            if used == width:
                gaps[index] = HIDDEN
            else:
                used += 1
    return gaps
