"""The clipboard of the system: which program puts text on it here, and how each wants to be given the text."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from interviewkit.errors import InterviewkitError

PATIENCE = 30
"""How long, in seconds, a program may take; PowerShell takes five on a cold day."""
LONGEST = 74_994
"""The longest text, in bytes, that terminals take: the sequence around it may have 100 000."""

_CHARSET = '<meta http-equiv="content-type" content="text/html; charset=utf-8">'
_APPLE = """\
ObjC.import('AppKit')
function run() {
  const data = $.NSFileHandle.fileHandleWithStandardInput.readDataToEndOfFile
  const json = $.NSString.alloc.initWithDataEncoding(data, $.NSUTF8StringEncoding)
  const board = $.NSPasteboard.generalPasteboard
  board.clearContents
  for (const [kind, text] of Object.entries(JSON.parse(ObjC.unwrap(json))))
    if (!board.setStringForType($(text), $(kind))) throw new Error('the pasteboard did not take ' + kind)
}
"""
# Base64, because stdin is read in the code page of the console; no double quotes, because they get lost on the way.
_WINDOWS = (
    "$ErrorActionPreference = 'Stop'",
    "Add-Type -AssemblyName System.Windows.Forms",
    "$text = [Convert]::FromBase64String([Console]::In.ReadLine())",
    "$html = [Convert]::FromBase64String([string][Console]::In.ReadLine())",
    "$data = New-Object System.Windows.Forms.DataObject",
    "$data.SetData('UnicodeText', [Text.Encoding]::UTF8.GetString($text))",
    "if ($html.Length) { $data.SetData('HTML Format', [IO.MemoryStream]::new($html)) }",
    "[System.Windows.Forms.Clipboard]::SetDataObject($data, $true, 5, 100)",
)


@dataclass(frozen=True)
class Way:
    """One way to the clipboard: a program, what it is given on stdin, and whether the text keeps its form."""

    words: tuple[str, ...]
    data: bytes
    rich: bool = False
    surroundings: Mapping[str, str] = field(default_factory=dict)


def put(text: str, *, html: str | None = None) -> str:
    """The name of what put the text on the clipboard; `html`, a fragment, is the same text with its form.

    Windows and macOS hold both; on X11 and Wayland, whose programs offer one kind at a time, it is the form, and where
    no program knows forms, the plain text, which the name then says. Raises InterviewkitError where there is no way.
    No library: pyperclip and copykitten know no HTML, klembord and jaraco.clipboard not every system.
    """
    troubles = []
    for way in ways(text, html, os.environ):
        if shutil.which(way.words[0]) is None:
            continue
        trouble = _run(way)
        if not trouble:
            return _named(way.words[0], plain=html is not None and not way.rich)
        troubles.append(f"{way.words[0]}: {trouble}")
    if _is_remote(os.environ) and not troubles:
        _tell_terminal(text)
        return _named("the terminal, if it lets programs do so", plain=html is not None)
    if troubles:
        raise InterviewkitError(f"the clipboard did not take the text ({'; '.join(troubles)})", _ELSE)
    raise InterviewkitError("there is no clipboard that could be reached from here", _hint(os.environ))


def ways(text: str, html: str | None, env: Mapping[str, str]) -> Iterator[Way]:
    """The ways to try in surroundings like these, the best first."""
    plain = text.encode("utf-8", "replace")
    if _is_remote(env):
        # What this machine has as a clipboard is not where the person sits; tmux tells the terminal that is.
        if "TMUX" in env:
            yield Way(("tmux", "load-buffer", "-w", "-"), plain)
        return
    if sys.platform == "win32" or "WSL_DISTRO_NAME" in env:
        words = ("powershell.exe", "-NoProfile", "-NonInteractive", "-Sta", "-Command", "; ".join(_WINDOWS))
        parts = [plain, windows_html(html) if html is not None else b""]
        yield Way(words, b"".join(base64.b64encode(part) + b"\n" for part in parts), rich=html is not None)
    elif sys.platform == "darwin":
        if html is not None:
            yield Way(("osascript", "-l", "JavaScript", "-e", _APPLE), _kinds(text, html), rich=True)
        # Without a locale, pbcopy takes UTF-8 for the encoding of old Macs.
        yield Way(("pbcopy",), plain, surroundings={"LC_ALL": "en_US.UTF-8"})
    elif "TERMUX_VERSION" in env:
        yield Way(("termux-clipboard-set",), plain)
    # Without a charset, Firefox does not see that HTML is UTF-8; it writes these very words itself.
    rich = html if html is None else (_CHARSET + html).encode("utf-8", "replace")
    if "WAYLAND_DISPLAY" in env:
        kind = "text/plain" if rich is None else "text/html"
        yield Way(("wl-copy", "--type", kind), plain if rich is None else rich, rich=rich is not None)
    if "DISPLAY" in env:
        xclip = ("xclip", "-in", "-selection", "clipboard")
        yield Way(xclip, plain) if rich is None else Way((*xclip, "-target", "text/html"), rich, rich=True)
        yield Way(("xsel", "--input", "--clipboard"), plain)


def windows_html(html: str) -> bytes:
    """A fragment as Windows keeps it, in UTF-8: under a header that says at which byte what begins and ends."""
    head = "Version:0.9\r\nStartHTML:{:010}\r\nEndHTML:{:010}\r\nStartFragment:{:010}\r\nEndFragment:{:010}\r\n"
    before = b"<html><body>\r\n<!--StartFragment-->"
    after = b"<!--EndFragment-->\r\n</body></html>"
    fragment = html.encode("utf-8", "replace")
    begin = len(head.format(0, 0, 0, 0))
    first = begin + len(before)
    last = first + len(fragment)
    return head.format(begin, last + len(after), first, last).encode("ascii") + before + fragment + after


def _kinds(text: str, html: str) -> bytes:
    import json

    return json.dumps({"public.html": html, "public.utf8-plain-text": text}).encode("ascii")


def _run(way: Way) -> str:
    """Nothing if it went well, else what the program says."""
    # Whoever owns the clipboard of X11 or Wayland stays behind to hand the text out. So no pipe, whose end would never
    # come, and a session of its own, which a closed terminal does not end.
    with tempfile.TemporaryFile() as said:
        try:
            done = subprocess.run(
                way.words,
                input=way.data,
                stdout=subprocess.DEVNULL,
                stderr=said,
                env={**os.environ, **way.surroundings},
                start_new_session=True,
                timeout=PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return "it does not answer"
        except OSError as error:
            return (error.strerror or str(error)).lower()
        said.seek(0)
        lines = said.read(10_000).decode("utf-8", "replace").split("\n")
    words = next((line.strip() for line in lines if line.strip()), f"it ended with {done.returncode}")
    return words[:200] if done.returncode else ""


def _is_remote(env: Mapping[str, str]) -> bool:
    """Whether the person sits at another machine, with nothing of its screen reaching here."""
    return bool({"SSH_TTY", "SSH_CONNECTION"} & env.keys()) and not {"DISPLAY", "WAYLAND_DISPLAY"} & env.keys()


def _tell_terminal(text: str) -> None:
    """The terminal is told to take the text (OSC 52, of xterm); it does not say whether it did."""
    data = text.encode("utf-8", "replace")
    if len(data) > LONGEST:
        raise InterviewkitError(f"the text is longer than a terminal takes ({LONGEST // 1000} kB)", _ELSE)
    try:
        with Path("/dev/tty").open("wb") as terminal:
            terminal.write(b"\x1b]52;c;" + base64.b64encode(data) + b"\x07")
    except OSError:
        raise InterviewkitError(
            "there is no clipboard and no terminal that could be reached from here", _ELSE
        ) from None


def _named(name: str, *, plain: bool) -> str:
    return f"{name}, as plain text" if plain else name


_ELSE = "Write it to a file and copy it from there."


def _hint(env: Mapping[str, str]) -> str:
    if "WAYLAND_DISPLAY" in env:
        return "Install wl-clipboard, or write it to a file and copy it from there."
    if "DISPLAY" in env:
        return "Install xclip, or write it to a file and copy it from there."
    return _ELSE
