"""One piece of a reply before a person, and what they make of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from interviewkit import editor
from interviewkit.console import Console
from interviewkit.intake.review import Choice, Slip, Standing, acts, is_settled, labels, sheet
from interviewkit.intake.sheet import say
from interviewkit.model import Interview, Kind

OPTION = "--yes or --dry-run"
"""The way without a terminal, named where something cannot be asked."""
UNPLACED = ("unplaced", "no question: leave it unplaced")
BACK = ("back", "back to the table")
_KINDS = [(kind.value, kind.value) for kind in Kind]

Slips = list[Slip]


class Look:
    """A person before one piece; `take` gives all the slips as they left them."""

    def __init__(self, console: Console, interview: Interview, slips: Slips, *, place: int, scratch: Path) -> None:
        self._console = console
        self._interview = interview
        self._slips = slips
        self._place = place
        self._slip = slips[place]
        self._label = labels(slips)[place]
        self._scratch = scratch

    def take(self) -> Slips:
        """All slips after one act on this piece, or as they were."""
        self._console.show(sheet.whole(self._slip, self._label, self._interview))
        offered = self._offered()
        act = self._console.choose("What about it", [*offered, BACK], option=OPTION, default="back")
        return self._slips if act == "back" else self._acts()[act]()

    def decide(self) -> Slips:
        """The same, where a decision is needed before anything can be saved."""
        self._console.show(sheet.whole(self._slip, self._label, self._interview))
        act = self._console.choose("What about it", self._offered(), option=OPTION)
        return self._acts()[act]()

    def _offered(self) -> list[tuple[str, str]]:
        slip = self._slip
        if slip.off_record:
            return self._private() if slip.id else [("move", "it belongs to a question")]
        if slip.standing is Standing.LATER:
            first = [
                ("keep", "keep what the file has"),
                ("replace", "put this in its place"),
                ("both", "keep both, this one below"),
            ]
        else:
            first = [("answer", "an answer, under the right question")] if slip.id else []
        first += [("move", "it answers another question" if slip.id else "it answers a question")]
        if slip.id:
            first += [("declined", "it declines the question"), ("part", "it answers the question in part")]
        if len(acts.blocks(slip.text)) > 1:
            first.append(("split", "split it in two"))
        if self._others():
            first.append(("join", "join it with another piece"))
        return [*first, ("edit", "change its words in the editor"), *([UNPLACED] if slip.id else [])]

    def _private(self) -> list[tuple[str, str]]:
        is_open = not is_settled(self._interview.find(self._slip.id or ""))
        declining = [("withhold", "decline the question (prefers not to), without these words")] if is_open else []
        leaving = "leave the question open" if is_open else "leave the question as it is"
        return [*declining, ("leave", leaving), ("move", "it belongs to another question"), UNPLACED]

    def _acts(self) -> dict[str, Callable[[], Slips]]:
        return {
            "answer": lambda: self._put(acts.whole(self._slip)),
            "keep": lambda: self._put(acts.choose(self._slip, Choice.KEEP)),
            "replace": lambda: self._put(acts.choose(self._slip, Choice.REPLACE)),
            "both": lambda: self._put(acts.choose(self._slip, Choice.BOTH)),
            "withhold": lambda: self._put(acts.decline(self._slip, Kind.PREFERS_NOT)),
            "leave": lambda: self._put(acts.accept(self._slip)),
            "unplaced": lambda: self._put(acts.unplace(self._slip)),
            "move": self._move,
            "declined": self._decline,
            "part": self._part,
            "split": self._split,
            "join": self._join,
            "edit": self._edit,
        }

    def _put(self, *now: Slip) -> Slips:
        return acts.put(self._slips, self._place, *now)

    def _move(self) -> Slips:
        return self._put(acts.move(self._slip, self._ask_question()))

    def _ask_question(self, *more: tuple[str, str]) -> str:
        return self._console.choose("Which question", [*sheet.questions(self._interview), *more], option=OPTION)

    def _decline(self) -> Slips:
        likely = self._slip.declined or self._slip.suggested
        kind = self._console.choose("Why is it left without an answer?", _KINDS, option=OPTION, default=likely)
        return self._put(acts.decline(self._slip, Kind(kind)))

    def _part(self) -> Slips:
        likely = self._slip.partly or self._slip.declined or self._slip.suggested
        kind = self._console.choose("Why is the rest left out?", _KINDS, option=OPTION, default=likely)
        return self._put(acts.part(self._slip, Kind(kind)))

    def _split(self) -> Slips:
        spans = acts.blocks(self._slip.text)
        choices = [
            (str(place), sheet.first_words(self._slip.text[start:end], 60))
            for place, (start, end) in enumerate(spans[1:], 1)
        ]
        place = int(self._console.choose("The second piece begins with", choices, option=OPTION))
        first, second = acts.split(self._slip, place)
        goal = self._ask_question(UNPLACED)
        return self._put(first, second if goal == "unplaced" else acts.move(second, goal))

    def _others(self) -> list[tuple[int, str]]:
        """The other pieces that may be joined with this one: what is off the record stays by itself."""
        if self._slip.off_record:
            return []
        named = enumerate(zip(labels(self._slips), self._slips, strict=True))
        return [
            (place, f"{label}  {slip.id or 'unplaced'}: {sheet.first_words(slip.text, 50)}")
            for place, (label, slip) in named
            if place != self._place and not slip.off_record
        ]

    def _join(self) -> Slips:
        choices = [(labels(self._slips)[place], label) for place, label in self._others()]
        label = self._console.choose("Join it with", choices, option=OPTION)
        other = labels(self._slips).index(label)
        ways = [("below", "the other piece goes below this one"), ("above", "the other piece goes above this one")]
        is_below = self._console.choose("In which order", ways, option=OPTION, default=ways[0][0]) == "below"
        pair = (self._slip, self._slips[other]) if is_below else (self._slips[other], self._slip)
        joined = acts.join(*pair)
        rest = [joined if place == self._place else slip for place, slip in enumerate(self._slips) if place != other]
        return acts.put(rest, rest.index(joined), joined)

    def _edit(self) -> Slips:
        text = editor.edit(self._slip.text, keep=self._scratch, person=self._console)
        if text == self._slip.text:
            self._console.show([say("Its words are as they were.", tone="dim")])
            return self._slips
        return self._put(acts.reword(self._slip, text.strip("\n")))
