"""`export` as the project's settings say, and every setting as an option that wins."""

from __future__ import annotations

from pathlib import Path

import pytest

from interviewkit.exporters import TARGETS
from tests.commands.conftest import Quick, Refusal
from tests.conftest import Kit


def setting(kit: Kit, text: str) -> None:
    (kit.folder / "interviewkit.toml").write_text(text, encoding="utf-8")


def test_export_alone_does_what_the_settings_say(quick: Quick, kit: Kit, bakery: Path) -> None:
    (kit.folder / "blog").mkdir()
    setting(kit, 'target = "jekyll"\nlayout = "bold"\nfolder = "blog"\n[front-matter]\nlayout = "interview"\n')
    assert quick.ok("export", "bakery").endswith("blog/_posts/2026-11-27-bakery.md\n")
    post = (kit.folder / "blog" / "_posts" / "2026-11-27-bakery.md").read_text("utf-8")
    assert "\nlayout: interview\n" in post
    assert "\n**When does your day begin?**\n" in post


@pytest.mark.parametrize(
    ("said", "option", "shown"),
    [
        ('target = "hugo"', ["--to", "fragment"], "<h2>The night</h2>"),
        ('layout = "bold"', ["--layout", "qa"], "**Q:** When"),
        ('declined = "group"', ["--declined", "hide"], ""),
        ("numbers = true", ["--no-numbers"], "### When does"),
        ('typography = "off"', ["--typography", "en-GB"], "‘Now’ he said"),
        ('template = "own.txt"', ["--to", "markdown"], "title: A night"),
        ('[front-matter]\nseries = "a"', ["--front-matter", "series=b"], "series: b"),
    ],
)
def test_an_option_wins_over_the_settings(
    quick: Quick, kit: Kit, bakery: Path, said: str, option: list[str], shown: str
) -> None:
    (kit.folder / "own.txt").write_text("{{ title }}\n")
    quick.ok("answer", "bakery", "q5", "'Now' he said -- and left.")
    plain = quick.ok("export", "bakery", "-o", "-")
    setting(kit, said)
    settled = quick.ok("export", "bakery", "-o", "-")
    chosen = quick.ok("export", "bakery", "-o", "-", *option)
    assert plain != settled != chosen
    assert shown in chosen


def test_the_finer_space_is_a_setting_and_an_option(quick: Quick, kit: Kit) -> None:
    kit.write("t", "title: t\nlanguage: fr\ndate: 2026-01-01\nexchanges: [{question: Non !, answer: B}]\n")
    assert "Non\u00a0!" in quick.ok("export", "t", "-o", "-")
    assert "Non\u202f!" in quick.ok("export", "t", "-o", "-", "--spaces", "narrow")
    setting(kit, 'spaces = "narrow"\n')
    assert "Non\u202f!" in quick.ok("export", "t", "-o", "-")
    assert "Non\u00a0!" in quick.ok("export", "t", "-o", "-", "--spaces", "wide")


def test_a_template_and_a_target_are_not_both_meant(refused: Refusal, quick: Quick, kit: Kit, bakery: Path) -> None:
    (kit.folder / "own.txt").write_text("{{ title }}\n")
    told = refused("export", "bakery", "--to", "json", "--template", kit.folder / "own.txt", code=2).err
    assert "--to and --template both" in told
    setting(kit, 'template = "own.txt"\n')
    quick.ok("export", "bakery", "-o", kit.folder / "a.json")
    assert (kit.folder / "a.json").read_text().startswith("{")


def test_front_matter_for_what_has_none_is_refused(refused: Refusal, bakery: Path) -> None:
    told = refused("export", "bakery", "--to", "html", "--front-matter", "a=b", code=2).err
    assert "--front-matter without Markdown" in told


def test_a_value_that_asks_for_what_no_post_has_is_told_with_its_line(refused: Refusal, kit: Kit, bakery: Path) -> None:
    setting(kit, '[front-matter]\nt = "{titel}"\n')
    assert "interviewkit.toml:2: " in refused("export", "bakery").err


def test_all_faults_of_the_settings_are_told_with_their_lines_and_nothing_is_written(
    refused: Refusal, kit: Kit, bakery: Path
) -> None:
    setting(kit, 'target = "hogo"\nlayout = "headings"\n\ntypography = "fr-XX"\ncolour = "red"\n')
    told = refused("export", "bakery").err
    for place in ("interviewkit.toml:1: ", "interviewkit.toml:2: ", "interviewkit.toml:4: ", "interviewkit.toml:5: "):
        assert place in told
    assert "hugo" in told
    assert not (kit.folder / "posts").exists()


def test_a_post_goes_where_the_engine_looks_for_posts(quick: Quick, kit: Kit, bakery: Path) -> None:
    (kit.folder / "site").mkdir()
    for target, place in {
        "hugo": "content/posts/bakery.md",
        "jekyll": "_posts/2026-11-27-bakery.md",
        "hexo": "source/_posts/bakery.md",
        "mkdocs": "docs/blog/posts/bakery.md",
        "astro": "src/content/blog/bakery.md",
        "html": "bakery.html",
        "markdown": "bakery.md",
    }.items():
        out = quick.ok("export", "bakery", "--to", target, "--into", kit.folder / "site")
        assert out.strip().endswith(f"site/{place}")
        assert (kit.folder / "site" / place).is_file()


def test_posts_of_different_targets_do_not_take_each_others_place(quick: Quick, kit: Kit, bakery: Path) -> None:
    paths = [
        quick.ok("export", "bakery", "--to", target).strip() for target in ("html", "fragment", "wordpress", "json")
    ]
    assert len(set(paths)) == 4


def test_a_blog_that_is_not_there_is_not_made_up(refused: Refusal, kit: Kit, bakery: Path) -> None:
    assert "there is no folder" in refused("export", "bakery", "--into", kit.folder / "nowhere").err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--layout", "bald"], 'did you mean "bold"?'),
        (["--declined", "hidden"], 'did you mean "hide"?'),
        (["--typography", "fr-XX"], "There are: "),
        (["--spaces", "thin"], "There are: wide, narrow."),
        (["--front-matter", "layout"], "not KEY=VALUE"),
        (["--to", "hogo"], 'did you mean "hugo"?'),
        (["--to", "wordpress", "--layout", "dl"], "no block for the layout dl"),
    ],
)
def test_a_word_that_is_none_is_told_with_those_there_are(
    refused: Refusal, bakery: Path, words: list[str], told: str
) -> None:
    assert told in refused("export", "bakery", *words, code=2).err


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_can_be_had_on_stdout(quick: Quick, bakery: Path, target: str) -> None:
    assert "At two." in quick.ok("export", "bakery", "--to", target, "-o", "-")


def test_hidden_questions_are_named_on_the_screen_and_not_in_the_post(quick: Quick, bakery: Path) -> None:
    done = quick("export", "bakery", "--declined", "hide", "-o", "-")
    assert "Declined, and hidden: q3." in done.err
    assert "How much" not in done.out


def test_a_template_of_ones_own_makes_the_post_and_gives_it_its_ending(quick: Quick, kit: Kit, bakery: Path) -> None:
    (kit.folder / "own.txt").write_text(
        "{{ title | upper }}\n{% for one in exchanges %}{{ one.number }}{% endfor %}.\n"
    )
    path = quick.ok("export", "bakery", "--template", kit.folder / "own.txt").strip()
    assert path.endswith("posts/bakery.txt")
    assert (kit.folder / "posts" / "bakery.txt").read_text() == "A NIGHT AT THE BAKERY\n123.\n"
    setting(kit, 'template = "own.txt"\n')
    assert quick.ok("export", "bakery", "-o", "-").startswith("A NIGHT")
    assert quick.ok("export", "bakery", "--to", "markdown", "-o", "-").startswith("---\n")


def test_a_template_with_a_fault_writes_nothing(refused: Refusal, kit: Kit, bakery: Path) -> None:
    (kit.folder / "own.html").write_text("\n{{ nothing }}")
    assert "own.html:2: " in refused("export", "bakery", "--template", kit.folder / "own.html").err
    (kit.folder / "own.html").write_bytes(b"\xff\xfe\x00\x01")
    assert "own.html" in refused("export", "bakery", "--template", kit.folder / "own.html").err


def test_a_guest_who_is_withheld_has_no_portrait_and_no_links_in_the_post(quick: Quick, kit: Kit) -> None:
    kit.write(
        "one",
        "title: T\ndate: 2026-11-27\ninterviewee: {name: A baker, identity: withheld}\nportrait: me.jpg\n"
        "links: [https://example.org/me]\nexchanges:\n- {id: q1, question: A, answer: B}\n",
    )
    done = quick("export", "one", "-o", "-")
    assert "me.jpg" not in done.out
    assert "example.org" not in done.out
    assert "Left out, because the guest's identity is withheld: portrait and links." in done.err


def test_a_page_has_its_portrait_in_itself(quick: Quick, kit: Kit) -> None:
    from PIL import Image

    Image.new("RGB", (10, 10), "red").save(kit.folder / "me.png")
    kit.write(
        "one",
        "title: T\ndate: 2026-11-27\ninterviewee: Ada\nportrait: {file: me.png, alt: A red square, credit: Bo}\n"
        "exchanges:\n- {id: q1, question: A, answer: B}\n",
    )
    page = quick.ok("export", "one", "--to", "html", "-o", "-")
    assert '<img src="data:image/jpeg;base64,' in page
    assert 'alt="A red square"' in page
    assert "![A red square](me.png)" in quick.ok("export", "one", "-o", "-")


@pytest.fixture
def clipboard(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of the name of a real one that keeps what it is given."""
    place = kit.folder / "bin"
    place.mkdir()
    program = place / "xclip"
    program.write_text(f'#!/bin/sh\necho "$@" > {place}/words\ncat > {place}/given\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{place}:/usr/bin:/bin")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return place


def test_blocks_for_wordpress_are_copied_as_plain_text_and_nothing_is_written(
    quick: Quick, kit: Kit, bakery: Path, clipboard: Path
) -> None:
    done = quick("export", "bakery", "--to", "wordpress", "--copy")
    assert done.code == 0
    assert "on the clipboard (xclip)" in done.err
    assert "Paste it" in done.err
    assert (clipboard / "given").read_text("utf-8") == quick.ok("export", "bakery", "--to", "wordpress", "-o", "-")
    assert "html" not in (clipboard / "words").read_text()
    assert not (kit.folder / "posts").exists()


def test_a_page_is_copied_as_rich_text_without_its_looks(quick: Quick, kit: Kit, bakery: Path, clipboard: Path) -> None:
    out = quick.ok("export", "bakery", "--to", "html", "--copy", "-o", kit.folder / "a.html")
    assert out.strip().endswith("a.html")
    assert "text/html" in (clipboard / "words").read_text()
    given = (clipboard / "given").read_text("utf-8")
    assert "<h2>The night</h2>" in given
    assert "<style" not in given


def test_a_portrait_that_lies_here_is_named_for_the_blog_to_have_it(quick: Quick, kit: Kit) -> None:
    kit.write(
        "one", "title: T\ndate: 2026-11-27\nportrait: img/me.jpg\nexchanges:\n- {id: q1, question: A, answer: B}\n"
    )
    told = quick("export", "one", "-o", "-").err
    assert "img/me.jpg: put it where the blog finds it, and say" in told
    assert "alt:" in told


def test_nothing_from_outside_the_project_gets_into_a_post(refused: Refusal, kit: Kit, bakery: Path) -> None:
    elsewhere = kit.folder.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "own.txt").write_text("secret")
    setting(kit, 'template = "../elsewhere/own.txt"\n')
    assert "is not in the folder of the settings" in refused("export", "bakery").err
    (kit.folder / "interviewkit.toml").unlink()
    (kit.folder / "me.png").symlink_to(elsewhere / "own.txt")
    kit.write("one", "title: T\ndate: 2026-11-27\nportrait: me.png\nexchanges:\n- {id: q1, question: A, answer: B}\n")
    assert "lies outside the project" in refused("export", "one", "--to", "html").err


def test_a_withheld_guest_with_the_name_of_a_person_is_told_to_the_writer(quick: Quick, kit: Kit) -> None:
    head = "title: T\ndate: 2026-11-27\nexchanges:\n- {id: q1, question: A, answer: B}\n"
    kit.write("one", head + "interviewee: {name: Camille Durand, identity: withheld}\n")
    kit.write("two", head + "interviewee: {name: A baker, identity: withheld}\n")
    assert "posts name Camille Durand" in quick("export", "one", "-o", "-").err
    assert "posts name Camille Durand" in quick("check", "one").out
    assert "posts name" not in quick("export", "two", "-o", "-").err + quick("check", "two").out


@pytest.mark.parametrize(
    "words",
    [
        ["-o", ""],
        ["--front-matter", "a=\udcff"],
        ["--front-matter", f"{'a.' * 2000}a=1"],
    ],
)
def test_what_cannot_be_meant_is_refused_in_a_sentence(refused: Refusal, bakery: Path, words: list[str]) -> None:
    refused("export", "bakery", *words, code=2)


def test_a_link_that_leads_in_a_circle_gives_way_to_the_post(quick: Quick, kit: Kit, bakery: Path) -> None:
    (kit.folder / "a.md").symlink_to(kit.folder / "a.md")
    quick.ok("export", "bakery", "-o", kit.folder / "a.md")
    assert "At two." in (kit.folder / "a.md").read_text()


def test_an_engine_that_takes_no_post_without_a_day_is_named(quick: Quick, kit: Kit) -> None:
    kit.write("t", "title: t\nexchanges: [{question: A?, answer: B}]\n")
    assert "jekyll takes no post without one" in quick("export", "t", "--to", "jekyll", "-o", "-").err
    assert "takes no post" not in quick("export", "t", "--to", "hugo", "-o", "-").err
