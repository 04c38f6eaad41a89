"""How one claim is drawn, and which claims are shown first."""

from __future__ import annotations

from rashomon.app.highlights import sharpest
from rashomon.app.portrait import chain_lines, marked, paragraph_of, parts_of, pieces
from rashomon.model.records import Article, Claim, Hop, Span
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
