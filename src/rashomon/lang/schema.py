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

GRAMMAR_ROLES = (
    "complementizer",  # opens a content clause: "that"
    "infinitive",  # "to"
    "agent",  # the doer of a passive: "by"
    "as",  # "as"
    "holder",  # whose word it is, behind a noun: "by", "from"
    "audience",  # who was told: "to", "with"
    "topic",  # what it is about: "of", "about", "against", "for"
    "matter",  # what was not commented on, who was called on: "on", "to"
    "article",
    "definite",  # "the"
    "relative",  # "who", "which"
    "conditional",  # no act took place: "if"
    "able",  # with a negation a refusal: "could not say"
    "unreal",  # no act took place yet: "would", "will"
    "future",  # "will", "shall"
    "backshift",  # the future seen from the past: "said it would"
    "proof",  # what a charge that nobody has shown is said to have none of: "evidence", "truth"
    "hypothetical",  # "could", "would"
    "past",  # helpers of the past: "was", "had"
    "progressive",  # helpers of what goes on: "is", "are"
    "contrast",  # opens a proposition of its own: "while"
    "without",  # "without saying when"
    "generic",  # nobody in particular: "any", "anyone"
    "nor",  # carries a negation over to a second verb
    "level",  # puts a figure: "at"
    "comparative",  # "longer" of "no longer"
    "giver",  # from whom somebody has it: "learned from"
    "venue",  # where it was said: "on", "in"
    "keeps",  # lemmas of records in which others' words are kept: "transcript"
    "bench",  # lemmas of bodies that hear others: "the inquiry heard that"
    "here",  # points at the article's own house: "this newspaper"
    "holds",  # lemmas of what is done with another's document: "obtained by"
    "carries",  # lemmas of what a medium does with a speaker's words: "broadcast by"
    "shows",  # lemmas of what is done with a document to make its words known: "read out a letter in which"
    "behalf",  # before whom somebody speaks for: "for"
    "asks",  # lemmas of verbs whose object is asked: "interviewed a man who said"
    "tells",  # lemmas of verbs whose object is who was told
    "speaks",  # lemmas of verbs that name whom somebody talks to: "who spoke to"
    "utterance",  # lemmas of documents that are their owner's own words: "statement", "letter"
    "issued",  # those of them that speak for who issued them whoever cites them: "statement"
    "naming",  # lemmas of how a source is named or not: "asked not to be identified"
    "identified",  # lemmas of participles that give a source's name: "identified only as Ana"
    # In languages that put the verb last:
    "quotative",  # closes a content clause, before the reporting verb
    "compounding",  # lemmas of the verb that makes a noun into a verb: "do"
    "passive",  # lemmas of the verb that makes a verbal noun passive
    "potential",  # lemmas of the verb that makes a participle impersonal: "is learnt"
    "vector",  # lemmas of verbs that only colour the converb before them
    "agentive",  # behind the owner of words that are put in the passive: "on the part of"
    "connective",  # opens a sentence without being part of its source
    "adverb",  # stands between a source and its verb without being part of either
    "postposition",  # closes a phrase that is no source
    "determiner",  # opens a noun phrase
    "negator",  # negates the verb before it
    "anaphor",  # stands for what the sentence before said: "this information"
    "plural",  # of those, the ones that stand for several sentences
    "listeners",  # the people in the room, as those who are told
    "wording",  # closes a content as a noun: "the word that"
    "coordinator",  # joins two nouns: "and"
    "joint",  # joins two propositions of the same rank
    "partitive",  # opens a sentence that counts on: "of these"
    "reason",  # opens a sentence that says why: "because"
    "obligation",  # closes a sentence that says what must be: "is needed"
    "turn",  # opens a sentence in which another voice begins: "meanwhile", "it may be noted"
    "question",  # asks for what isn't known, or stands for it: "what", "who"
    "correlative",  # takes up what a relative before it opened: "that"
    "seat",  # nouns for where judges sit: "bench"
    "composed",  # participles between judges and their bench: "made up of"
    "action",  # nouns for what is done or undergone, which no name is made of: "appointment", "arrest"
    "month",  # months in spellings that CLDR has not
    "about",  # postpositions of what an act is about: "regarding"
    "courtesy",  # titles of anybody: "Mr"
    "particle",  # inside names: "bin", "van"
    "norm",  # nouns for what rules instead of telling: "law", "plan"
    "subordinate",  # marks a clause that leans on another: "which", "when", "because"
    "refuting",  # predicates that deny what stands before them: "baseless", "there is no proof of"
    "charge",  # nouns for what can be denied: "allegation", "report"
    "appositive",  # nouns for bodies and media that stand before the name: "the firm X"
    "observer",  # reporters, who tell what they saw
    "other",  # another one than the one before
    "surname",  # last names that are other words as well
    "many",  # more than one: numerals and the like
    "given",  # lemmas of the verb of what was granted to a medium: "an interview given to X"
    "published",  # participles between who has a picture or a paper and the thing: "published by", "seen by"
    "with",  # postpositions of those one talks with: "in an interview with"
    "from",  # postpositions of those a statement comes from
    "modifier",  # adjectives that open the name of a medium or an office: "state", "local", those of nationality
    "light",  # nouns that make a verb of saying into an act without words: "respect"
)

TABLES: tuple[Table, ...] = (
    # Reporting words. `form` is the lemma where the language has a parser that gives lemmas, else the form itself.
    # frames: what the word takes as its content. clause: a clause or a quotation; infinitive: "urged X to";
    # object: a noun phrase or gerund ("denied supplying"); quote: only a quotation ("laughed");
    # as: what follows "as" or "of" behind an object ("described it as", "accused them of"); negative: only where it
    # is negated or refused ("would not accept that").
    Table(
        "cues",
        (
            FORM,
            Column("pos", ("verb", "noun", "adjective")),
            Column("mode", MODES),
            Column("frames", ("clause", "infinitive", "object", "quote", "as", "level", "negative"), many=True),
            Column("certainty", CERTAINTIES, optional=True),
            # any: whoever speaks; thing: only what shows or holds ("data suggest"), never a person; witness: only those
            # who were there ("residents saw"); giver: from whom somebody has it ("had learned from X that");
            # bench: who hears others ("the inquiry heard")
            Column("subject", ("any", "thing", "witness", "giver", "bench"), optional=True),
        ),
    ),
    # "according to" names the source of its clause; "citing" (relay) names who the clause's own speaker had it from.
    Table("citations", (FORM, Column("mode", MODES), Column("use", ("source", "relay")))),
    # Words that say how sure the source is, with the reach: modal verbs, adverbs, predicates.
    Table(
        "hedges",
        (
            FORM,
            Column("pos", ("verb", "modal", "adverb", "adjective", "noun", "phrase")),
            Column("certainty", CERTAINTIES),
        ),
    ),
    # Verbs that carry a cue: "refused to say" (refuse: with reporting words), "declined to" (decline: with any verb),
    # "went on to say" (pass), "issued a warning" (light), "was quoted as" (quoting), "plans to say" (future), "was
    # reported by X to have said" (passed), "recalled Brin saying" (shown).
    Table(
        "carriers",
        (FORM, Column("kind", ("refuse", "decline", "pass", "light", "future", "quoting", "passed", "shown"))),
    ),
    # Function words by the part they play in the rules of a parsed language.
    Table("grammar", (FORM, Column("role", GRAMMAR_ROLES))),
    # Languages whose verbs are read by their endings: stems of a lemma with the classes of endings they take, and the
    # endings of each class (form "-": none) with what the whole form does.
    Table("stems", (FORM, Column("lemma"), Column("class", many=True))),
    Table(
        "inflections",
        (
            FORM,
            Column("class"),
            Column("part", ("finite", "converb", "infinitive", "gerund", "genitive", "conditional")),
            Column("time", ("past", "present", "ongoing", "future", "wish"), optional=True),
            Column("polarity", ("negative",), optional=True),
            # formal: of people spoken of with respect, so never of a body; self: of the speaker
            Column("person", ("formal", "plain", "self"), optional=True),
        ),
    ),
    # Endings of nouns and names. people: plural of persons as owners or as those spoken to; definite: "the".
    Table(
        "cases",
        (
            FORM,
            Column("case", ("genitive", "objective", "people", "locative", "plural", "definite", "emphatic")),
            Column("after", optional=True),  # letters one of which must stand before the ending
        ),
    ),
    # Outlets quoted by name: criterion in the file; name: in English, where it is another.
    Table("media", (FORM, Column("name", optional=True))),
    Table("negation", (FORM, Column("kind", ("particle", "determiner", "verb", "phrase")))),
    # Words before or after a person's name: "President", "spokesman", "Mr"; kind of the source they make.
    Table("titles", (FORM, Column("kind", SOURCE_KINDS), Column("gender", ("man", "woman"), optional=True))),
    # Nouns that can be a source, and what kind: "report" document, "officials" officials, "analysts" analysts.
    Table(
        "sources",
        (FORM, Column("kind", SOURCE_KINDS), Column("reach", ("speaks", "shows", "held", "name"), many=True)),
    ),
    # Capitals of all states: "Paris said" is a government, not a person.
    Table("capitals", (FORM,)),
    # Phrases that say why a source isn't named.
    Table("anonymity", (FORM,)),
    # Names of states beside those of CLDR, with the ISO 3166 code.
    Table("countries", (FORM, Column("code"))),
    Table("pronouns", (FORM, Column("stands", ("man", "woman", "person", "people", "thing", "self", "any")))),
    # Words written with a point. never: the point ends no sentence ("Gen."); number: not before a digit ("No.");
    # either: it ends one only before a starter ("p.m.", "U.S.").
    Table("abbreviations", (FORM, Column("kind", ("never", "number", "either")))),
    # Words that begin sentences and hardly ever names.
    Table("starters", (FORM,)),
    # Words of pages round an article. line: the whole line; start, end, inside: of a short line; tail: what follows
    # the last sentence of a line; section: a heading whose short lines go with it; label: stands before a colon or a
    # dash without being a place; prompt: begins a whole sentence that speaks to the page's visitor.
    Table(
        "furniture",
        (
            FORM,
            Column("reason"),
            Column("match", ("line", "start", "end", "inside", "section", "tail", "label", "prompt")),
        ),
    ),
    # start: before the names of those who wrote ("By"); end: after them ("Staff Writer"); line: stands for a name
    # ("Staff Reporter"); credit: who else had a hand in it ("Reporting by"); masthead: words that outlets' names are
    # made of ("Herald").
    Table("bylines", (FORM, Column("match", ("start", "end", "line", "credit", "masthead")))),
    # Words of the lines that say when: labels (today: the day of the visit, not of the article), and names of months
    # and parts of the day that CLDR has otherwise.
    Table(
        "stamps",
        (
            FORM,
            Column("field", ("published", "updated", "today", "month", "am", "pm", "night")),
            Column("value", optional=True),
        ),
    ),
    # Abbreviations of time zones: an IANA zone or an offset; where one means several, the page must show one of the
    # words of the evidence, and a row without evidence is what it means otherwise.
    Table("zones", (FORM, Column("zone"), Column("evidence", optional=True, many=True))),
    # Small words of the lines round an article. and: between names; name: small inside a name; date: between the parts
    # of a date; ordinal: behind its day; inputs: before the agencies of a credit; holder: before who holds the
    # copyright; rights: what follows that; company: legal form of a firm.
    Table(
        "joints",
        (FORM, Column("use", ("and", "name", "date", "ordinal", "inputs", "holder", "rights", "company"))),
    ),
    # Pairs of characters that stand side by side in this language written for fonts with an encoding of their own, and
    # hardly anywhere else: criterion in the file.
    Table("legacy", (FORM, Column("encoding"))),
    # News agencies: criterion in the file. name: the agency's name or acronym; unnamed: a credit that names none.
    Table("agencies", (FORM, Column("name"), Column("match", ("name", "unnamed")))),
)

REQUIRED_KEYS: dict[str, type] = {"name": str, "script": str, "direction": str, "extractor": str, "quote_pairs": list}
OPTIONAL_KEYS: dict[str, type] = {
    "model": str,
    "word_order": str,
    "case_endings": list,
    "fallback": str,
    "open_vowel": str,
}
