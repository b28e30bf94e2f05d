"""An interview of our own, small and with everything in it that can happen between two people."""

from __future__ import annotations

from tests.correspondence.story import Said, Story

CLOCKS = Story(
    title="Sie stellt die Uhren der Stadt",
    language="de",
    interviewer="Jonas Reuter",
    introduction="Im März bekam unsere Turmuhr einen neuen Klang.\nIch wollte wissen, wer das war.",
    conclusion="Danke für die Geduld! Beim nächsten Mal: eine Bäckerin.",
    exchanges=(
        Said("Wie wird man Uhrmacherin für Türme?", "Durch einen Aushang im Bahnhof. Ich hatte Höhenangst, damals."),
        Said(
            "Und wer hat Ihnen das Klettern beigebracht?",
            "Darüber möchte ich nicht sprechen. Es ist eine lange Geschichte.",
            declined="prefers not to",
            follows=1,
        ),
        Said(
            "Was ist in Ihrer Tasche, wenn Sie morgens aufbrechen?",
            "Drei Dinge:\n\n- Öl\n- eine Lampe\n- ein Brot, das ich immer oben vergesse\n\nMehr braucht es nicht.",
            section="Unterwegs",
        ),
        Said("Wie viel verdienen Sie dabei?", "Das ist nicht öffentlich, leider.", declined="not public"),
        Said(
            "Welche Uhr geht am schlechtesten? Und warum lässt man sie so?",
            "Die am Hafen: jeden Tag vier Minuten vor. „Lassen Sie sie“, sagt der Wirt, „die Leute sind pünktlich.“",
        ),
        Said(
            "Wann wird die große Glocke repariert?",
            "Das kann ich nicht beantworten.",
            declined="cannot",
            section="Die große Glocke",
        ),
        Said("Und wie alt ist die am Hafen?", "Das weiß ich leider nicht.", declined="does not know", follows=5),
        Said(
            "Wer entscheidet, wann nachts geläutet wird?",
            "Dafür bin ich nicht zuständig, das macht das Rathaus.",
            declined="not my role",
        ),
        Said(
            "Was hören Sie, wenn alles steht?",
            "Den Wind. Und nach etwa zehn Sekunden die Tauben :p\n\n1986 war mir das unheimlich. <3 *Immer* 3 * 4.",
        ),
        Said("Was würden Sie niemals reparieren?", "Fragen Sie in zehn Jahren noch einmal.", declined="declined"),
    ),
)
