"""The keys and words of an interview file, and the values an interview has under them."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from interviewkit.model import Correspondence, Exchange, Interview, Portrait, Reference
from interviewkit.yamlfile.text import words

PROSE = frozenset({"question", "answer", "introduction", "conclusion", "greeting", "length", "use", "closing"})
"""The keys whose text is prose: several paragraphs, light Markdown."""
TOP = {
    "title": "The title of the post.",
    "date": "The day on the post, as YYYY-MM-DD.",
    "language": "The language of the interview, as en, fr, fr-CA, …",
    "interviewer": "Who asks, as published.",
    "interviewee": "Who answers, as published.",
    "portrait": "A picture of the guest: its address, or file, alt and credit.",
    "links": "Where more is said about the guest: addresses, or text and address of each.",
    "tags": "Words the blog files the post under.",
    "summary": "What the post is about, in one sentence, for lists of posts and search engines.",
    "method": "How the interview was held: by e-mail, in writing, by phone, by video or in person.",
    "editing": "What was done to the answers: verbatim (nothing) or edited.",
    "letter": "What is said around the questions when they are sent.",
    "introduction": "A word to the readers, above the questions.",
    "conclusion": "A word to the readers, below the answers.",
    "exchanges": "The questions with what came of them.",
}
PERSON = {
    "name": "The name as published: a real one, or for a withheld identity what is printed instead.",
    "identity": "Whether the public may know who it is: published or withheld.",
}
PORTRAIT = {
    "file": "A path, or an address that begins with https://.",
    "alt": "What is in the picture, for people who do not see it.",
    "credit": "Who made it.",
}
LINK = {
    "text": "The words that lead there; the address itself without them.",
    "address": "An address that begins with https://, http:// or mailto:.",
}
LETTER = {
    "greeting": "How the letter begins.",
    "deadline": "The day until which answers are hoped for, as YYYY-MM-DD.",
    "length": "How long an answer should be.",
    "use": "How the answers will be used: under which name, edited or not.",
    "closing": "How the letter ends.",
}
EXCHANGE = {
    "id": "A short name that never changes, such as q3.",
    "section": "A heading that opens above this question.",
    "follows": "The id of the question that this one follows up.",
    "question": "The question.",
    "hint": "For the interviewer's eyes only; never published.",
    "declined": "Why the question was declined; the guest's own words, if any, stand in answer.",
    "partly": "Why the rest was left out, where the answer is only a part.",
    "language": "The language of the answer, where it is another one: en, fr, …",
    "answer": "The answer, in the interviewee's words.",
}
OWN = "x-"
"""Keys that begin so are the writer's own: kept, never read."""


def normal(interview: Interview) -> Interview:
    """The interview with every text as YAML can hold it (see `yamlfile.storable`), and no empty ones."""

    def clean(text: str | None) -> str | None:
        return words(text or "")

    person = interview.interviewee
    return replace(
        interview,
        title=words(interview.title) or "",
        interviewer=clean(interview.interviewer),
        interviewee=replace(person, name=words(person.name) or ""),
        portrait=_portrait(interview.portrait),
        links=tuple(filter(None, map(_link, interview.links))),
        tags=tuple(filter(None, map(words, interview.tags))),
        summary=clean(interview.summary),
        letter=Correspondence(**{key: clean(text) for key, text in asdict(interview.letter).items()}),
        introduction=clean(interview.introduction),
        conclusion=clean(interview.conclusion),
        exchanges=tuple(
            replace(
                exchange,
                question=words(exchange.question) or "",
                answer=clean(exchange.answer),
                section=clean(exchange.section),
                hint=clean(exchange.hint),
            )
            for exchange in interview
        ),
    )


def _portrait(portrait: Portrait | None) -> Portrait | None:
    if portrait is None or not (file := words(portrait.file)):
        return None
    return Portrait(file, words(portrait.alt or ""), words(portrait.credit or ""))


def _link(link: Reference) -> Reference | None:
    address = words(link.address)
    return Reference(address, words(link.text or "")) if address else None


def wanted(interview: Interview) -> dict[str, Any]:
    """The values of a file that says this interview, in the order a new file has them."""
    person = interview.interviewee
    return {
        "title": interview.title,
        "date": interview.date,
        "language": interview.language,
        "interviewer": interview.interviewer,
        "interviewee": {"name": person.name or None, "identity": person.identity.value},
        "portrait": portrait_fields(interview.portrait),
        "links": [link_fields(link) for link in interview.links],
        "tags": list(interview.tags),
        "summary": interview.summary,
        "method": interview.method and interview.method.value,
        "editing": interview.editing and interview.editing.value,
        "letter": asdict(interview.letter),
        "introduction": interview.introduction,
        "conclusion": interview.conclusion,
        "exchanges": [exchange_fields(exchange) for exchange in interview],
    }


def portrait_fields(portrait: Portrait | None) -> str | dict[str, str | None] | None:
    """The values of a portrait: its address alone, where nothing is said about it."""
    if portrait and (portrait.alt or portrait.credit):
        return asdict(portrait)
    return portrait.file if portrait else None


def link_fields(link: Reference) -> str | dict[str, str | None]:
    """The values of a link: its address alone, where no words lead there."""
    return {"text": link.text, "address": link.address} if link.text else link.address


def exchange_fields(exchange: Exchange) -> dict[str, str | None]:
    """The values of one exchange, in the order a new file has them."""
    return {
        "id": exchange.id,
        "section": exchange.section,
        "follows": exchange.follows,
        "question": exchange.question,
        "hint": exchange.hint,
        "declined": exchange.declined and exchange.declined.value,
        "partly": exchange.partly and exchange.partly.value,
        "language": exchange.language,
        "answer": exchange.answer,
    }
