"""Wild replies that nobody could file, and mails without an answer in them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from interviewkit.letter import Letter
from interviewkit.letter.plain import body
from tests.reply.replies import Reply
from tests.reply.replies.bakery import Correspondence, came
from tests.reply.replies.bakery_mail import post, quoted
from tests.reply.replies.wild_b_typed import flat_text


def _letter_below(asked: Letter) -> str:
    return f"{Correspondence(asked).say('wrote')}\n\n{quoted(body(asked).rstrip().split(chr(10)))}"


def _top_posted(asked: Letter, rng: Random, said: str, filed: dict[str, str], *, group: str, quote: bool) -> Reply:
    we = Correspondence(asked)
    text = f"{we.say('hello')}\n\n{said}\n\n{we.say('bye')}\n{we.guest}\n\n" + (_letter_below(asked) if quote else "")
    ours = [we.say("hello"), we.say("bye"), we.say("wrote")]
    return came(asked, [("reply.eml", post(asked, rng, text=text))], filed, ours=ours, group=group)


def essay(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """All answers woven into a text of a few paragraphs."""
    filed = {id: flat for id, text in filed.items() if (flat := flat_text(text))}
    texts, cut = list(filed.values()), rng.randint(1, 3)
    blocks = [Correspondence(asked).say("essay"), " ".join(texts[:cut]), " ".join(texts[cut:])]
    said = "\n\n".join(block for block in blocks if block)
    return _top_posted(asked, rng, said, filed, group="unsolvable", quote=rng.random() < 0.5)


def themes(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """Three themes, counted in a way that no question is."""
    filed = {id: flat for id, text in filed.items() if (flat := flat_text(text))}
    order = list(filed.values())
    rng.shuffle(order)
    groups = [" ".join(order[start::3]) for start in range(3)]
    said = f"{Correspondence(asked).say('themes')}\n\n"
    counted = rng.choice([("I.", "II.", "III."), ("A.", "B.", "C."), ("1/3", "2/3", "3/3")])
    said += "\n\n".join(f"{count} {text}" for count, text in zip(counted, groups, strict=True))
    return _top_posted(asked, rng, said, filed, group="unsolvable", quote=False)


def scattered(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """Bullets in no order, fewer than there are questions."""
    filed = {id: flat for id, text in filed.items() if (flat := flat_text(text))}
    order = list(filed.items())
    rng.shuffle(order)
    filed = dict(order[: max(3, len(order) - 2)])
    mark = rng.choice(["- ", "* ", "• ", "– "])
    said = f"{Correspondence(asked).say('scattered')}\n\n" + "\n".join(f"{mark}{text}" for text in filed.values())
    return _top_posted(asked, rng, said, filed, group="unsolvable", quote=rng.random() < 0.5)


def phrase(key: str) -> Callable[[Letter, dict[str, str], Random], Reply]:
    """A mail that says one thing, above the letter or without it."""

    def told(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
        said = Correspondence(asked).say(key)
        return _top_posted(asked, rng, said, {}, group="nothing", quote=rng.random() < 0.6)

    return told


def picture(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """Answers by hand, photographed."""
    we = Correspondence(asked)
    photo = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + rng.randbytes(400) + b"\xff\xd9"
    text = f"{we.say('hello')}\n\n{we.say('photo')}\n\n{we.guest}\n\n{_letter_below(asked)}"
    data = post(asked, rng, text=text, attached=(("IMG_2031.jpg", photo),))
    return came(asked, [("reply.eml", data)], {}, ours=[we.say("photo")], group="nothing")


def gone(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """A machine says that the guest works here no longer."""
    we = Correspondence(asked)
    headers = (("Auto-Submitted", "auto-replied"),) if rng.random() < 0.5 else (("Precedence", "auto_reply"),)
    text = f"{we.say('left')}\n\n" + (_letter_below(asked) if rng.random() < 0.5 else "")
    data = post(asked, rng, text=text, headers=headers, subject=f"Automatic reply: {we.subject}")
    return came(asked, [("reply.eml", data)], {}, ours=[we.say("left")], group="nothing")


def receipt(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """A notice that the letter was displayed."""
    we, boundary = Correspondence(asked), f"=_{rng.getrandbits(48):012x}"
    head = f'Content-Type: multipart/report; report-type=disposition-notification; boundary="{boundary}"\r\n'
    parts = [
        f"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{we.say('receipt')}\r\n",
        "Content-Type: message/disposition-notification\r\n\r\nReporting-UA: house.example.net\r\n"
        "Final-Recipient: rfc822;me@house.example.net\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n",
    ]
    mail = f"From: me@house.example.net\r\nTo: questions@blog.example\r\nSubject: Read: [{asked.token}]\r\n"
    mail += f"MIME-Version: 1.0\r\n{head}\r\n" + "".join(f"--{boundary}\r\n{part}\r\n" for part in parts)
    data = f"{mail}--{boundary}--\r\n".encode()
    return came(asked, [("reply.eml", data)], {}, ours=[we.say("receipt")], group="nothing")


def elsewhere(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """A printed page is attached, which no program of ours reads."""
    we = Correspondence(asked)
    pdf = b"%PDF-1.4\n1 0 obj <</Type/Catalog>> endobj\n" + rng.randbytes(300) + b"\n%%EOF\n"
    text = f"{we.say('hello')}\n\n{we.say('pdf')}\n\n{we.say('bye')}\n{we.guest}\n"
    data = post(asked, rng, text=text, attached=(("answers.pdf", pdf),))
    return came(asked, [("reply.eml", data)], {}, ours=[we.say("pdf")], group="nothing")


NONE: dict[str, Callable[[Letter, dict[str, str], Random], Reply]] = {
    "an essay": essay,
    "three themes": themes,
    "scattered thoughts": scattered,
    "a link": phrase("link"),
    "questions first": phrase("time"),
    "a picture": picture,
    "gone": gone,
    "a receipt": receipt,
    "a printed page": elsewhere,
}
