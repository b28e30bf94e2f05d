"""How the text of an interview file becomes an interview, with all its faults at once."""

from __future__ import annotations

import re
from collections.abc import Mapping

from interviewkit.errors import Fault, did_you_mean
from interviewkit.model import Correspondence, Editing, Exchange, Interview, Kind, Method, next_id
from interviewkit.store import guest
from interviewkit.store.keys import EXCHANGE, LETTER, TOP
from interviewkit.store.values import Values
from interviewkit.yamlfile.tree import Document, Node, short

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,40}")


def read(document: Document, slug: str) -> tuple[Interview | None, list[Fault]]:
    """The interview in the document of its file, or None and everything that is wrong with it.

    Exchanges without an id get one, always the same for the same text.
    """
    if document.faults and document.root is None:
        return None, document.faults
    reader = _Reader(list(document.faults))
    interview = reader.interview(document.root, slug)
    return (None if reader.faults else interview), reader.faults


class _Reader(Values):
    """Turns the nodes of a whole file into an interview."""

    def interview(self, root: Node | None, slug: str) -> Interview | None:
        if root is None or root.kind != "map":
            self.fault(root, "this is not an interview", "begin it with a line like  title: My interview")
            return None
        self.known_keys(root, [*TOP, "questions"], "an interview")
        if not (title := self.text(root, "title")):
            self.fault(root.get("title"), "the title is missing", "add a line like  title: My interview")
        return Interview(
            slug=slug,
            title=title or "",
            language=self.language(root) or "en",
            date=self.date(root, "date"),
            interviewer=self.text(root, "interviewer"),
            interviewee=guest.person(self, root.get("interviewee")),
            portrait=guest.portrait(self, root.get("portrait")),
            links=guest.links(self, root.get("links")),
            tags=self.tags(root.get("tags")),
            summary=self.text(root, "summary"),
            method=self.word(root, "method", {word.value: word for word in Method}),
            editing=self.word(root, "editing", {word.value: word for word in Editing}),
            letter=self.letter(root.get("letter")),
            introduction=self.text(root, "introduction"),
            conclusion=self.text(root, "conclusion"),
            exchanges=self.exchanges(self.questions(root)),
        )

    def tags(self, node: Node | None) -> tuple[str, ...]:
        if node is None or node.empty:
            return ()
        if node.kind == "list" and all(item.kind == "text" for item in node.items):
            return tuple(item.words for item in node.items if item.words)
        self.fault(node, "tags should be a list of words", "write  tags: [books, work]")
        return ()

    def letter(self, node: Node | None) -> Correspondence:
        if node is None or node.empty:
            return Correspondence()
        if node.kind != "map":
            wrong = f"letter has keys of its own and is {'a list' if node.kind == 'list' else 'text'}"
            self.fault(node, wrong, f"indent below it what is said: {', '.join(LETTER)}")
            return Correspondence()
        self.known_keys(node, LETTER, "letter")
        said = {key: self.text(node, key) for key in LETTER if key != "deadline"}
        return Correspondence(deadline=self.date(node, "deadline"), **said)

    def questions(self, root: Node) -> list[Node]:
        node = root.get("exchanges")
        short = root.get("questions")
        if node and short:
            self.fault(short, "exchanges and questions both", "keep them all under exchanges")
        node = node or short
        if node is None or node.empty:
            return []
        if node.kind != "list":
            self.fault(node, "the exchanges should be a list", "begin each with  - question: …")
            return []
        return node.items

    def exchanges(self, nodes: list[Node]) -> tuple[Exchange, ...]:
        ids = self.ids(nodes)
        exchanges = [self.exchange(node, id) for node, id in zip(nodes, ids, strict=True)]
        self.threads(dict(reversed([*zip(ids, nodes, strict=True)])), exchanges)
        return tuple(exchanges)

    def ids(self, nodes: list[Node]) -> list[str]:
        given = [self.text(node, "id") if node.kind == "map" else None for node in nodes]
        lines: dict[str, int] = {}
        for node, id in zip(nodes, given, strict=True):
            if id is None:
                continue
            place = node.get("id") or node
            if not _ID.fullmatch(id):
                self.fault(place, f'"{short(id)}" cannot be an id', "use letters, digits, - and _, such as q3")
            if id in lines:
                self.fault(
                    place, f"the id {short(id)} a second time (first on line {lines[id]})", "give one of them another"
                )
            lines.setdefault(id, place.line)
        return unique(given)

    def exchange(self, node: Node, id: str) -> Exchange:
        if node.words:
            return Exchange(id, node.words)
        if node.kind != "map":
            self.fault(node, "a question is missing here", "write  - question: …")
            return Exchange(id, "")
        self.known_keys(node, EXCHANGE, "an exchange")
        kinds = {kind.value: kind for kind in Kind}
        exchange = Exchange(
            id=id,
            question=self.text(node, "question") or "",
            answer=self.text(node, "answer"),
            declined=self.word(node, "declined", kinds),
            partly=self.word(node, "partly", kinds),
            follows=self.text(node, "follows"),
            section=self.text(node, "section"),
            hint=self.text(node, "hint"),
            language=self.language(node),
        )
        self.sense(node, exchange)
        return exchange

    def sense(self, node: Node, exchange: Exchange) -> None:
        question = node.get("question")
        if not exchange.question and (question is None or question.kind == "text"):
            self.fault(node, f"{exchange.id} has no question", "add  question: …")
        if exchange.declined and exchange.partly:
            self.fault(node.get("partly"), f"{exchange.id} is both declined and answered in part", "keep one of them")
        elif exchange.partly and not exchange.answer:
            mend = "add the answer, or say declined instead of partly"
            self.fault(node.get("partly"), f"{exchange.id} is answered in part and has no answer", mend)

    def threads(self, nodes: dict[str, Node], exchanges: list[Exchange]) -> None:
        # Of two with the same id, which is told elsewhere, the first is the one that is meant.
        circling = _circling({exchange.id: exchange.follows for exchange in reversed(exchanges)})
        for exchange in exchanges:
            if exchange.follows is None:
                continue
            place = nodes[exchange.id].get("follows")
            if exchange.follows not in nodes:
                mend = did_you_mean(exchange.follows, nodes) or "name the id of a question of this interview"
                wrong = f"{short(exchange.id)} follows {short(exchange.follows)}, which is not there"
                self.fault(place, wrong, mend)
            elif exchange.follows == exchange.id:
                self.fault(place, f"{short(exchange.id)} follows itself", "name another question, or leave follows out")
            elif exchange.id in circling:
                self.fault(place, f"{short(exchange.id)} follows itself in a circle", "let one of them follow nothing")


def unique(given: list[str | None]) -> list[str]:
    """An id for each place: the one given, else `q` and the place if that is free, else the next number."""
    taken = {id for id in given if id}
    ids = []
    for place, known in enumerate(given, start=1):
        id = known or (f"q{place}" if f"q{place}" not in taken else next_id(filter(_ID.fullmatch, taken)))
        taken.add(id)
        ids.append(id)
    return ids


def _circling(follows: Mapping[str, str | None]) -> set[str]:
    """All that stand on a circle, in one pass over each."""
    done: set[str] = set()
    circling: set[str] = set()
    for start in follows:
        path: dict[str, int] = {}
        place: str | None = start
        while place is not None and place not in done and place not in path:
            path[place] = len(path)
            place = follows.get(place)
        if place in path:
            circling.update(list(path)[path[place] :])
        done.update(path)
    return circling
