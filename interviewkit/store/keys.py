"""The keys and words of an interview file, and the values an interview has under them."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from interviewkit.model import Correspondence, Exchange, Interview
from interviewkit.yamlfile.text import words

PROSE = frozenset({"question", "answer", "introduction", "conclusion", "greeting", "length", "use", "closing"})
"""The keys whose text is prose: several paragraphs, light Markdown."""
TOP = {
    "title": "The title of the post.",
    "date": "The day on the post, as YYYY-MM-DD.",
    "language": "The language of the interview, as en, fr, fr-CA, …",
    "interviewer": "Who asks, as published.",
    "interviewee": "Who answers, as published.",
    "tags": "Words the blog files the post under.",
    "letter": "What is said around the questions when they are sent.",
    "introduction": "A word to the readers, above the questions.",
    "conclusion": "A word to the readers, below the answers.",
    "exchanges": "The questions with what came of them.",
}
PERSON = {
    "name": "The name as published: a real one, or for a withheld identity what is printed instead.",
    "identity": "Whether the public may know who it is: published or withheld.",
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
        tags=tuple(filter(None, map(words, interview.tags))),
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


def wanted(interview: Interview) -> dict[str, Any]:
    """The values of a file that says this interview, in the order a new file has them."""
    person = interview.interviewee
    return {
        "title": interview.title,
        "date": interview.date,
        "language": interview.language,
        "interviewer": interview.interviewer,
        "interviewee": {"name": person.name or None, "identity": person.identity.value},
        "tags": list(interview.tags),
        "letter": asdict(interview.letter),
        "introduction": interview.introduction,
        "conclusion": interview.conclusion,
        "exchanges": [exchange_fields(exchange) for exchange in interview],
    }


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
        "answer": exchange.answer,
    }
