"""What the typesetters of each language do: one class a language, and one for each country that differs."""

from __future__ import annotations

from typing import ClassVar


class Rules:
    """The habits of one language; lists of words are alternatives, parted by `|`, with their full stops."""

    quotes: ClassVar[tuple[str, ...]]
    """The marks of each level, outermost first."""
    inside = ""
    """Between « or ‹ and the word: nothing, or `wide` (U+00A0, narrow by choice)."""
    colon = ""
    """Before `:`; empty where nothing is; `wide` is U+00A0 whatever is chosen, `fine` is what is chosen."""
    high = ""
    """Before `;`, `!` and `?`: as `inside`; `none` where a typed space goes, or becomes the narrow one of choice."""
    adds = False
    """Whether a space that is missing there, or before a unit, is put in."""
    keeps_single = True
    """Whether words typed between single marks stay between single marks."""
    spares = ""
    """Marks that are as good as those of the first level, and stay."""
    dash = "–"
    """What a spaced hyphen and `--` become."""
    joins = ""
    """`closed`: no spaces around that dash; `hugging`: both dashes of a pair cling to what is between them."""
    broken = ""
    """What `--` becomes where somebody breaks off."""
    inner = False
    """Whether the spaces inside a pair of dashes are no-break ones."""
    dialogue = ""
    """What opens a line that somebody says; empty where lines do not open with a dash."""
    thousands = False
    """Whether an apostrophe parts thousands."""
    titles = ""
    """What goes before a name."""
    particles = ""
    """What may begin a name, or a title after a title, without a capital (a pattern)."""
    references = ""
    """What goes before a number."""
    pairs = ""
    """Abbreviations of several parts, without spaces."""
    parts = False
    """Whether there is a space between the parts."""
    nouns = ""
    """What a figure is not parted from (a pattern)."""
    months = ""
    """What is not parted from the day of the month."""
    ordinals = ""
    """What is not parted from an ordinal number before it."""
    first_month = False
    """Whether the day comes after the month."""
    starts = ""
    """Words that begin with an apostrophe."""
    elided = ""
    """Words that end with an apostrophe, and have a space after it."""
    possessive = False
    """Whether a word in s may end with an apostrophe."""
    tight_dots = False
    """Whether a space before an ellipsis or a comma is a slip, and `etc.` has no ellipsis after it."""


class French(Rules):
    """The Imprimerie nationale, with the en dash that newspapers and most publishers set today."""

    quotes: ClassVar[tuple[str, ...]] = ("«»", "“”", "‘’")
    inside = colon = high = "wide"
    adds = inner = tight_dots = True
    keeps_single = False
    dialogue = "—\u00a0"
    titles = "M.|MM.|Mr.|Dr.|Pr.|av.|apr.|Mme|Mmes|Mlle|Mlles|Mr|Dr|Dre|Drs|Pr|Pre|Me|Mes|Mgr|Vve"
    particles = "d[eu]s? |d['’]|l[ea] |van |von "
    references = "p.|pp.|chap.|art.|fig.|vol.|t.|éd.|pl.|Chap.|Art.|Fig.|Vol."
    pairs = "p.ex.|P.ex."
    starts = "n|tain|core|scuse"
    elided = "[cdjlmnst]|qu"
    nouns = (
        r"ans|euros?|dollars?|francs?|millions?|milliards?|mille|heures?|minutes?|secondes?|pages?|fois|mètres?"
        r"|kilomètres?|kilos?|degrés?|j"
    )
    ordinals = "siècles|siècle|arrondissement|millénaire"
    months = (
        "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
        "|Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre"
    )


class Quebec(French):
    """The Office québécois de la langue française: nothing before `;`, `!` and `?` where there is no fine space."""

    high = "none"
    dash = "—"


class Romandy(French):
    """The Guide du typographe of Lausanne: one space throughout, before the colon as well, and ‹ › within « »."""

    quotes: ClassVar[tuple[str, ...]] = ("«»", "‹›")
    colon = "fine"
    nouns = French.nouns + r"|fr\."
    thousands = True


class American(Rules):
    """The Chicago Manual of Style."""

    quotes: ClassVar[tuple[str, ...]] = ("“”", "‘’")
    dash = broken = "—"
    joins = "closed"
    titles = "Mr.|Mrs.|Ms.|Mx.|Dr.|Prof.|Rev.|St.|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Messrs|St"
    references = "p.|pp.|vol.|ch.|fig.|No.|Nos.|art.|sec.|Vol.|Ch.|Fig.|Art.|Sec."
    possessive = True
    pairs = "a.m.|p.m.|i.e.|e.g."
    nouns = r"percent|million|billion|trillion|euros?|dollars?|pounds?|a\.m\.|p\.m\.|am|pm|AM|PM"
    months = (
        "January|February|March|April|May|June|July|August|September|October|November|December"
        "|Jan.|Feb.|Aug.|Sept.|Oct.|Nov.|Dec."
    )
    first_month = True
    starts = (
        "tis|twas|twere|twill|twould|em|til|till|cause|cos|coz|cuz|bout|round|fraid|nother|ere|neath|gainst|ello|ave"
        "|course|kay|scuse|sup|cept"
    )


class British(American):
    """A spaced en dash where Americans set a closed em dash; marks stay double or single, as they were typed."""

    dash = "–"
    joins = ""
    first_month = False


class German(Rules):
    """Duden; »…« and «…» are as good as „…“."""

    quotes: ClassVar[tuple[str, ...]] = ("„“", "‚‘")
    spares = "«»‹›"
    titles = "Dr.|Prof.|Hr.|Fr.|Frl.|Ing.|St."
    references = "S.|Nr.|Nrn.|Abs.|Art.|Bd.|Bde.|Kap.|Abb.|Tab.|Jg.|Rn.|Z.|ca."
    pairs = (
        "z.B.|u.a.|u.a.m.|d.h.|i.d.R.|o.Ä.|u.Ä.|u.U.|s.o.|s.u.|v.a.|z.T.|u.v.m.|i.A.|i.V.|n.Chr.|v.Chr.|m.E.|o.g."
        "|z.Z.|a.D.|z.Hd.|d.J.|e.V."
    )
    parts = True
    nouns = r"Uhr|Euro|Dollar|Franken|Cent|Prozent|Mio\.|Mrd\.|Millionen?|Milliarden?|Jahren?|Seiten?|Grad"
    months = "Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    starts = "ne|nen|ner|nem|ran|rein|raus|rum|runter|rauf|rüber|nauf|naus|nunter|s"


class SwissGerman(German):
    """« » without spaces, ‹ › within, and thousands parted by an apostrophe."""

    quotes: ClassVar[tuple[str, ...]] = ("«»", "‹›")
    spares = ""
    thousands = True


class Spanish(Rules):
    """The Ortografía of the Real Academia Española: « » outermost, a dash that clings to what it encloses."""

    quotes: ClassVar[tuple[str, ...]] = ("«»", "“”", "‘’")
    dash = dialogue = "—"
    joins = "hugging"
    titles = "Sr.|Sra.|Srta.|Sres.|Sras.|D.|Dña.|Dr.|Dra.|Dres.|Prof.|Ing.|Lic.|Mons.|Fr.|Sto.|Sta."
    references = "pág.|págs.|p.|pp.|cap.|art.|núm.|núms.|fig.|vol.|t."
    pairs = "EE.UU.|a.C.|d.C.|p.ej.|a.m.|p.m.|JJ.OO.|RR.HH.|CC.AA.|FF.AA."
    parts = True
    nouns = r"euros?|dólares|pesos?|millones|millón|mil|años?|horas?|minutos?|páginas?|grados?|a\.\s?m\.|p\.\s?m\."
    months = (
        "de enero|de febrero|de marzo|de abril|de mayo|de junio|de julio|de agosto|de septiembre|de setiembre"
        "|de octubre|de noviembre|de diciembre"
    )


class AmericanSpanish(Spanish):
    """As in Spain, with the “ ” that publishers of Latin America set outermost."""

    quotes: ClassVar[tuple[str, ...]] = ("“”", "‘’")


class Italian(Rules):
    """The interinstitutional style guide of the European Union: « » without spaces outermost, as book publishers do."""

    quotes: ClassVar[tuple[str, ...]] = ("«»", "“”", "‘’")
    dialogue = "– "
    titles = (
        "sig.|sig.ra|sig.na|sigg.|dott.|dott.ssa|prof.|prof.ssa|avv.|ing.|arch.|on.|Sig.|Sig.ra|Sig.na|Dott.|Dott.ssa"
        "|Prof.|Prof.ssa|Avv.|Ing.|Arch.|On."
    )
    references = "p.|pp.|pag.|pagg.|cap.|art.|n.|nn.|fig.|vol.|t.|sec."
    pairs = "a.C.|d.C.|p.es.|c.d.|u.s."
    nouns = "euro|dollari|lire|milioni|milione|miliardi|miliardo|mila|anni|ore|minuti|pagine|gradi|volte"
    months = "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"
    starts = "sto|sta|sti|ste|ndrangheta|ndrine|na"


class SwissItalian(Italian):
    """‹ › within « », and thousands parted by an apostrophe."""

    quotes: ClassVar[tuple[str, ...]] = ("«»", "‹›")
    thousands = True


class Portuguese(Rules):
    """The interinstitutional style guide of the European Union: « » without spaces outermost."""

    quotes: ClassVar[tuple[str, ...]] = ("«»", "“”", "‘’")
    dialogue = "— "
    titles = "Sr.|Sra.|Srs.|Sras.|Dr.|Dra.|Drs.|Prof.|Profa.|Eng.|Exmo.|Exma.|D.|Pe.|Sto.|Sta."
    references = "p.|pp.|pág.|págs.|cap.|art.|fig.|vol.|t."
    pairs = "a.C.|d.C.|p.ex.|E.U.A."
    nouns = "euros?|dólares|reais|real|milhões|milhão|bilhões|bilhão|mil|anos?|horas?|minutos?|páginas?|graus"
    months = (
        "de janeiro|de fevereiro|de março|de abril|de maio|de junho|de julho|de agosto|de setembro|de outubro"
        "|de novembro|de dezembro"
    )
    starts = "tá|tô|tava|tamos|bora|cê|ocê|inda"


class Brazilian(Portuguese):
    """The “ ” and the em dash of Brazil."""

    quotes: ClassVar[tuple[str, ...]] = ("“”", "‘’")
    dash = "—"
