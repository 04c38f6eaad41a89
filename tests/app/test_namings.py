"""Where a source is named, when the words at the claim are a pronoun, a short form, or none."""

from __future__ import annotations

from rashomon.app.namings import namings
from rashomon.model.records import Article, Claim, Hop, LeftOut, Span

TEXT = """Quay to stay shut

Harbour Master Ada Korr closed the quay on Monday, officials said. Ada Korr, the harbour master, said it had cracked.
"We saw it move," Korr said. "Nobody was hurt." She would not say more. It had been checked, the Port Board said.

He was surprised. "I heard nothing," said Ben Ryle of the café. Read more about Eve Lund here.
"""
ARTICLE = Article("c", "a.txt", TEXT, "en")


def span(part: str, after: str = "") -> Span:
    at = TEXT.index(part, TEXT.index(after) if after else 0)
    return Span.of(TEXT, at, at + len(part))


def claim(content: str, *hops: Hop) -> Claim:
    values = ("say", "direct", "affirmed", "certain", "state", "rule")
    return Claim("a", "a.txt", "en", span(content), *values, chain=hops)  # type: ignore[arg-type]


def hop(name: str, where: Span | None, *, inherited: bool = False) -> Hop:
    return Hop(name, "person", True, where, inherited=inherited)


INTRODUCED = claim("it had cracked", hop("Ada Korr", span("Ada Korr, the harbour master")))
SHORT = claim("We saw it move", hop("Ada Korr", span("Korr", "We saw")))
PRONOUN = claim("would not say more", hop("Ada Korr", span("She")))
NONE = claim("Nobody was hurt", hop("Ada Korr", None, inherited=True))
ALL = [INTRODUCED, SHORT, PRONOUN, NONE]


def test_a_source_that_is_named_at_the_claim_needs_no_other_place() -> None:
    assert namings(INTRODUCED, ARTICLE, ALL) == [None]


def test_a_short_form_a_pronoun_and_no_words_lead_to_the_last_full_name_before() -> None:
    for each in (SHORT, PRONOUN, NONE):
        (found,) = namings(each, ARTICLE, ALL)
        assert found is not None
        assert found.words == span("Ada Korr, the harbour master")
        assert found.passage == span("Ada Korr, the harbour master, said it had cracked.")
        assert found.earlier


def test_where_no_claim_names_the_source_the_text_may() -> None:
    (found,) = namings(PRONOUN, ARTICLE, [PRONOUN])
    assert found is not None
    assert found.words == Span.of(TEXT, span("Ada Korr, the").start, span("Ada Korr, the").start + 8)


def test_what_stands_before_the_claim_goes_before_a_source_behind_it() -> None:
    none = claim("closed the quay", hop("Ada Korr", None, inherited=True))
    (found,) = namings(none, ARTICLE, [INTRODUCED, none])
    assert found is not None
    assert found.words == span("Ada Korr")
    assert found.earlier


def test_a_source_may_be_named_behind_the_claim() -> None:
    he = claim("was surprised", hop("Ben Ryle", span("He", "Board said.")))
    (found,) = namings(he, ARTICLE, [he])
    assert found is not None
    assert found.words == span("Ben Ryle")
    assert not found.earlier


def test_a_part_of_the_name_is_better_than_nothing_and_nothing_than_a_guess() -> None:
    short = claim("We saw it move", hop("Adelaide Korr", span("Korr", "We saw")))
    none = claim("Nobody was hurt", hop("Adelaide Korr", None, inherited=True))
    (found,) = namings(none, ARTICLE, [short, none])
    assert found is not None
    assert found.words == span("Korr", "We saw")
    assert namings(none, ARTICLE, [none]) == [None]
    assert namings(short, ARTICLE, [short, none]) == [None]


def test_a_speaker_whom_nothing_names_and_what_was_left_out_are_not_looked_for() -> None:
    nobody = claim("I heard nothing", Hop("unidentified speaker", "person", False))
    assert namings(nobody, ARTICLE, [nobody]) == [None]
    eve = claim("I heard nothing", hop("Eve Lund", None, inherited=True))
    assert namings(eve, ARTICLE, [eve]) != [None]
    line = span("Read more about Eve Lund here.")
    without = Article("c", "a.txt", TEXT, "en", left_out=(LeftOut(line.start, line.end, "related"),))
    assert namings(eve, without, [eve]) == [None]


def test_names_with_endings_and_in_other_compositions_are_found() -> None:
    text = "মেয়র রহিম হায়দারের মতে ঘাট বন্ধ। তিনি বলেন, পথ খোলা।"
    article = Article("c", "b.txt", text, "bn")
    values = ("say", "indirect", "affirmed", "certain", "state", "rule")
    where = Span.of(text, text.index("রহিম"), text.index(" মতে"))
    he = Span.of(text, text.index("তিনি"), text.index("তিনি") + 4)
    name = "রহিম হায়দার".replace("\u09af\u09bc", "\u09df")
    first = Claim("a", "b.txt", "bn", Span.of(text, 23, 30), *values, chain=(hop(name, where),))  # type: ignore[arg-type]
    then = Claim("a", "b.txt", "bn", Span.of(text, 45, 50), *values, chain=(hop(name, he),))  # type: ignore[arg-type]
    assert namings(first, article, [first, then]) == [None]
    (found,) = namings(then, article, [first, then])
    assert found is not None
    assert found.words == where
    (found,) = namings(then, article, [then])
    assert found is not None
    assert found.words.start == where.start
