"""The form in a window of a browser, for all tests that have one before them."""

from __future__ import annotations

from dataclasses import replace

from interviewkit.letter import Asked
from tests.reply.form_file import KITES, Answer

SIZES = {"phone": (360, 740), "desktop": (1280, 900)}
LETTER = replace(
    KITES,
    asked=(*KITES.asked, Asked("q4", "Q04", '</script><b>Bold</b> & "quoted"?\u2028 🪁 ماذا؟', section="At home")),
)
MARKS = [asked.mark for asked in LETTER.asked]


class Form:
    """The form in a window of a browser, as a guest has it before them."""

    def __init__(self, page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda fault: self.complaints.append(str(fault)))
        page.on("dialog", self._answer)
        self.dialogs: list[tuple[str, str]] = []

    def _answer(self, dialog) -> None:
        self.dialogs.append((dialog.type, dialog.message))
        dialog.accept()

    def all(self) -> None:
        """All questions on the page."""
        self.page.click("#mode")

    def write(self, mark: str, text: str) -> None:
        self.page.fill(f"#{mark} .text", text)

    def put(self, mark: str, answer: Answer) -> None:
        """An answer with all that belongs to it, put into the fields as typing would."""
        self.page.evaluate(
            """([mark, {way, kind, text, off}]) => {
                const box = document.getElementById(mark);
                box.querySelector(`.ways [value=${way}]`).checked = true;
                box.querySelector(`.kinds [value="${kind}"]`).checked = true;
                box.querySelector(way === "pass" ? ".words textarea" : ".text").value = text;
                box.querySelector(".off input").checked = off;
                box.dispatchEvent(new Event("input"));
            }""",
            [mark, vars(answer)],
        )

    def value(self, mark: str) -> str:
        return str(self.page.input_value(f"#{mark} .text"))

    def saved(self) -> bytes:
        """The bytes of the file that the button saves."""
        with self.page.expect_download() as waiting:
            self.page.evaluate("document.getElementById('save').click()")
        return waiting.value.path().read_bytes()

    def kept(self) -> None:
        """Wait until what was typed is kept."""
        self.page.locator("#status:not(:empty)").wait_for(state="attached")

    def faults(self, axe: str) -> list[object]:
        self.page.evaluate(axe)
        found = self.page.evaluate("axe.run(document, {rules: {'target-size': {enabled: true}}})")
        return [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found["violations"]]
