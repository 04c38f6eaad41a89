"""How one claim is drawn, and which claims are shown first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.app.highlights import sharpest
from rashomon.app.namings import Naming
from rashomon.app.portrait import (
    chain_lines,
    columns,
    hung,
    marked,
    naming_lines,
    paragraph_of,
    parts_of,
    pieces,
    portrait,
    value_lines,
)
from rashomon.app.rules import FALLBACK, rule_words
from rashomon.model.records import Article, Claim, Hop, Mode, Polarity, Span
from rashomon.store import StoredClaim

LINE = 'According to the Port Board, officials said "the quay is shut" on Monday.'
TEXT = f"Quay shut\n\n{LINE}\n\n{'Another paragraph. ' * 40}"


def span(part: str) -> Span:
    return Span.of(TEXT, TEXT.index(part), TEXT.index(part) + len(part))


def claim(content: str, *hops: Hop, cue: str | None = None) -> Claim:
    cue_span = span(cue) if cue else None
    values = ("deny", "direct", "affirmed", "certain", "state", "rule")
    return Claim("a", "a.txt", "en", span(content), *values, cue=cue_span, chain=hops)  # type: ignore[arg-type]


OFFICIALS = Hop("unnamed officials", "officials", False, span("officials"))
BOARD = Hop("Port Board", "organization", True, span("the Port Board"))
ARTICLE = Article("c", "a.txt", TEXT, "en", outlet="The Gull")


def test_the_parts_are_marked_in_their_paragraph() -> None:
    cut = pieces(TEXT, parts_of(claim("the quay is shut", OFFICIALS, BOARD, cue="said")))
    plain = marked(cut, colour=False).plain
    assert plain == 'According to {the Port Board}, {officials} ‹said› "⟦the quay is shut⟧" on Monday.'
    assert marked(cut, colour=True).plain == LINE


def test_where_parts_lie_in_one_another_the_claim_wins() -> None:
    cut = pieces(TEXT, parts_of(claim('officials said "the quay', OFFICIALS)))
    assert '⟦officials said "the quay⟧' in marked(cut, colour=False).plain


def test_a_long_paragraph_is_shown_around_the_claim() -> None:
    content = Span.of(TEXT, len(TEXT) - 19, len(TEXT) - 1)
    start, end = paragraph_of(TEXT, [(content, "content")])
    assert TEXT.rindex("\n") < start < content.start <= content.end <= end
    assert TEXT[start - 1] == " "
    shown = pieces(TEXT, [(content, "content")])
    assert shown[0][0] == "… "


def test_the_chain_runs_from_who_knew_to_the_page() -> None:
    lines = "\n".join(chain_lines(claim("the quay is shut", OFFICIALS, BOARD), ARTICLE))
    order = [lines.index(words) for words in ("1. unnamed officials", "2. Port Board", "The Gull")]
    assert order == sorted(order)
    assert "not named" in lines
    own = "\n".join(chain_lines(claim("the quay is shut"), ARTICLE))
    assert "own voice" in own
    assert "The Gull" in own


def test_an_inherited_hop_is_said_to_be_one() -> None:
    he = Hop("Ada Korr", "person", True, None, inherited=True)
    assert "earlier sentence" in "\n".join(chain_lines(claim("the quay is shut", he), ARTICLE))


def test_the_chain_shows_where_a_source_is_named() -> None:
    he = Hop("Port Board", "organization", True, None, inherited=True)
    found = Naming(span("the Port Board"), Span.of(TEXT, TEXT.index(LINE), TEXT.index(LINE) + len(LINE)), earlier=True)
    lines = chain_lines(claim("the quay is shut", he), ARTICLE, [found])
    start = TEXT.index("the Port Board")
    assert any(f'named earlier: "the Port Board" at {start}-{start + 14}' in line for line in lines)
    assert any("According to {the Port Board}, officials said" in line for line in lines)


def test_a_long_sentence_is_shown_around_the_name_at_whole_words() -> None:
    text = f"{'before it came many words ' * 9}Ada Korr {'and after it many more ' * 9}"
    named = Span.of(text, text.index("Ada"), text.index("Korr") + 4)
    shown = naming_lines(Naming(named, Span.of(text, 0, len(text)), earlier=False))
    assert "named later" in shown[0]
    assert "… " in shown[1]
    assert " …" in shown[1]
    assert "{Ada Korr}" in shown[1]
    assert len(shown[1]) < 260
    assert set(shown[1].strip("│ ").replace("{", "").replace("}", "").split()) <= {*text.split(), "…"}


@pytest.mark.parametrize("width", [40, 60, 100])
def test_in_a_terminal_the_lines_of_the_chain_hang_under_their_beginning(width: int) -> None:
    hops = (replace(OFFICIALS, name="unnamed officials of the harbour authority " * 3), BOARD)
    lines = ["  " + line for line in chain_lines(claim("the quay is shut", *hops, cue="said"), ARTICLE)]
    drawn = [part for line in lines for part in hung(line, width)]
    assert max(map(len, drawn)) <= width
    assert " ".join(" ".join(drawn).replace("│", " ").split()) == " ".join(" ".join(lines).replace("│", " ").split())
    assert all(part.startswith("     ") for part in drawn if not part.startswith(("  1. ", "  2. ")))
    assert [hung(line, None) for line in lines] == [[line] for line in lines]


@pytest.mark.parametrize(
    ("mode", "polarity", "says", "of"),
    [
        ("say", "affirmed", "own words say that something is so", "what the claim's words say is true"),
        ("say", "negated", "own words say NO or NOT", "would say without the NO or NOT is false"),
        ("deny", "affirmed", "what is denied is that something is so", "what the claim's words say is false"),
        ("deny", "negated", "what is denied says NO or NOT itself", "would say without the NO or NOT is true"),
    ],
)
def test_polarity_and_epistemic_say_what_they_are_about(mode: Mode, polarity: Polarity, says: str, of: str) -> None:
    words = {name: gloss for name, _, gloss in value_lines(replace(claim("the quay"), mode=mode, polarity=polarity))}
    assert says in words["polarity"]
    assert of in words["epistemic"]


def test_a_long_value_does_not_run_into_its_words() -> None:
    text = drawn(replace(claim("the quay is shut"), why="what stands before, taken up by a word"))
    assert "  mode       deny            denies it" in text
    lines = text.splitlines()
    at = next(number for number, line in enumerate(lines) if "read by" in line)
    assert lines[at] == "  read by    what stands before, taken up by a word"
    assert lines[at + 1].index("a word such as") == lines[at - 1].index("what the claim's words")


@pytest.mark.parametrize("width", [60, 80])
def test_in_a_terminal_the_words_hang_in_their_column(width: int) -> None:
    for name, value, words in value_lines(replace(claim("the quay is shut"), polarity="negated", why="deny: clause")):
        lines = columns(name, value, words, width)
        assert max(len(head) + len(rest) for head, rest in lines) <= width
        assert {len(head) for head, _ in lines} == {29}
        assert " ".join(rest for _, rest in lines) == words
        assert all(head.isspace() for head, _ in lines[1:])


def test_whose_a_source_is_stands_in_the_words_of_the_text() -> None:
    smith = Hop("Matt Smith", "person", True, span("officials"), affiliation="one of the ship")
    lines = chain_lines(claim("the quay is shut", smith), ARTICLE)
    assert lines[0].startswith("1. Matt Smith  (person")
    assert '"one of the ship"' in lines[2]
    assert len(chain_lines(claim("the quay is shut", replace(smith, affiliation="Smith")), ARTICLE)) == len(lines) - 1


def test_the_rules_are_told_in_plain_words() -> None:
    assert rule_words("headline, say: clause") == "the clause that belongs to “say”; in the headline"
    assert rule_words("claim: noun, with its possessor") == "what belongs to the noun “claim”, with its possessor"
    assert rule_words("what nobody has heard of") == FALLBACK


def drawn(of: Claim) -> str:
    return portrait(StoredClaim(of, ARTICLE, None), colour=False).plain


def test_the_sharpest_are_of_different_sources_and_in_reading_order() -> None:
    plain = Claim("a", "a.txt", "en", span(LINE[:40]), "say", "indirect", "affirmed", "certain", "state", "r", (), None)
    said = [
        Claim(
            "a",
            "a.txt",
            "en",
            span(LINE[:50]),
            "say",
            "direct",
            "affirmed",
            "certain",
            "state",
            "r",
            (),
            None,
            (BOARD,),
        ),
        claim(LINE[:60], BOARD),
        claim(LINE[:70], OFFICIALS),
        plain,
    ]
    chosen = sharpest([StoredClaim(each, ARTICLE, None) for each in said], 5)
    assert [found.claim for found in chosen] == said[1:3]
    assert len(sharpest([StoredClaim(each, ARTICLE, None) for each in said], 1)) == 1
