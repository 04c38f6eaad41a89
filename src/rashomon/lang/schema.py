"""What a language folder may hold: the fixed file names, their columns, and what a cell may say."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.records import CERTAINTIES, MODES, SOURCE_KINDS


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its name, the values it may hold (None: any), whether it may be empty, whether a list."""

    name: str
    allowed: tuple[str, ...] | None = None
    optional: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One `.tsv` of a language folder: a header line with these columns, then one row a line; `#` starts a comment."""

    name: str
    columns: tuple[Column, ...]


FORM = Column("form")

TABLES: tuple[Table, ...] = (
    # Reporting words. `form` is the lemma where the language has a parser that gives lemmas, else the form itself.
    # frames: what the word takes as its content. clause: a clause or a quotation; infinitive: "urged X to";
    # object: a noun phrase or gerund ("denied supplying"); quote: only a quotation ("laughed").
    Table(
        "cues",
        (
            FORM,
            Column("pos", ("verb", "noun", "adjective")),
            Column("mode", MODES),
            Column("frames", ("clause", "infinitive", "object", "quote"), many=True),
            Column("certainty", CERTAINTIES, optional=True),
        ),
    ),
    # "according to", "citing": side says where the source stands, seen from the form.
    Table("citations", (FORM, Column("mode", MODES), Column("side", ("after", "before")), Column("use", ("source", "relay")))),
    # Words that say how sure the source is, with the reach: modal verbs, adverbs, predicates.
    Table(
        "hedges",
        (FORM, Column("pos", ("verb", "modal", "adverb", "adjective", "noun", "phrase")), Column("certainty", CERTAINTIES)),
    ),
    Table("negation", (FORM, Column("kind", ("particle", "determiner", "verb", "phrase")))),
    # Words before or after a person's name: "President", "spokesman", "Mr"; kind of the source they make.
    Table("titles", (FORM, Column("kind", SOURCE_KINDS), Column("place", ("before", "after", "both")))),
    # Nouns that can be a source, and what kind of source: "report" document, "officials" officials, "analysts" analysts.
    Table(
        "sources",
        (FORM, Column("kind", SOURCE_KINDS), Column("reach", ("speaks", "shows", "held"), many=True)),
    ),
    Table("pronouns", (FORM, Column("stands", ("person", "people", "thing", "self", "any")))),
    Table("abbreviations", (FORM,)),
    Table(
        "furniture",
        (FORM, Column("reason"), Column("match", ("line", "start", "end", "inside", "section"))),
    ),
    Table("bylines", (FORM, Column("match", ("start", "end")))),
    Table("stamps", (FORM, Column("field", ("published", "updated")))),
    Table("agencies", (FORM, Column("name"), Column("match", ("name", "credit")))),
)

REQUIRED_KEYS: dict[str, type] = {"name": str, "script": str, "direction": str, "extractor": str, "quote_pairs": list}
OPTIONAL_KEYS: dict[str, type] = {"model": str, "word_order": str, "case_endings": list, "fallback": str}
