"""The records every package meets in. All are frozen; all offsets are code points, half-open.

A span's text is always `article.text[start:end]`: cleaning marks, it never rewrites.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, get_args

from rashomon.model.ids import content_id

Mode = Literal[
    "say", "confirm", "deny", "warn", "accuse", "request", "promise", "thank", "assess", "report", "show", "decline"
]
Quoted = Literal["direct", "indirect", "mixed"]
Polarity = Literal["affirmed", "negated"]
Certainty = Literal["certain", "probable", "possible", "unknown"]
Status = Literal["happened", "ongoing", "planned", "hypothetical", "state", "not-happened"]
Epistemic = Literal["TrueCertain", "TrueUncertain", "Unknown", "FalseUncertain", "FalseCertain"]
SourceKind = Literal[
    "person",
    "government",
    "organization",
    "media",
    "military",
    "analysts",
    "officials",
    "witnesses",
    "imagery",
    "document",
]

MODES: tuple[Mode, ...] = get_args(Mode)
QUOTED: tuple[Quoted, ...] = get_args(Quoted)
POLARITIES: tuple[Polarity, ...] = get_args(Polarity)
CERTAINTIES: tuple[Certainty, ...] = get_args(Certainty)
STATUSES: tuple[Status, ...] = get_args(Status)
SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article: text == article.text[start:end]."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span of `text` from start to end."""
        return cls(start, end, text[start:end])


@dataclass(frozen=True)
class Capture:
    """One fetched thing, as it came: never changed, never dropped.

    `doc` is the input as given (a file's name, its path below the folder that was given, a URL); `uri` is where it was
    found; `fields` are what a record of JSON lines said of itself (title, published, outlet ...), as it said it.
    """

    doc: str
    uri: str
    media_type: str
    payload: bytes
    retrieved: str | None = None
    fields: tuple[tuple[str, str], ...] = ()

    @cached_property  # of all the bytes, so worked out once: hence no slots
    def id(self) -> str:
        """Content id: of the name as given, the kind, the bytes and the fields; never of the clock or the machine."""
        flat = [text for pair in self.fields for text in pair]
        return content_id("capture", [self.doc, self.media_type, self.payload, *flat])


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that gave no article: what it was, at which step it failed, why, and what to do."""

    doc: str
    uri: str
    step: str
    reason: str
    next_step: str = ""
    size: int | None = None

    @property
    def id(self) -> str:
        """Content id."""
        return content_id("failure", [self.doc, self.uri, self.step, self.reason])


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of the article that is not the article, with the reason (a code of `clean.reasons`)."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class LineLanguage:
    """The language of a line of the article; `und` where it can't be told."""

    start: int
    end: int
    language: str


@dataclass(frozen=True, slots=True)
class DateBounds:
    """A day that the text doesn't show but bounds: ISO dates, inclusive, with the reason."""

    earliest: str
    latest: str
    why: str


@dataclass(frozen=True)
class Article:
    """The text of a capture, with what the page says of itself and what was left out and why.

    Null means that the text doesn't show it. `published` and `updated` are ISO 8601, with an offset only where the
    text names a zone and without a time where it names none. `credits` are spans that belong to the article without
    being sentences of it: its byline, "(AP)" at its end.
    """

    capture: str
    doc: str
    text: str
    language: str
    title: str | None = None
    outlet: str | None = None
    agency: tuple[str, ...] = ()
    byline: str | None = None
    dateline: str | None = None
    published: str | None = None
    published_inferred: DateBounds | None = None
    updated: str | None = None
    left_out: tuple[LeftOut, ...] = ()
    languages: tuple[LineLanguage, ...] = ()
    title_span: tuple[int, int] | None = None
    dateline_span: tuple[int, int] | None = None
    credits: tuple[tuple[int, int], ...] = ()
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()

    @cached_property  # of the whole text, so worked out once: hence no slots
    def id(self) -> str:
        """Content id: of the capture and the text that was read from it."""
        return content_id("article", [self.capture, self.text])


@dataclass(frozen=True, slots=True)
class Hop:
    """One link of an attribution chain; the span is null where the source is inherited from an earlier sentence.

    condition: for an unnamed source, the words of the text that say why it isn't named.
    """

    name: str
    kind: SourceKind
    named: bool
    span: Span | None = None
    affiliation: str | None = None
    entity: str | None = None
    inherited: bool = False
    condition: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition with its span, who gave it (innermost first), and how it was said.

    An empty chain is narration: the article's own voice. `why` names the rule that read it, for a reader who asks.
    """

    article: str
    doc: str
    language: str
    content: Span
    mode: Mode
    quoted: Quoted
    polarity: Polarity
    certainty: Certainty
    status: Status
    why: str
    content_more: tuple[Span, ...] = ()
    cue: Span | None = None
    chain: tuple[Hop, ...] = ()

    @property
    def id(self) -> str:
        """Content id: of the article, the spans of content and cue, and the spans and names of the chain."""
        spans = [number for span in (self.content, *self.content_more) for number in (span.start, span.end)]
        cue = [self.cue.start, self.cue.end] if self.cue else [None]
        hops: list[str | int | None] = []
        for hop in self.chain:
            hops += [hop.name, hop.span.start if hop.span else None]
        return content_id("claim", [self.article, *spans, "cue", *cue, "chain", *hops])

    @property
    def epistemic(self) -> Epistemic:
        """AIDA's five epistemic values, derived from mode, polarity and certainty and from nothing else."""
        return epistemic(self.mode, self.polarity, self.certainty)


def epistemic(mode: Mode, polarity: Polarity, certainty: Certainty) -> Epistemic:
    """AIDA's epistemic status of a claim (NIST AIDA claim frames, evaluation plan of 2022, public).

    A decline or an unknown certainty is Unknown; a denial swaps true and false: its content is the denied proposition.
    """
    if mode == "decline" or certainty == "unknown":
        return "Unknown"
    true = (polarity == "affirmed") != (mode == "deny")
    if certainty == "certain":
        return "TrueCertain" if true else "FalseCertain"
    return "TrueUncertain" if true else "FalseUncertain"


@dataclass(frozen=True, slots=True)
class Dropped:
    """A candidate claim that was not kept, and the one reason."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one extractor read from one article: its name, the claims in reading order, what it dropped, its notes."""

    extractor: str
    claims: tuple[Claim, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A capture read to the end: what the pipeline hands to the store as one unit."""

    capture: Capture
    article: Article
    extraction: Extraction = field(default_factory=lambda: Extraction(""))
