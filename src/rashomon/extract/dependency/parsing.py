"""Sentences with their parse: the model is loaded once, after its files were checked against stored digests."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rashomon.extract.quotations import Quotation
from rashomon.model.errors import ModelDataError

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc, Token

DIGESTS = Path(__file__).with_name("model_digests.tsv")
LONGEST_SENTENCE = 1200
"""Code points of a sentence beyond which it is not read: no news sentence is so long, and time must stay bounded."""
MOST_SENTENCES = 4000
"""Sentences of one article that are read: a book's worth; what stands behind them is dropped with that reason."""
SURROGATE = re.compile("[\ud800-\udfff]")
PLAIN_SPACES = {
    ord(mark): " "
    for mark in "\u00a0\u2007\u202f\u2009\u200a\t\n\r\u0085\u2028\u2029"
    + "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One parsed sentence: offsets in the article, the paragraph it stands in, the paragraph's quotations."""

    index: int
    paragraph: int
    start: int
    end: int
    doc: Doc
    quotations: tuple[Quotation, ...]

    def begin(self, token: Token) -> int:
        """Where a token begins in the article."""
        return self.start + token.idx

    def finish(self, token: Token) -> int:
        """Where a token ends in the article."""
        return self.start + token.idx + len(token)

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that holds this offset."""
        return next((quotation for quotation in self.quotations if quotation.holds(offset)), None)


@cache
def pipeline(model: str) -> Pipeline:
    """The language model of this module name, checked and loaded.

    Raises:
        ModelDataError: where it isn't installed or a file isn't the one whose digest is stored.
    """
    spec = importlib.util.find_spec(model)
    if spec is None or spec.origin is None:
        raise ModelDataError(f"the language model {model} is not installed", next_step="install rashomon anew")
    check_files(model, Path(spec.origin).parent)
    module: Any = importlib.import_module(model)
    loaded: Pipeline = module.load(exclude=["ner"])
    return loaded


def check_files(model: str, folder: Path) -> None:
    """Compare every stored digest of a model with the file that is there.

    Raises:
        ModelDataError: naming the first file that is missing or differs.
    """
    rows = [line.split("\t") for line in DIGESTS.read_text(encoding="utf-8").splitlines()[1:]]
    wanted = [(name, digest) for owner, name, digest in rows if owner == model]
    if not wanted:
        raise ModelDataError(f"no digests are stored for the language model {model}")
    for name, digest in wanted:
        path = folder / name
        found = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "missing"
        if found != digest:
            raise ModelDataError(
                f"{model}: {name} is not the file that Rashomon was tested with", next_step="install it anew"
            )


def parse(model: str, texts: list[str]) -> list[Doc]:
    """Parse each text as one sentence; callers keep texts within LONGEST_SENTENCE."""
    nlp = pipeline(model)
    docs = []
    for text in texts:
        doc = nlp.make_doc(SURROGATE.sub("\ufffd", text.translate(PLAIN_SPACES)))
        for token in doc[1:]:
            token.is_sent_start = False
        docs.append(doc)
    return list(nlp.pipe(docs, batch_size=64))
