"""`schema`: an editor that follows it agrees with the program."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
import yaml

from interviewkit.store.project import Project
from tests.commands.conftest import BAKERY, Quick
from tests.conftest import Kit


class Core(yaml.SafeLoader):
    """YAML as language servers read it: booleans, numbers and nulls as in YAML 1.2, dates as text."""


Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Core.add_implicit_resolver(
    "tag:yaml.org,2002:bool", __import__("re").compile("true|True|TRUE|false|False|FALSE"), list("tTfF")
)


@pytest.fixture
def described(quick: Quick) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(quick.ok("schema"))
    return found


def accepts(schema: dict[str, Any], text: str) -> bool:
    return bool(jsonschema.Draft7Validator(schema).is_valid(yaml.load(text, Core)))


GOOD = {
    "the least": "title: t\n",
    "bare questions": "title: t\nquestions:\n- Why\n- How\n",
    "both kinds of items": "title: t\nexchanges:\n- Why\n- {question: How}\n",
    "every key": BAKERY,
    "all left empty": "title: t\ndate:\nlanguage: ~\ninterviewer:\ninterviewee:\ntags:\nconclusion:\nexchanges:\n",
    "empty in an exchange": "title: t\nexchanges:\n- {id: , follows: , question: Why, declined: , answer: }\n",
    "a number for a title": "title: 1984\nexchanges: [{question: 12, answer: 3.5, id: 7}]\n",
    "words that YAML may read": "title: yes\ninterviewer: no\nexchanges: [{question: true, answer: false}]\n",
    "a name alone": "title: t\ninterviewee: Noor\n",
    "a name that is a number": "title: t\ninterviewee: 50\n",
    "withheld": "title: t\ninterviewee: {name: A baker, identity: withheld}\n",
    "one's own keys": "title: t\nx-mood: [a, {b: c}]\nexchanges: [{question: Why, x-note: 3}]\n",
    "tags of numbers": "title: t\ntags: [2026, bread]\n",
    "a language with its country": "title: t\nlanguage: fr-CA\n",
    "in part": "title: t\nexchanges: [{question: Why, partly: cannot, answer: B}]\n",
    "declined in words": "title: t\nexchanges: [{question: Why, declined: not my role, answer: B}]\n",
    "a portrait": "title: t\nportrait: pictures/a b.jpg\n",
    "a portrait on the web": "title: t\nportrait: https://example.org/a.jpg?w=2#x\n",
    "a portrait from the root of the blog": "title: t\nportrait: /a/é.jpg\n",
    "a portrait with what is said of it": "title: t\nportrait: {file: ../a.jpg, alt: 3, credit: Bo, x-paid: no}\n",
    "a portrait left empty": "title: t\nportrait: {file: , alt: , credit: ''}\n",
    "links": "title: t\nlinks:\n- https://example.org/?a=b:c\n- {text: T, address: 'mailto:a@b.example?subject=x'}\n",
    "a link with no words": "title: t\nlinks: [{address: http://example.org, text: }]\n",
    "no links": "title: t\nlinks: []\nportrait:\nsummary:\nmethod:\nediting: ~\n",
    "words about the post": "title: t\nsummary: 1984\nmethod: in person\nediting: edited\n",
    "an answer in another language": "title: t\nexchanges: [{question: Why, answer: B, language: pt-BR}]\n",
    "block scalars": "title: t\nintroduction: |\n  a\n\n  b\nexchanges:\n- question: >-\n    A\n    b?\n",
}
BAD = {
    "no title": "language: en\n",
    "an empty title": "title:\nexchanges: []\n",
    "a list": "- title: t\n",
    "an unknown key": "title: t\ntitel: u\n",
    "an unknown key below": "title: t\nexchanges: [{question: Why, anser: B}]\n",
    "an unknown key of a person": "title: t\ninterviewee: {nom: N}\n",
    "an unknown privacy word": "title: t\ninterviewee: {name: N, identity: no}\n",
    "a truth for privacy": "title: t\ninterviewee: {name: N, identity: true}\n",
    "an unknown kind": "title: t\nexchanges: [{question: Why, declined: refused}]\n",
    "a date that is none": "title: t\ndate: 27.11.2026\n",
    "a language that is none": "title: t\nlanguage: french language\n",
    "tags as a word": "title: t\ntags: bread\n",
    "tags in tags": "title: t\ntags: [[a]]\n",
    "no question": "title: t\nexchanges: [{answer: B}]\n",
    "an empty question": "title: t\nexchanges: [{question: }]\n",
    "an empty item": "title: t\nexchanges:\n-\n",
    "a list for a text": "title: t\nexchanges: [{question: Why, answer: [B]}]\n",
    "a mapping for a text": "title: {a: b}\n",
    "exchanges as text": "title: t\nexchanges: none\n",
    "exchanges and questions": "title: t\nexchanges: []\nquestions: [Why]\n",
    "declined and in part": "title: t\nexchanges: [{question: Why, declined: cannot, partly: cannot, answer: B}]\n",
    "in part without an answer": "title: t\nexchanges: [{question: Why, partly: cannot}]\n",
    "a person as a list": "title: t\ninterviewee: [a, b]\n",
    "an id with a space": "title: t\nexchanges: [{id: q 1, question: Why}]\n",
    "an identity left empty": "title: t\ninterviewee: {name: N, identity: }\n",
    "a portrait as a list": "title: t\nportrait: [a.jpg]\n",
    "a portrait that is a script": "title: t\nportrait: javascript:alert(1)\n",
    "a portrait that is a script below": "title: t\nportrait: {file: 'JavaScript:alert(1)'}\n",
    "a portrait that is data": "title: t\nportrait: data:image/png;base64,AAAA\n",
    "a portrait on a disk": "title: t\nportrait: file:///etc/passwd\n",
    "a portrait on a drive": "title: t\nportrait: C:\\ada.jpg\n",
    "a portrait on another host": "title: t\nportrait: //example.org/a.jpg\n",
    "a portrait with a space before it": "title: t\nportrait: ' a.jpg'\n",
    "a portrait with a sign that turns text around": 'title: t\nportrait: "a\\u202Egpj.exe"\n',
    "a portrait on two lines": 'title: t\nportrait: "a\\nb.jpg"\n',
    "a portrait without a file": "title: t\nportrait: {alt: Ada}\n",
    "a portrait with an empty file": "title: t\nportrait: {file: , credit: Ada}\n",
    "an unknown key of a portrait": "title: t\nportrait: {file: a.jpg, title: Ada}\n",
    "links as text": "title: t\nlinks: https://example.org\n",
    "links as a mapping": "title: t\nlinks: {address: https://example.org}\n",
    "a link without a scheme": "title: t\nlinks: [www.example.org]\n",
    "a link to a script": "title: t\nlinks: ['javascript:alert(1)']\n",
    "a link to nowhere": "title: t\nlinks: ['https://']\n",
    "a link with a space": "title: t\nlinks: ['https://example.org/a b']\n",
    "an address of e-mail that is none": "title: t\nlinks: ['mailto:ada']\n",
    "an empty link": "title: t\nlinks:\n-\n",
    "a link without an address": "title: t\nlinks: [{text: Ada}]\n",
    "a link with an empty address": "title: t\nlinks: [{text: Ada, address: }]\n",
    "a link as a list": "title: t\nlinks: [[https://example.org]]\n",
    "an unknown key of a link": "title: t\nlinks: [{url: https://example.org}]\n",
    "an unknown method": "title: t\nmethod: by email\n",
    "an unknown editing": "title: t\nediting: yes\n",
    "a language of an answer that is none": "title: t\nexchanges: [{question: Why, language: French words}]\n",
    "a blank title": "title: '  '\n",
}


def test_the_schema_is_valid_and_of_the_draft_that_editors_know(described: dict[str, Any]) -> None:
    assert described["$schema"] == "http://json-schema.org/draft-07/schema#"
    jsonschema.Draft7Validator.check_schema(described)
    exchange = described["properties"]["exchanges"]["items"]
    assert "not public" in json.dumps(exchange)


@pytest.mark.parametrize("name", GOOD)
def test_what_the_program_reads_the_schema_accepts(described: dict[str, Any], kit: Kit, name: str) -> None:
    assert Project(kit.folder).faults("t", GOOD[name]) == []
    assert accepts(described, GOOD[name])


@pytest.mark.parametrize("name", BAD)
def test_what_the_program_refuses_the_schema_refuses(described: dict[str, Any], kit: Kit, name: str) -> None:
    assert Project(kit.folder).faults("t", BAD[name])
    assert not accepts(described, BAD[name])


def test_every_file_that_new_makes_is_accepted(described: dict[str, Any], quick: Quick, kit: Kit) -> None:
    quick.ok("new", "--title", "T", "--interviewee", "N", "--questions", "trade")
    quick.ok("answer", "t", "q1", "yes")
    assert accepts(described, kit.read("t"))
    assert json.loads((kit.folder / "interviews" / ".schema.json").read_text()) == described
