"""Content left of its cue, with what goes on behind the cue: "“We are ready,” Reis said, “and we will sail.”"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.extract.dependency.content import head_between, piece
from rashomon.extract.dependency.frames import Piece
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.quotations import Quotation

if TYPE_CHECKING:
    from spacy.tokens import Token

    from rashomon.extract.dependency.reach import Reach

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
FEWEST_WORDS = 6
"""Words of a quotation that may be a sentence of its own."""
QUOTE_GAP = 2
"""Code points between a quotation and the words of attribution behind it."""
COMPANY_WORDS = 12
"""Words between a cue and its quotation: "said in a statement on Tuesday evening that the"."""


def leftward(span: Reach, head: Token | None) -> tuple[Piece, ...]:
    """Content before the cue, from the sentence's start, with a continuation behind the cue."""
    sentence = span.sentence
    end = chunk_start(span)
    if head is not None and end <= sentence.begin(head):
        end = sentence.begin(span.verb)
    openers = [sentence.begin(token) for token in _clause_openers(span, end)]
    breaks = [sentence.finish(token) for token in sentence.doc if token.text == ";" and sentence.finish(token) < end]
    anew = [quote.start for quote in opened_anew(sentence, span.text) if quote.start < end <= quote.end + QUOTE_GAP]
    start = max([sentence.start, *openers, *anew, *(at for at in breaks if sentence.quotation_at(at) is None)])
    within = head if head is None or start <= sentence.begin(head) else None
    root = _top(span, within, head_between(sentence, start, end))
    main = piece(sentence, span.text, start, end, root)
    if main is None:
        return ()
    rest = _continuation(span, root)
    return (main, rest) if rest else (main,)


def opened_anew(sentence: Sentence, text: str) -> Iterator[Quotation]:
    """Quotations that are sentences of their own, though no stop stands before: "X has hailed it “I knew it,” X said".

    The words of attribution behind them are theirs alone.
    """
    for quote in sentence.quotations:
        before, inside = text[sentence.start : quote.start - 1].rstrip(), text[quote.start : quote.end]
        cited = "," in (inside[-1:], text[quote.end + 1 : quote.end + 2])
        apart = before[-1:].isalnum() and inside[:1].isupper() and len(inside.split()) >= FEWEST_WORDS
        verbs = [sentence.begin(token) for token in sentence.doc if token.tag_ in FINITE]
        if cited and apart and verbs[0] < quote.start and any(quote.holds(at) for at in verbs):
            yield quote


def _top(span: Reach, head: Token | None, first: Token | None) -> Token | None:
    """The verb of content left of the cue: that of the act before, where the parse took that act's content for it."""
    told = first is not None and head is not None and first.i < head.i and first.lemma_.lower() in span.lexicon.verbs
    return first if head is None or told else head


def _clause_openers(span: Reach, end: int) -> list[Token]:
    """The opening of a clause that the cue interrupts and that isn't the sentence's first: "which, it said, ..."."""
    verb = span.verb
    if verb.dep_ != "parataxis" or verb.head.dep_ not in ("relcl", "advcl", "conj"):
        return []
    opener = verb.head.left_edge
    return [opener] if span.sentence.begin(opener) < end else []


def _continuation(span: Reach, root: Token | None) -> Piece | None:
    """What goes on behind ", he said,": a further quotation, or the rest of the clause that the cue interrupts."""
    sentence, verb, source = span.sentence, span.verb, span.act.source
    after = sentence.finish(verb)
    if source is not None and source.i > verb.i:
        after = max(after, sentence.finish(source.right_edge))
    for quote in sentence.quotations:
        if after < quote.start < sentence.end and near(span, quote.start) and not _other_cue(span, after, quote.start):
            return piece(sentence, span.text, quote.start, min(quote.end, sentence.end), None)
    comma = next((token for token in verb.doc[verb.i + 1 :] if token.text == ","), None)
    if comma is None or comma.i + 1 >= len(sentence.doc):
        return None
    following = sentence.doc[comma.i + 1]
    top = verb.head if verb.dep_ == "parataxis" else root
    belongs = top is not None and (top == following or top.is_ancestor(following))
    if top is not None and top.is_ancestor(verb) and verb.is_ancestor(following):
        belongs = False
    return piece(sentence, span.text, sentence.begin(following), sentence.end, top) if belongs else None


def chunk_start(span: Reach) -> int:
    """Where the words of attribution begin: the source's first word or the verb's, behind any quotation."""
    sentence, verb, source = span.sentence, span.verb, span.act.source
    first = verb
    for kid in verb.children:
        if kid.dep_ in ("aux", "neg", "advmod") and kid.i < first.i and first.i - kid.i <= 3:
            first = kid
    start = sentence.begin(first)
    for before in (source, span.act.carrier, *span.act.relays):
        if before is not None and before.i < verb.i:
            start = min(start, sentence.begin(before.left_edge if before != span.act.carrier else before))
    for quote in sentence.quotations:
        if start < quote.end < sentence.begin(verb) and start > quote.start - 2:
            start = quote.end + 1
    return start


def _other_cue(span: Reach, start: int, end: int) -> bool:
    """Whether another reporting verb stands between two offsets: what follows it is its own."""
    inside = (token for token in span.sentence.doc if start <= span.sentence.begin(token) < end)
    return any(token.pos_ == "VERB" and token.lemma_.lower() in span.lexicon.verbs for token in inside)


def near(span: Reach, start: int) -> bool:
    """Whether only the cue's own company stands between the verb and this offset."""
    return len(span.text[span.sentence.finish(span.verb) : start].split()) <= COMPANY_WORDS
