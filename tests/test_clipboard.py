"""The clipboard: real ones where there is a screen to be had, elsewhere what each program would have been given."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit import clipboard
from interviewkit.clipboard import LONGEST, put, windows_html
from interviewkit.errors import InterviewkitError
from tests.conftest import CHROMIUM, required

TEXT = "Été : « déjà » 🥖\n\nline two, with no line end"
HTML = '<p>Été : «\u00a0déjà\u00a0» <b>🥖</b></p>\n<p>a &amp; b — <a href="https://example.org/">c</a></p>'
CHARSET = '<meta http-equiv="content-type" content="text/html; charset=utf-8">'


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a screen nor a far-off person, whatever there is on this machine."""
    for name in (
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "SSH_TTY",
        "SSH_CONNECTION",
        "TMUX",
        "WSL_DISTRO_NAME",
        "TERMUX_VERSION",
    ):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An X server that shows nothing."""
    required("an X server without a screen (Debian's package xvfb)", shutil.which("Xvfb"))
    required("xclip (Debian's package xclip)", shutil.which("xclip"))
    words = ["Xvfb", "-displayfd", "1", "-screen", "0", "640x480x24", "-nolisten", "tcp"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout
        monkeypatch.setenv("DISPLAY", f":{server.stdout.readline().strip()}")
        yield
        server.terminate()


def pasted(kind: str) -> str:
    words = ["xclip", "-out", "-selection", "clipboard", "-target", kind]
    return subprocess.run(words, capture_output=True, check=True, timeout=60).stdout.decode()


@pytest.mark.usefixtures("screen")
def test_plain_text_is_there_to_be_pasted_after_the_program_has_ended() -> None:
    script = f"from interviewkit.clipboard import put; print(put({TEXT!r}))"
    # Through a pipe, which the one that stays behind must not hold open.
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "xclip\n"
    assert pasted("UTF8_STRING") == TEXT


@pytest.mark.usefixtures("screen")
def test_rich_text_is_there_as_html() -> None:
    assert put(TEXT, html=HTML) == "xclip"
    assert pasted("text/html") == CHARSET + HTML
    assert put(TEXT) == "xclip"
    assert pasted("UTF8_STRING") == TEXT


@pytest.mark.usefixtures("screen")
@pytest.mark.parametrize("text", ["", "\n", "x" * 3_000_000, "a\0b", "-t", "\ud800"])
def test_an_odd_text_is_put_as_it_is(text: str) -> None:
    put(text)
    assert pasted("UTF8_STRING") == text.replace("\ud800", "?")


def test_an_editor_in_a_browser_is_given_the_form_to_the_letter(screen: None, browser: Any) -> None:
    put(TEXT, html=HTML)
    # One with a window: without one, a browser has a clipboard of its own.
    chromium = browser.browser_type.launch(
        executable_path=str(CHROMIUM),
        headless=False,
        args=["--no-sandbox", "--disable-gpu", "--no-first-run", "--ozone-platform=x11"],
        env={**os.environ},  # Playwright knows those of its own start, which had no screen
    )
    page = chromium.new_page()
    listening = "addEventListener('paste', event => { window.got = event.clipboardData.getData('text/html') })"
    page.set_content(f"<div contenteditable></div><script>{listening}</script>")
    page.click("div")
    page.keyboard.press("Control+V")
    assert page.text_content("div > p > b") == "🥖"
    # What the editor of a blog is told, to the letter; without one, Chromium makes plain spaces of U+00A0.
    assert page.evaluate("window.got") == CHARSET + HTML
    chromium.close()


@pytest.fixture
def wayland(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A Wayland compositor that shows nothing; it refuses root, and then runs as nobody."""
    required("sway (Debian's package sway)", shutil.which("sway"))
    required("wl-copy (Debian's package wl-clipboard)", shutil.which("wl-copy"))
    folder = Path(subprocess.run(["mktemp", "-d"], capture_output=True, text=True, check=True).stdout.strip())
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    if nobody:
        shutil.chown(folder, 65534, 65534)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-1")
    surroundings = {**os.environ, "HOME": str(folder), "WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman"}
    words = [*nobody, "sway", "--config", "/dev/null"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        words, cwd=folder, env={**surroundings, "WLR_LIBINPUT_NO_DEVICES": "1"}, stdout=quiet, stderr=quiet
    ) as server:
        while not (folder / "wayland-1").exists():
            assert server.poll() is None, "sway did not start"
            time.sleep(0.05)
        yield
        server.terminate()
    shutil.rmtree(folder)


@pytest.mark.usefixtures("wayland")
def test_wayland_hands_out_both_kinds() -> None:
    def got(kind: str) -> str:
        words = ["wl-paste", "--no-newline", "--type", kind]
        return subprocess.run(words, capture_output=True, check=True, timeout=60).stdout.decode()

    assert put(TEXT) == "wl-copy"
    assert got("text/plain;charset=utf-8") == TEXT
    assert put(TEXT, html=HTML) == "wl-copy"
    assert got("text/html") == CHARSET + HTML


class Fakes:
    """Programs that write down what they are given, alone on the path."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def add(self, name: str, last: str = "exit 0") -> None:
        log = self.folder / name
        script = (
            f'#!/bin/sh\nprintf "%s\\0" "$@" > {log}.words\n/bin/cat > {log}.stdin\necho "$LC_ALL" > {log}.locale\n'
        )
        log.write_text(script + last + "\n")
        log.chmod(0o755)

    def words(self, name: str) -> list[str]:
        return (self.folder / f"{name}.words").read_text().split("\0")[:-1]

    def stdin(self, name: str) -> bytes:
        return (self.folder / f"{name}.stdin").read_bytes()

    def ran(self, name: str) -> bool:
        return (self.folder / f"{name}.words").exists()


@pytest.fixture
def fakes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fakes:
    monkeypatch.setenv("PATH", str(tmp_path))
    return Fakes(tmp_path)


def test_macos_is_given_both_kinds_at_once(fakes: Fakes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    fakes.add("osascript")
    fakes.add("pbcopy")
    assert put(TEXT, html=HTML) == "osascript"
    assert fakes.words("osascript")[:3] == ["-l", "JavaScript", "-e"]
    assert json.loads(fakes.stdin("osascript")) == {"public.html": HTML, "public.utf8-plain-text": TEXT}
    assert not fakes.ran("pbcopy")


def test_the_script_for_macos_fills_the_pasteboard_with_what_it_reads(browser: Any) -> None:
    # JavaScript as it runs in a browser, and the bridge to macOS as far as the script crosses it.
    bridge = """
given => {
  const kept = {}
  const $ = value => value
  $.NSUTF8StringEncoding = 4
  $.NSFileHandle = {fileHandleWithStandardInput: {readDataToEndOfFile: given}}
  $.NSString = {alloc: {initWithDataEncoding: (data, encoding) => encoding === 4 ? data : ''}}
  $.NSPasteboard = {generalPasteboard: {
    get clearContents() { kept.cleared = true },
    setStringForType: (text, kind) => { kept[kind] = text; return true },
  }}
  const ObjC = {import() {}, unwrap: value => value}
  SCRIPT
  run()
  return kept
}"""
    page = browser.new_page()
    kept = page.evaluate(bridge.replace("SCRIPT", clipboard._APPLE), json.dumps({"public.html": HTML}))
    page.close()
    assert kept == {"cleared": True, "public.html": HTML}


def test_macos_is_given_plain_text_in_utf_8(fakes: Fakes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setenv("LC_ALL", "C")
    fakes.add("osascript")
    fakes.add("pbcopy")
    assert put(TEXT) == "pbcopy"
    assert fakes.stdin("pbcopy").decode() == TEXT
    assert (fakes.folder / "pbcopy.locale").read_text() == "en_US.UTF-8\n"
    assert not fakes.ran("osascript")


def test_where_the_form_is_not_taken_the_plain_text_is_and_that_is_said(
    fakes: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    fakes.add("osascript", "exit 1")
    fakes.add("pbcopy")
    assert put(TEXT, html=HTML) == "pbcopy, as plain text"
    assert fakes.stdin("pbcopy").decode() == TEXT


@pytest.mark.parametrize("html", [HTML, None])
def test_windows_is_given_both_kinds_whatever_its_code_page(
    fakes: Fakes, monkeypatch: pytest.MonkeyPatch, html: str | None
) -> None:
    monkeypatch.setenv("WSL_DISTRO_NAME", "Debian")
    fakes.add("powershell.exe")
    assert put(TEXT, html=html) == "powershell.exe"
    *options, script = fakes.words("powershell.exe")
    assert options == ["-NoProfile", "-NonInteractive", "-Sta", "-Command"]
    assert '"' not in script
    assert "\n" not in script
    plain, rich = fakes.stdin("powershell.exe").split(b"\n")[:2]
    assert base64.b64decode(plain).decode() == TEXT
    assert base64.b64decode(rich) == (windows_html(html) if html else b"")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_header_of_windows_html_says_where_the_fragment_is(html: str) -> None:
    data = windows_html(html)
    places = {name.decode(): int(number) for name, number in re.findall(rb"(\w+):(\d{10})\r\n", data[:200])}
    assert data[places["StartFragment"] : places["EndFragment"]].decode() == html
    assert data[places["StartHTML"] :].startswith(b"<html>")
    assert places["EndHTML"] == len(data)
    assert data[: places["StartFragment"]].endswith(b"<!--StartFragment-->")
    assert data[places["EndFragment"] :].startswith(b"<!--EndFragment-->")


@pytest.mark.parametrize(
    ("names", "program", "words"),
    [
        (["WAYLAND_DISPLAY", "DISPLAY"], "wl-copy", ["--type", "text/html"]),
        (["DISPLAY"], "xclip", ["-in", "-selection", "clipboard", "-target", "text/html"]),
    ],
)
def test_the_program_of_the_screen_is_used(
    fakes: Fakes, monkeypatch: pytest.MonkeyPatch, names: list[str], program: str, words: list[str]
) -> None:
    for name in names:
        monkeypatch.setenv(name, ":0")
    for name in ("wl-copy", "xclip", "xsel"):
        fakes.add(name)
    assert put(TEXT, html=HTML) == program
    assert fakes.words(program) == words
    assert fakes.stdin(program).decode() == CHARSET + HTML


@pytest.mark.parametrize(
    ("name", "program"), [("TERMUX_VERSION", "termux-clipboard-set"), ("DISPLAY", "xsel"), ("TMUX", "tmux")]
)
def test_a_program_that_knows_no_form_is_given_plain_text_and_that_is_said(
    fakes: Fakes, monkeypatch: pytest.MonkeyPatch, name: str, program: str
) -> None:
    monkeypatch.setenv(name, "something")
    if name == "TMUX":
        monkeypatch.setenv("SSH_TTY", "/dev/pts/1")
    fakes.add(program)
    assert put(TEXT, html=HTML) == f"{program}, as plain text"
    assert fakes.stdin(program).decode() == TEXT
    assert put(TEXT) == program


def test_what_fails_gives_way_to_the_next(fakes: Fakes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "gone")
    monkeypatch.setenv("DISPLAY", ":0")
    fakes.add("wl-copy", "exit 1")
    fakes.add("xclip")
    assert put(TEXT) == "xclip"


def test_where_all_fail_each_says_why(fakes: Fakes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    fakes.add("xclip", 'echo >&2; echo "Error: Can\'t open display: :0" >&2; exit 1')
    fakes.add("xsel", "exit 7")
    with pytest.raises(InterviewkitError) as raised:
        put(TEXT)
    assert "xclip: Error: Can't open display: :0; xsel: it ended with 7" in raised.value.sentence
    assert raised.value.hint


def test_a_program_that_never_ends_is_not_waited_for(fakes: Fakes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(clipboard, "PATIENCE", 0.5)
    fakes.add("xclip", "exec /bin/sleep 1000")
    with pytest.raises(InterviewkitError, match="xclip: it does not answer"):
        put(TEXT)


def test_a_program_that_cannot_be_started_is_told(fakes: Fakes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    (fakes.folder / "xclip").write_text("#!/nowhere/at/all\n")
    (fakes.folder / "xclip").chmod(0o755)
    with pytest.raises(InterviewkitError, match="xclip: no such file"):
        put(TEXT)


@pytest.mark.parametrize(
    ("name", "hint"), [("DISPLAY", "Install xclip"), ("WAYLAND_DISPLAY", "Install wl-clipboard"), ("X", "Write it to")]
)
def test_where_there_is_no_clipboard_that_is_told_with_a_way_out(
    fakes: Fakes, monkeypatch: pytest.MonkeyPatch, name: str, hint: str
) -> None:
    monkeypatch.setenv(name, ":0")
    with pytest.raises(InterviewkitError, match="there is no clipboard") as raised:
        put(TEXT)
    assert raised.value.hint.startswith(hint)
    assert raised.value.exit_code == 1


def test_over_ssh_the_terminal_of_the_person_is_told(fakes: Fakes, monkeypatch: pytest.MonkeyPatch) -> None:
    import pexpect

    monkeypatch.setenv("SSH_TTY", "/dev/pts/1")
    # It is there and works, and its clipboard is the one of the wrong machine.
    fakes.add("pbcopy")
    script = f"import sys; sys.platform = 'darwin'; from interviewkit.clipboard import put; print(put({TEXT!r}))"
    child = pexpect.spawn(sys.executable, ["-c", script], timeout=60)
    child.expect(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
    assert base64.b64decode(child.match[1]).decode() == TEXT
    child.expect("the terminal, if it lets programs do so")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert not fakes.ran("pbcopy")


def test_a_terminal_is_not_told_more_than_it_takes(fakes: Fakes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.1 1 10.0.0.2 22")
    with pytest.raises(InterviewkitError, match="longer than a terminal takes"):
        put("é" * LONGEST)


def test_without_a_terminal_nobody_is_told(fakes: Fakes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSH_TTY", "/dev/pts/1")
    script = "from interviewkit.clipboard import put; put('x')"
    words = [sys.executable, "-c", script]
    done = subprocess.run(words, capture_output=True, text=True, check=False, start_new_session=True, timeout=60)
    assert "no terminal that could be reached" in done.stderr


def test_with_the_screen_brought_along_ssh_is_like_here(fakes: Fakes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSH_TTY", "/dev/pts/1")
    monkeypatch.setenv("DISPLAY", "localhost:10.0")
    fakes.add("xclip")
    assert put(TEXT) == "xclip"
