"""What stands above a post for its engine: the same fields as YAML, as TOML or as header lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias


class Plain(str):
    """A value that is no text: a day, a number, true or false; it is written as it is."""

    __slots__ = ()


Value: TypeAlias = "str | tuple[str, ...] | Mapping[str, Value]"
"""Text, something plain, a list of texts, or fields below a key."""

# Letters, digits and the plainest signs, a letter first; all else is quoted, which is never wrong.
_PLAIN = re.compile(r"[^\W\d_](?:[\w ’'-]*[\w’'])?")
_WORDS = frozenset(["y", "n", "yes", "no", "true", "false", "on", "off", "null", "nil", "none", "nan", "inf"])
_HIDDEN = re.compile("[\0-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
# The line ends that Python-Markdown would see in a header, and what a line of it may not begin with.
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")


def yaml(fields: Mapping[str, Value]) -> str:
    """YAML between two lines of `---`, that readers of 1.1 and of 1.2 understand alike."""
    return "".join(["---\n", *_yaml(fields, ""), "---\n"])


def toml(fields: Mapping[str, Value]) -> str:
    """TOML 1.0 between two lines of `+++`; fields below a key become a table after all others."""
    return "".join(["+++\n", *_toml(fields, ()), "+++\n"])


def headers(fields: Mapping[str, Value]) -> str:
    """A line `Key: value` each, as the Meta extension of Python-Markdown reads them."""
    return "".join(f"{key}: {_line(value)}\n" for key, value in fields.items())


def quoted(text: str) -> str:
    """Text in double quotes, as YAML and TOML both read it: what cannot be seen is written as a number."""
    return '"' + _HIDDEN.sub(_numbered, text.replace("\\", "\\\\").replace('"', '\\"')) + '"'


def _yaml(fields: Mapping[str, Value], indent: str) -> Iterator[str]:
    for key, value in fields.items():
        if isinstance(value, Mapping):
            yield f"{indent}{_scalar(key)}:\n"
            yield from _yaml(value, indent + "  ")
        elif isinstance(value, tuple):
            yield f"{indent}{_scalar(key)}: [{', '.join(_scalar(item) for item in value)}]\n"
        else:
            yield f"{indent}{_scalar(key)}: {_scalar(value)}\n"


def _scalar(text: str) -> str:
    if isinstance(text, Plain) or (_PLAIN.fullmatch(text) and text.lower() not in _WORDS):
        return text
    return quoted(text)


def _toml(fields: Mapping[str, Value], path: tuple[str, ...]) -> Iterator[str]:
    below = {key: value for key, value in fields.items() if isinstance(value, Mapping)}
    if path and len(below) < len(fields):
        yield f"[{'.'.join(map(_key, path))}]\n"
    for key, value in fields.items():
        if isinstance(value, tuple):
            yield f"{_key(key)} = [{', '.join(map(quoted, value))}]\n"
        elif isinstance(value, str):
            yield f"{_key(key)} = {value if isinstance(value, Plain) else quoted(value)}\n"
    for key, value in below.items():
        yield from _toml(value, (*path, key))


def _key(name: str) -> str:
    return name if _BARE_KEY.fullmatch(name) else quoted(name)


def _line(value: Value) -> str:
    if isinstance(value, tuple):
        # Pelican parts a list at commas, or at semicolons where there is one.
        items = [_SPACES.sub(" ", item.replace(";", ",")).strip() for item in value]
        return ", ".join(items) if "," not in "".join(items) else "; ".join(items) + ";"
    return _SPACES.sub(" ", value).strip() if isinstance(value, str) else ""


def _numbered(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
