"""The settings file: found upwards, read as it is meant, and all that is wrong in it told at once."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.errors import Faulty, InterviewkitError
from interviewkit.model import is_language
from interviewkit.settings import LIMIT, NAME, Settings, find, load
from interviewkit.settings.faults import KEYS, Words, read
from interviewkit.settings.statements import statements
from tests.conftest import ROOT

GOLDEN = ROOT / "tests" / "golden" / "settings"
WORDS: Words = {
    "target": ("markdown", "hugo"),
    "layout": ("heading", "names"),
    "typography": ("fr-FR", "off"),
    "spaces": ("narrow", "wide"),
    "language": is_language,
}
EVERY = """\
interviewer = "Maud"
language = "fr"
target = "hugo"
layout = "names"
declined = "group"
numbers = true
typography = "fr-FR"
spaces = "narrow"
folder = "../my-blog"
template = "post.html"

[front-matter]
layout = "interview"
draft = false
weight = 3
day = 2026-11-27
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(text: str | bytes, words: Words = WORDS) -> list[str]:
    """What is said of that file in this folder, without its name."""
    Path(NAME).write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(InterviewkitError) as raised:
        load(Path(), words)
    return [line.replace(f"{NAME}:", "").strip() for line in raised.value.lines()]


def test_without_a_file_nothing_is_settled(here: Path) -> None:
    assert load(here) == Settings()


def test_every_setting_is_read_and_paths_begin_at_the_file(here: Path) -> None:
    (here / NAME).write_text(EVERY)
    assert load(here, WORDS) == Settings(
        interviewer="Maud",
        language="fr",
        target="hugo",
        layout="names",
        declined="group",
        numbers=True,
        typography="fr-FR",
        spaces="narrow",
        folder=here.parent / "my-blog",
        template=here / "post.html",
        front_matter={"layout": "interview", "draft": "false", "weight": "3", "day": "2026-11-27"},
        path=here / NAME,
    )


def test_the_settings_are_those_that_the_page_names() -> None:
    page = (ROOT / "docs" / "settings.md").read_text("utf-8")
    sample = page.split("```toml\n")[1].split("```")[0]
    said, faults = read(sample, WORDS)
    assert (set(said), faults) == (set(KEYS), [])


@pytest.mark.parametrize("form", ["\ufeff{}", "{}"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_byte_order_mark_and_other_line_ends_change_nothing(here: Path, form: str, end: str) -> None:
    (here / NAME).write_bytes(form.format(EVERY).replace("\n", end).encode())
    assert load(here, WORDS).front_matter["day"] == "2026-11-27"


def test_it_is_found_from_a_folder_far_below_and_the_nearest_one_wins(here: Path) -> None:
    below = here / "a" / "b" / "c"
    below.mkdir(parents=True)
    (here / NAME).write_text('folder = "posts"\n')
    assert load(below).folder == here / "posts"
    (here / "a" / "b" / NAME).write_text('folder = "posts"\n')
    assert load(below).folder == here / "a" / "b" / "posts"


def test_through_a_link_it_is_searched_where_the_folder_really_is(here: Path) -> None:
    (here / "real" / "project").mkdir(parents=True)
    (here / "real" / NAME).write_text('language = "fr"\n')
    (here / "link").symlink_to(here / "real" / "project")
    assert load(here / "link").path == here / "real" / NAME


def test_a_folder_may_be_somebody_s_home_or_be_called_like_one(here: Path) -> None:
    (here / NAME).write_text('folder = "~/blog"\n')
    assert load(here).folder == Path.home() / "blog"
    (here / NAME).write_text('folder = "~nobody-of-that-name/blog"\n')
    assert load(here).folder == here / "~nobody-of-that-name" / "blog"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root gives files away")
def test_what_somebody_else_put_into_a_folder_for_everybody_is_passed_over(here: Path) -> None:
    below = here / "below"
    below.mkdir()
    (here / NAME).write_text('folder = "/mine"\n')
    os.chown(here / NAME, 12345, 12345)
    assert find(below) == here / NAME
    here.chmod(0o1777)
    assert find(below) is None
    os.chown(here / NAME, os.getuid(), os.getgid())
    assert find(below) == here / NAME


def test_all_faults_of_a_file_are_told_at_once_each_with_its_line(here: Path) -> None:
    (here / NAME).write_text((GOLDEN / "faults.toml").read_text("utf-8"))
    with pytest.raises(Faulty) as raised:
        load(here, WORDS)
    said = "\n".join(raised.value.lines()) + "\n"
    if os.environ.get("GOLDEN") == "renew":
        (GOLDEN / "faults.txt").write_text(said, "utf-8")
    assert said == (GOLDEN / "faults.txt").read_text("utf-8")


def test_a_key_without_known_words_takes_any_text(here: Path) -> None:
    (here / NAME).write_text('target = "anything"\nlanguage = "whatever"\n')
    assert load(here).target == "anything"


def test_nobody_may_be_named_but_no_other_text_may_be_empty(here: Path) -> None:
    (here / NAME).write_text('interviewer = ""\n')
    assert load(here).interviewer == ""
    assert [line.split(":")[1].split(";")[0].strip() for line in told('folder = ""\ntemplate = " "\n')] == [
        "folder is left empty",
        "template is left empty",
    ]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("target: hugo", 1, "no = after the key"),
        ("interviewer = “Maud”", 1, "straight quotation marks"),
        ('\n\ntarget = "hugo" layout = "names"', 3, "more on the line"),
        ('target = "hugo"\ntarget = "hugo"', 2, "a second time"),
        ('[front-matter]\na = "1"\n[front-matter]', 3, "a second time"),
        ('front-matter = {a = "1", a = "2"}', 1, "a second time"),
        ('\ninterviewer = """\nMaud', 2, "no end"),
        ("interviewer = '''\nMaud", 1, "no end"),
        ('[front-matter\na = "1"', 1, "a bracket that TOML sees no end of"),
        ('front-matter = {a = "1"', 1, "bracket"),
        ("x = [1,", 1, "bracket"),
        ('folder = "C:\\Users"', 1, "write it twice"),
        ("[front-matter]\nday = 2026-02-30", 2, "2026-11-27"),
        ('interviewer = "a\x01"', 1, "does not allow"),
        ("=", 1, "no key"),
        ("x = " + "1" * 5000, 1, "not TOML"),
        ("x = " + "[" * 5000, 1, ""),
        ('front_matter.x = "1"', 1, 'did you mean "front-matter"?'),
        ("[[front-matter]]", 1, "should be a table and is a list"),
        ('front-matter = "x"', 1, "should be a table and is text"),
        ("[front-matter.a]\nb = 1", 1, "a should be one value and is a table"),
        ('[front-matter]\n"a\\nb" = 1', 2, 'cannot have "a\\nb" in its front matter'),
        ("interviewer = true", 1, "should be text and is true"),
        ("interviewer = 2026-11-27", 1, "should be text and is a date"),
        ("numbers = 1", 1, "numbers cannot be a number"),
    ],
)
def test_a_fault_has_its_line_and_a_way_to_mend_it(here: Path, text: str, line: int, words: str) -> None:
    first = told(text)[0]
    assert first.startswith(f"{line}: "), first
    assert words in first
    assert len(first) < 250


def test_one_mistake_is_not_told_twice(here: Path) -> None:
    assert len(told('[export]\ntarget = 3\nlayout = "no"\n[export.deeper]\nx = 1\n')) == 2
    assert len(told('[front matter]\nlayout = 3\n[front-matter]\nlayout = "x"\n')) == 1


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x00\x01\x02\xff", "not a text but a binary file"),
        ('interviewer = "Zo\xeb"\n'.encode("latin-1"), "not UTF-8"),
        ('interviewer = "Maud"\n'.encode("utf-16"), "saved as UTF-16"),
        (b"#" * (LIMIT + 1), "larger than 16 kB"),
        (b"#" * 100_000_000, "too large to be meant"),
    ],
)
def test_what_is_no_text_of_a_settings_file_is_told_in_one_sentence(here: Path, data: bytes, words: str) -> None:
    lines = told(data)
    assert len(lines) == 1
    assert words in lines[0]


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", "\ufeff"])
def test_an_empty_file_settles_nothing(here: Path, text: str) -> None:
    (here / NAME).write_text(text, "utf-8")
    assert load(here) == Settings(path=here / NAME)


def test_a_folder_a_pipe_and_a_link_that_leads_nowhere_are_told(here: Path) -> None:
    path = here / NAME
    for make, words in (
        (path.mkdir, "is a folder, not a file"),
        (lambda: os.mkfifo(path), "is not a file"),
        (lambda: path.symlink_to(path), "is a link that leads nowhere"),
        (lambda: path.symlink_to(here / "gone"), "is a link that leads nowhere"),
        (lambda: path.symlink_to("/dev/zero"), "is not a file"),
    ):
        make()
        with pytest.raises(InterviewkitError, match=words):
            load(here)
        path.rmdir() if path.is_dir() else path.unlink()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root becomes somebody else")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('language = "fr"\n')
    (tmp_path / NAME).chmod(0o600)
    # What is imported is imported first: nobody may not look into everybody's folders.
    script = f"""
import os
from pathlib import Path
from interviewkit.errors import InterviewkitError
from interviewkit.settings import load
os.chdir({str(tmp_path)!r})
os.chroot(".")
os.setuid(65534)
try:
    load(Path("/"))
except InterviewkitError as error:
    assert "could not be read: permission denied" in error.sentence, error
else:
    raise AssertionError("it was read")
"""
    tmp_path.chmod(0o755)
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)


def test_a_settings_file_of_which_the_end_is_missing_is_read_or_told_on_its_last_line(here: Path) -> None:
    for length in range(len(EVERY)):
        text = EVERY[:length]
        told_on = {fault.line for fault in read(text, WORDS)[1]}
        assert told_on <= {text.count("\n") + 1}, text


bits = st.sampled_from(
    [
        *KEYS,
        *"=[]{}\"'#.,\n\\ \t\0é",
        '"""',
        "'''",
        "true",
        "1",
        '"hugo"',
        "[front-matter]\n",
        " = ",
        "\r\n",
        "\ufeff",
    ]
)


@given(st.lists(bits, max_size=30).map("".join))
def test_whatever_is_in_the_file_it_is_read_or_its_faults_are_told(text: str) -> None:
    said, faults = read(text, WORDS)
    assert not (said and faults)
    lines = text.count("\n") + 1
    assert all(1 <= fault.line <= lines for fault in faults)
    try:
        known = tomllib.loads(text)
    except ValueError:
        assert faults
    else:
        assert faults or set(said) == set(known)


values = st.recursive(
    st.one_of(
        st.booleans().map(lambda value: str(value).lower()),
        st.text(st.sampled_from("a#[]{}',\n"), max_size=6).map(lambda text: f'"""\n{text}"""'),
        st.text(st.sampled_from('a#[]{}",\n'), max_size=6).map(lambda text: f"'''{text}'''"),
        st.text(st.sampled_from("a#[]{}'="), max_size=6).map(lambda text: f'"{text}"'),
        st.text(st.sampled_from('a#[]{}"='), max_size=6).map(lambda text: f"'{text}'"),
    ),
    lambda inner: st.lists(inner, max_size=3).map(lambda items: "[\n" + ", # ]\n".join(items) + "\n]"),
    max_leaves=4,
)
above = st.sampled_from(["", "\n", "# a = [\n", '  # """\n\n'])


@given(st.lists(st.tuples(above, values), min_size=1, max_size=6))
def test_every_statement_is_found_on_the_line_where_it_begins(rows: list[tuple[str, str]]) -> None:
    text, lines = "", {}
    for number, (before, value) in enumerate(rows):
        text += before
        lines[f"k{number}"] = text.count("\n") + 1
        text += f"k{number} = {value} # '\n"
    whole = tomllib.loads(text)
    found = list(statements(text))
    assert {next(iter(one.said)): one.line for one in found} == lines
    assert {key: value for one in found for key, value in one.said.items()} == whole
