"""The whole way, in one file: input -> capture -> article -> claims -> ledger. Nothing on it is lost in silence."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from rashomon import __version__
from rashomon.model.errors import LanguageDataError, ModelDataError, RashomonError
from rashomon.model.records import Article, Capture, Claim, Dropped, Extraction, Failure, Reading, Span
from rashomon.run.engines import local

if TYPE_CHECKING:
    from rashomon.read import Input
    from rashomon.store import Ledger

FEW = 24
"""Up to so many articles, starting other processes (each loads the language model) takes longer than it saves."""

DERIVING = ("model", "lang", "text", "clean", "extract")
"""The packages whose code and data decide what is read from a capture."""

PACKAGE = Path(__file__).parent.parent

MISMATCH = "span and text differ"
ALL_LEFT_OUT = "most of it was left out as no part of an article (rashomon left-out says why)"
NOTHING_SAID = "no sentence of it was read as a claim"
REPORT = "please report it, with the file"


@dataclass(frozen=True, slots=True)
class Options:
    """How to read: processes (None: as many as pay), most bytes of an input, when the files were fetched (ISO 8601)."""

    jobs: int | None = None
    max_bytes: int | None = None
    retrieved: str | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """An input that gave no article, with its capture where it came that far."""

    failure: Failure
    capture: Capture | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A capture that the ledger has in this edition: there is nothing to do."""

    capture: Capture


Outcome = Reading | Failed


@dataclass(frozen=True, slots=True)
class Event:
    """What became of one document; it is told after the ledger has it safe.

    `order` is the number of its input, counted from 0, for a progress bar; `again`: another version had read it
    before; `without`: of an article that gave no claim, why.
    """

    kind: Literal["stored", "known", "failed"]
    doc: str
    order: int
    article: str | None = None
    claims: int = 0
    failure: Failure | None = None
    again: bool = False
    without: tuple[str, ...] = ()


@cache
def version(root: Path = PACKAGE) -> str:
    """The version of all that decides what is read from a capture: the package's, and a digest of code and data."""
    digest = hashlib.sha256()
    for package in DERIVING:
        for path in sorted((root / package).rglob("*")):
            if path.suffix in {".py", ".tsv", ".toml"}:
                digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return f"{__version__}+{digest.hexdigest()[:12]}"


def read_capture(capture: Capture) -> Outcome:
    """Clean a capture and extract its claims; whatever goes wrong with this one document is a failure with its step.

    Raises:
        LanguageDataError, ModelDataError: which would meet every document and are no fault of this one.
    """
    from rashomon.clean import clean
    from rashomon.extract import extract

    step = "clean"
    try:
        article = clean(capture)
        step = "extract"
        return Reading(capture, article, checked(article, extract(article)))
    except (LanguageDataError, ModelDataError):
        raise
    except RashomonError as err:
        reason = str(err.args[0]).removeprefix(f"{capture.doc}: ")
        return Failed(failure_of(capture, step, reason, err.next_step), capture)
    except Exception as err:  # a fault of ours must not cost the other documents; it is listed, not swallowed
        reason = f"{type(err).__name__}: {str(err).strip() or 'no message'}".splitlines()[0]
        return Failed(failure_of(capture, step, reason, REPORT), capture)


def failure_of(capture: Capture, step: str, reason: str, next_step: str) -> Failure:
    """The failure of a capture at a step."""
    return Failure(capture.doc, capture.uri, step, reason, next_step, len(capture.payload))


def checked(article: Article, extraction: Extraction) -> Extraction:
    """The extraction without claims whose spans are not the article's text: those are drops, with that reason."""
    good = tuple(claim for claim in extraction.claims if _stands(claim, article.text))
    bad = tuple(
        Dropped(claim.content.start, claim.content.end, MISMATCH)
        for claim in extraction.claims
        if not _stands(claim, article.text)
    )
    return replace(extraction, claims=good, dropped=(*extraction.dropped, *bad)) if bad else extraction


def _stands(claim: Claim, text: str) -> bool:
    spans: list[Span | None] = [claim.content, *claim.content_more, claim.cue, *(hop.span for hop in claim.chain)]
    return all(text[span.start : span.end] == span.text for span in spans if span is not None)


def derive(item: tuple[int, Capture | Failed | Known]) -> tuple[int, Outcome | Known]:
    """The step that engines run: a capture is read; what needs no reading passes through."""
    order, what = item
    return (order, read_capture(what)) if isinstance(what, Capture) else (order, what)


def lost(item: tuple[int, Capture | Failed | Known], how: str) -> tuple[int, Outcome | Known]:
    """What is told of a document over which a process died."""
    order, what = item
    if not isinstance(what, Capture):
        return order, what
    step = "look at the file, or give it more memory with --jobs 1"
    return order, Failed(failure_of(what, "read", f"the process that read it was {how}", step), what)


def outcomes(
    items: Iterable[tuple[int, Capture | Failed | Known]], jobs: int | None
) -> Iterator[tuple[int, Outcome | Known]]:
    """The items run through the local engine, in order; with jobs None, processes only where there are many items."""
    feed = iter(items)
    if jobs is None:
        first = list(islice(feed, FEW + 1))
        jobs = local.cpus() if len(first) > FEW else 1
        feed = chain(first, feed)
    return local.run(derive, feed, jobs=jobs, lost=lost)


def captures_of(inputs: Sequence[Input | Failure], options: Options) -> Iterator[tuple[int, Capture | Failed]]:
    """Every capture of the inputs and everything that could not be read, each with the number of its input."""
    from rashomon.read import MAX_BYTES, read_input

    limit = MAX_BYTES if options.max_bytes is None else options.max_bytes
    for order, item in enumerate(inputs):
        found = [item] if isinstance(item, Failure) else read_input(item, retrieved=options.retrieved, max_bytes=limit)
        for what in found:
            yield order, Failed(what) if isinstance(what, Failure) else what


def readings(paths: Sequence[str], options: Options) -> Iterator[Outcome]:
    """Read without a ledger: what the paths hold, in order."""
    from rashomon.read import find_inputs

    for _, what in outcomes(captures_of(find_inputs(paths), options), options.jobs):
        if not isinstance(what, Known):
            yield what


def read_into(ledger: Ledger, inputs: Sequence[Input | Failure], options: Options) -> Iterator[Event]:
    """Read inputs into a ledger: one transaction a document, an event after it; what is there is not read again."""
    edition = ledger.edition(version())

    def feed() -> Iterator[tuple[int, Capture | Failed | Known]]:
        for order, what in captures_of(inputs, options):
            there = isinstance(what, Capture) and ledger.has(what.id, edition)
            yield (order, Known(what)) if there and isinstance(what, Capture) else (order, what)

    return _stored(ledger, edition, outcomes(feed(), options.jobs))


def rebuild(ledger: Ledger, jobs: int | None, *, anew: bool = False) -> Iterator[Event]:
    """Read every capture of the ledger again that this version has not read; with `anew`, all of them."""
    edition = ledger.edition(version(), anew=anew)
    feed = ((order, item) for order, item in enumerate(ledger.captures()) if not ledger.has(item.id, edition))
    return _stored(ledger, edition, outcomes(feed, jobs))


def _stored(ledger: Ledger, edition: int, done: Iterator[tuple[int, Outcome | Known]]) -> Iterator[Event]:
    for order, what in done:
        yield _store(ledger, edition, order, what)


def _store(ledger: Ledger, edition: int, order: int, what: Outcome | Known) -> Event:
    if isinstance(what, Known):
        return Event("known", what.capture.doc, order)
    if isinstance(what, Failed):
        ledger.add_failure(what.failure, edition, what.capture)
        return Event("failed", what.failure.doc, order, failure=what.failure)
    again = ledger.was_read(what.capture.id)
    new = ledger.add(what, edition)
    article, claims = what.article, what.extraction.claims
    without = () if claims else why_without(article, what.extraction)
    kind: Literal["stored", "known"] = "stored" if new else "known"
    return Event(kind, article.doc, order, article.id, len(claims), again=again, without=without)


def why_without(article: Article, extraction: Extraction) -> tuple[str, ...]:
    """Why an article gave no claim: what its extractor says of itself, and each reason that candidates were dropped."""
    left = sum(each.end - each.start for each in article.left_out)
    reasons = [ALL_LEFT_OUT] if left * 2 > len(article.text.strip()) else []
    language = "not recognised" if article.language == "und" else article.language
    reasons += [f"language {language}: {note}" for note in extraction.notes]
    reasons += dict.fromkeys(drop.reason for drop in extraction.dropped)
    return tuple(reasons) or (NOTHING_SAID,)
