"""Editions for the tests of the ways out."""

from dataclasses import replace

from interviewkit.privacy import Edition, Entry, Portrait, Reference


def entry(id: str, question: str, answer: str | None = None, **fields: object) -> Entry:
    """One exchange as published, plain unless told otherwise."""
    return Entry(id=id, question=question, answer=answer, **fields)  # type: ignore[arg-type]


def edition(*entries: Entry, **fields: object) -> Edition:
    """A small edition, with whatever a test cares about."""
    given = {"slug": "a-post", "title": "A post", **fields}
    return Edition(entries=entries, **given)  # type: ignore[arg-type]


_BEGINNING = (
    entry("q1", "Comment êtes-vous arrivée là ?\nEt pourquoi ?", "1986. Une belle année :p\nJ’avais 3 * 4 ans. <3"),
    entry("q2", "Par hasard ?", "- Non.\n- Enfin si.\n\nVoir https://fr.wikipedia.org/wiki/Hasard_(jeu).",
          follows="q1"),
    entry("q3", "Vraiment ?", "Oui, *vraiment*, et **deux fois**.", follows="q2"),
)  # fmt: skip
_TRADE = (
    entry(
        "q4",
        "Vous écriviez :\n\n> La critique est aisée.\n\nLe pensez-vous encore ?\n\n- à l’écrit\n- à l’oral",
        "Je passe mon tour.\nMes carnets sont *très* bavards, moi moins.",
        declined="prefers not to",
    ),
    entry("q5", "Combien gagnez-vous ?", declined="prefers not to"),
    entry("q6", "Qui sont vos clients ?", declined="cannot"),
    entry("q7", "Quels sont vos critères ?", declined="not public"),
    entry("q8", "Tenez-vous la billetterie ?", declined="not my role"),
    entry("q9", "Que fera la maison l’an prochain ?", declined="does not know"),
    entry("q10", "Un mot sur C#", declined="declined"),
)
_REST = (
    entry("q11", "Parlons de l’écriture. Quels outils ?", "1. Un stylo\n2. Un carnet :\n   - grand\n   - rouge\n\n"
          "Puis `git commit` :\n\n```sh\ngit commit -m \"<fin>\"\n\techo 'fini'\n```\n\n"
          "Et [ce guide](https://example.org/guide_(fr)).",
          ),
    entry("q12", "Et le reste ?", "La moitié seulement : <script>alert(1)</script> & AT&T, l`été, snake_case, #1\n"
          "*****\n> Écrire, c’est réécrire.\n>\n> Toujours.\n\nC’est tout.",
          partly="not public", follows="q11"),
    entry("q13", "Dernière chose : vos critères ont-ils changé ?", "Toujours pas, et toujours pour moi.",
          declined="not public", follows="q7"),
    entry("q14", "Un souvenir ?", "Une lectrice.", follows="q1"),
)  # fmt: skip


def everything(language: str = "fr") -> Edition:
    """One post with each thing a post can have in it."""
    return edition(
        *_BEGINNING,
        *(replace(one, section="Le métier") for one in _TRADE),
        *(replace(one, section="L’atelier") for one in _REST),
        slug="une-souffleuse",
        title="Une souffleuse de théâtre raconte : « <mon> métier »",
        language=language,
        date="2026-11-01",
        interviewer="Ludo_B & *Cie*",
        interviewee="Une souffleuse",
        anonymous=True,
        tags=("théâtre", "métiers", "12:30", "yes"),
        introduction="Bonsoir,\nce mois-ci, une invitée *presque* invisible !\n\nLe rideau se lève.",
        conclusion="*****\nLe rideau tombe, merci à elle.\n\nÀ bientôt 😉",
    )


def portrayed() -> Edition:
    """A post about somebody with a name, a portrait and links, who answers once in another language."""
    return edition(
        entry("q1", "Who taught you to count?", "My grandmother, with *buttons*."),
        entry("q2", "In which language do you count today?", "Toujours en français : « un, deux, trois » !",
              follows="q1", language="fr"),
        entry("q3", "And what do you never count?", declined="prefers not to"),
        slug="counting",
        title="Ada counts: \"one\", 'two', {{ three }}",
        date="2026-11-02",
        interviewer="Maud O'Hara",
        interviewee="Ada Example",
        tags=("numbers", "C#"),
        summary="She counts what others don't.",
        method="by e-mail",
        editing="verbatim",
        portrait=Portrait("https://example.org/ada.jpg", 'Ada, "at her desk" <smiling>', "Bo & Sons"),
        links=(Reference("https://example.org/ada", "Ada's page"), Reference("mailto:ada@example.org")),
        introduction="She counts -- all day.",
    )  # fmt: skip
