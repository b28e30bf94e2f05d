"""Files of the third set: notebooks, exports and transcripts, with the questions in them as somebody copied them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from textwrap import indent

from interviewkit.letter import Asked
from tests.reply.replies import Reply
from tests.reply.replies.wild_c_desk import Case, Style, n, nn, on_one_line

ASCII = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "…": "...", "ß": "s"}
)


def text_file(case: Case, blocks: list[str], name: str = "answers.txt") -> tuple[str, bytes]:
    return name, ("\n\n".join(blocks) + "\n").encode()


def callouts(case: Case) -> Reply:
    """Obsidian: properties on top, each question a callout."""
    front = f"---\ntags: [interview, todo]\ncreated: 2024-05-15\n---\n\n# {case.letter.title}"
    kind = case.rng.choice(["question", "faq", "QUESTION"])
    blocks = [front]
    for one, text in case.all:
        blocks += [f"> [!{kind}] {one.mark}\n> {one.question}", *([text] if text else [])]
    return case.reply(text_file(case, blocks, "Interview.md"))


def checkboxes(case: Case) -> Reply:
    """What is answered is ticked, and the answer is moved in below it."""
    rows = [f"- [{'x' if text else ' '}] {one.question}\n" + indent(text, "    ") for one, text in case.all]
    return case.reply(text_file(case, [row.rstrip() for row in rows], "answers.md"))


def toggles(case: Case) -> Reply:
    """Notion: a question opens to show its answer."""
    rows = [
        f"<details>\n<summary>{one.question}</summary>\n\n{text}\n\n</details>".replace("\n\n\n\n", "\n\n")
        for one, text in case.all
    ]
    return case.reply(text_file(case, [f"# {case.letter.title}", *rows], "export.md"))


def written_table(case: Case) -> Reply:
    """A table in Markdown, questions to the left."""
    case = case.changed(on_one_line)
    head = f"| {case.who.say('question')} | {case.who.say('answer')} |\n| --- | --- |\n"
    rows = "\n".join(f"| {one.question} | {text} |" for one, text in case.all)
    return case.reply(("table.md", f"# {case.letter.title}\n\n{head}{rows}\n".encode()))


def outline(case: Case) -> Reply:
    """Org mode: a heading for each question, and the answer below it."""
    rows = []
    for one, text in case.all:
        state = "DONE" if text else "TODO"
        rows.append(f"* {state} {one.question}\n{indent(text, '  ')}".rstrip())
    return case.reply(text_file(case, [f"#+TITLE: {case.letter.title}\n#+STARTUP: showall", *rows], "interview.txt"))


def comment_marks(case: Case) -> Reply:
    """A shared document saved as text, with its comments at the end."""
    marked, _ = case.rng.choice(case.told)
    blocks = [case.letter.title]
    for one, text in case.all:
        blocks += [f"{one.mark} {one.question}{'[a]' if one is marked else ''}", *([text] if text else [])]
    comment = f"[a]{case.word('comment')}"
    return case.reply(
        ("Interview.txt", ("\ufeff" + "\r\n\r\n".join(blocks) + f"\r\n{comment}").encode()), ours=[comment]
    )


def keywords(case: Case) -> Reply:
    """Each question cut down to the few words that say which it is."""
    counted = Counter(word for one in case.letter.asked for word in set(_words(one.question)))

    def short(one: Asked) -> str:
        words = [word for word in _words(one.question) if len(word) > 3] or _words(one.question)
        best = sorted(set(words), key=lambda word: (counted[word], -len(word), word))[:3]
        said = " ".join(dict.fromkeys(word for word in words if word in best))
        return said[0].upper() + said[1:]

    colon = " :" if case.letter.language == "fr" else ":"
    return case.reply(text_file(case, [f"{short(one)}{colon}\n{text}" for one, text in case.told]))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text)


def in_parts(case: Case) -> Reply:
    """Put in another order, in two parts with headings."""
    told = list(case.told)
    case.rng.shuffle(told)
    half = len(told) // 2
    blocks = [f"# {case.letter.title}"]
    for heading, part in zip(case.words("parts"), (told[:half], told[half:]), strict=True):
        blocks.append(f"## {heading}")
        for one, text in part:
            blocks += [f"**{one.question}** ({one.mark})", text]
    return case.reply(text_file(case, blocks, "answers.md"))


def renumbered(case: Case) -> Reply:
    """Only what is answered, counted anew, with the questions in full."""
    rows = [f"{count}. {one.question}\n\n{text}" for count, (one, text) in enumerate(case.told, 1)]
    return case.reply(text_file(case, rows))


def shouted(case: Case) -> Reply:
    """The questions in capitals, as in an old typescript."""
    rows = [f"{one.question.upper()}\n{text}" for one, text in case.told]
    return case.reply(text_file(case, rows))


def without_accents(case: Case) -> Reply:
    """The questions typed again on a keyboard without accents."""

    def typed(one: Asked) -> str:
        letters = unicodedata.normalize("NFD", one.question.translate(ASCII))
        return re.sub(r"[^\x00-\x7f]", "", letters).replace(" ?", "?").replace(" :", ":")

    rows = [f"- {typed(one)}\n\n{text}" for one, text in case.told]
    return case.reply(text_file(case, rows))


def out_of_a_pdf(case: Case) -> Reply:
    """Questions copied with soft hyphens and spaces of no width in them."""

    def copied(one: Asked) -> str:
        return re.sub(r"(\w{4})(\w{3})", "\\1\u00ad\\2", one.question).replace(" ", " \u200b", 4)

    rows = [f"{copied(one)}\n{text}" for one, text in case.told]
    return case.reply(text_file(case, rows))


def transcript(case: Case) -> Reply:
    """Written up as a play: who asks, who answers."""
    host, guest = case.rng.choice(
        [
            (case.who.host.upper(), case.who.guest.upper()),
            (case.who.host.split()[-1], case.who.guest.split()[-1]),
            case.who.initials,
        ]
    )
    rows = [f"{host}: {one.question}\n\n{guest}: {text}" for one, text in case.told]
    return case.reply(text_file(case, rows))


def step_by_step(case: Case) -> Reply:
    """Told off one by one, as by a program that reads aloud."""
    every, answer = str(len(case.letter.asked)), case.who.say("answer")
    rows = []
    for one, text in case.told:
        step = case.word("step", n=str(case.place(one)), all=every)
        rows.append(f"{step}\n{one.question}\n{answer}:\n{text}")
    return case.reply(text_file(case, rows))


def a_file_each(case: Case) -> Reply:
    """Every answer in a file of its own that is named for its question."""
    asked, letter_too = case.who.say("question"), case.rng.random() < 0.5
    attached = tuple((f"{asked} {n(one)}.txt", f"{text}\n".encode()) for one, text in case.told)
    text = f"{case.who.say('hello')}\n\n{case.who.say('note')}\n\n{case.bye()}"
    return case.reply(case.mail(text + (f"\n{case.history()}" if letter_too else ""), attached=attached))


def forum(case: Case) -> Reply:
    """Quoted as in a forum."""
    rows = [f"[quote={case.who.host}]{one.question}[/quote]\n{text}" for one, text in case.told]
    return case.reply(text_file(case, rows))


def wiki(case: Case) -> Reply:
    """Headings of a wiki, the marks in them."""
    style = case.rng.choice(["h3. {nn}: {q}", "=== {q} ===", "== Q{nn} == \n''{q}''"])
    rows = [style.replace("{nn}", nn(one)).replace("{q}", one.question) + f"\n{text}" for one, text in case.told]
    return case.reply(text_file(case, rows))


def one_more(case: Case) -> Reply:
    """A question of the guest's own at the end, set like the others."""
    extra = f"**{case.word('extra')}**\n\n{case.word('extra_answer')}"
    rows = [f"**{one.question}**\n\n{text}" for one, text in case.told]
    return case.reply(text_file(case, [*rows, extra], "answers.md"))


NOTES: dict[str, Style] = {
    "callouts in a notebook": callouts,
    "boxes to tick": checkboxes,
    "questions that open": toggles,
    "a table in Markdown": written_table,
    "an outline with states": outline,
    "a shared document with comment marks": comment_marks,
    "keywords for questions": keywords,
    "shuffled into two parts": in_parts,
    "counted anew with the questions": renumbered,
    "questions in capitals": shouted,
    "questions without accents": without_accents,
    "questions out of a PDF": out_of_a_pdf,
    "written up as a play": transcript,
    "question so many of so many": step_by_step,
    "a file for each question": a_file_each,
    "quoted as in a forum": forum,
    "headings of a wiki": wiki,
    "one more question at the end": one_more,
}
