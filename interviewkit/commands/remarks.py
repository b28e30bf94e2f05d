"""What the writer of a post should know about it before it goes up."""

from __future__ import annotations

from collections.abc import Iterator

from interviewkit.exporters.style import Style
from interviewkit.locales import primary, words
from interviewkit.model import Identity, Interview, State


def remarks(interview: Interview, style: Style, *, target: str, dated: bool, drafts: list[str]) -> Iterator[str]:
    """One sentence for each thing that is left out, missing or not as one might think."""
    if open_ := _ids(interview, State.OPEN):
        yield f"Not answered yet, and left out: {open_}."
    if drafts:
        yield f"Typed in the walk and not saved yet: {', '.join(drafts)}."
    if style.declined == "hide" and (hidden := _ids(interview, State.DECLINED)):
        yield f"Declined, and hidden: {hidden}. Readers will not know that they were asked."
    if not any(exchange.state is not State.OPEN for exchange in interview):
        yield "Nobody has answered anything yet: there is no question in the post."
    if not dated:
        must = f"{target} takes no post without one. " if _needs_date(target) else ""
        yield f"The post has no date. {must}Give it one with  date: YYYY-MM-DD  in the file, or with --date."
    if words(interview.language).language != primary(interview.language):
        yield f"The notes in the post are in English: there are no words for {interview.language} yet."
    yield from _about_the_guest(interview, target)


def _needs_date(target: str) -> bool:
    from interviewkit.exporters import dialect, find

    return find(target).is_dialect and dialect(target).needs_date


def named(interview: Interview) -> Iterator[str]:
    """That a guest is withheld and yet named as people are, which nobody may have meant."""
    guest = interview.interviewee
    if guest.identity is Identity.PUBLISHED or not guest.name:
        return
    from interviewkit.slug import is_personal  # of a guest who is named nobody asks

    if is_personal(guest.name):
        yield f"The guest's identity is withheld, and posts name {guest.name}, which looks like somebody's own name."


def _about_the_guest(interview: Interview, target: str) -> Iterator[str]:
    yield from named(interview)
    if interview.interviewee.identity is not Identity.PUBLISHED:
        left = [name for name in ("portrait", "links") if getattr(interview, name)]
        if left:
            yield f"Left out, because the guest's identity is withheld: {' and '.join(left)}."
    elif portrait := interview.portrait:
        if target == "html" and portrait.is_elsewhere:
            yield "The page loads nothing, so the portrait, which is elsewhere, is left out of it."
        elif target != "html" and not portrait.is_elsewhere:
            yield f"The post shows {portrait.file}: put it where the blog finds it, and say in  file:  where that is."
        if not portrait.alt:
            yield "The portrait has no  alt:  so people who do not see it are not told what it shows."


def _ids(interview: Interview, state: State) -> str:
    return ", ".join(exchange.id for exchange in interview if exchange.state is state)
