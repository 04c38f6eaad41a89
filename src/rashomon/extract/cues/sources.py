"""Who speaks in the words round a predicate: the speaker, whom the speaker had it from, the media that were told."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rashomon.extract.cues.cutting import cut, runs
from rashomon.extract.cues.frame import Frame, Range
from rashomon.extract.cues.looking import Looking, is_genitive
from rashomon.extract.cues.marks import clause_start
from rashomon.extract.cues.names import case_of
from rashomon.extract.cues.phrases import BODIES, PEOPLE, Phrase, phrase_of
from rashomon.extract.cues.predicates import Predicate, is_noun
from rashomon.extract.cues.tokens import Sentence
from rashomon.extract.cues.words import Grammar

LONE = ("connective", "adverb", "determiner", "negator", "subordinate", "generic")
"""Parts of single words that are no source."""


@dataclass(frozen=True, slots=True)
class Sourcing:
    """The phrases of an act: its speaker (None: not named here), those cited, innermost first, and the media told."""

    speaker: Phrase | None = None
    cited: tuple[Phrase, ...] = ()
    told: tuple[Phrase, ...] = ()
    content_from: int | None = None


def sourcing(frame: Frame, words: Grammar, names: frozenset[str] = frozenset()) -> Sourcing:
    """Read the phrases round a frame's predicate; for a noun of saying or a citation the speaker is an owner.

    names: who was named before, for names that nothing else marks as one.
    """
    predicate = frame.predicate
    owner, impersonal = predicate.kind in ("noun", "citation"), predicate.impersonal
    verb = -1 if owner or is_noun(frame.sentence, predicate, words) else predicate.first
    act = -1 if owner else predicate.first
    look = Looking(frame.sentence, words, owner=owner, act=act, verb=verb, names=names)
    for first, last in frame.regions:
        for run in runs(look, first, last):
            cut(look, *run)
    if owner:
        speaker = _best(look, _beside([*look.owners, *look.plain, *look.places], predicate))
        if speaker is not None and not speaker.known and not speaker.pronoun and not _owns_it(look, speaker, predicate):
            speaker = None  # "according to the rules": not everything that is followed speaks
    elif impersonal:
        speaker = _best(look, look.agents) or _sent(look, _shown(look)) or _learnt_from(look, frame)
        if speaker is None and look.cited:
            speaker = _phrase(look, look.cited.pop())  # "citing X's report it is said"
        held = _holder(look, speaker)
        if held is not None and speaker is not None:
            look.cited, shown, speaker = [], speaker, held
            return Sourcing(speaker, (shown,), ())
    else:
        speaker = _best(look, look.agents) or _of_medium(look, _best(look, look.plain)) or _ending_so(look)
        speaker = _listed(look, speaker)
    cited = [phrase for place in look.cited if (phrase := _phrase(look, place)) is not None]
    told = [phrase for place in look.told if (phrase := _phrase(look, place)) is not None and phrase.kind == "media"]
    told += [] if owner or predicate.impersonal else _heard_on(look, speaker)
    told += [phrase for place, name in look.media if (phrase := _medium(look, place, name)) is not None]
    return Sourcing(speaker, tuple(cited), tuple(told))


def _heard_on(look: Looking, speaker: Phrase | None) -> list[Phrase]:
    """The medium in which somebody speaks: "on X's channel an announcer said"."""
    if speaker is None or speaker.kind in ("media", "document", "imagery"):
        return []
    found = (_phrase(look, place) for place in look.places)
    media = [phrase for phrase in found if phrase is not None and phrase.kind == "media"]
    return [medium for medium in media if medium.named or medium.affiliation is not None]


def _owns_it(look: Looking, speaker: Phrase, predicate: Predicate) -> bool:
    """Whether a phrase that nothing is known of stands in the genitive right before the noun or citation."""
    spans = [(look.sentence.tokens[first].start, last) for first, last in look.owners]
    return any(start <= speaker.start and last <= predicate.first for start, last in spans if last) and any(
        look.sentence.tokens[last - 1].end >= speaker.end for _, last in spans
    )


def _beside(places: list[Range], predicate: Predicate) -> list[Range]:
    """Of the phrases round a noun of saying or a citation the one beside it: whose words they are."""
    return [
        place
        for place in places
        if place[0] >= predicate.last or not any(place[1] < other[1] <= predicate.first for other in places)
    ]


def _phrase(look: Looking, place: Range) -> Phrase | None:
    cased = look.owner or place not in look.plain
    phrase = phrase_of(look.sentence, *place, look.words, cased=cased)
    clause = look.clauses.get(place[0])
    if clause is None or phrase is None or phrase.named or phrase.pronoun or cased:
        return phrase
    return phrase_of(look.sentence, clause, place[1], look.words, cased=cased)  # "who survived": all of it


def _medium(look: Looking, place: Range, name: int) -> Phrase | None:
    """A medium that is said to be one, by its noun or by the interview: its name is what stands behind the noun."""
    whole = _phrase(look, place)
    own = phrase_of(look.sentence, name, place[1], look.words) if name < place[1] else whole
    if whole is None or own is None:
        return None
    return replace(whole, name=own.name, kind="media", named=name < place[1] or whole.named, known=True, pronoun="")


def _best(look: Looking, places: list[Range]) -> Phrase | None:
    """The phrase that is the likeliest speaker: one that is known for what it is, else the last."""
    phrases = [phrase for place in places if (phrase := _phrase(look, place)) is not None]
    phrases = [each for each in phrases if not each.text.replace(" ", "").isdigit() and not _is_generic(each, look)]
    known = [each for each in phrases if each.known or each.pronoun or each.name in look.names]
    last = phrases[-1] if phrases else None
    acts = places and places[-1][1] == look.act
    if known and last is not None and acts and last not in known and known[-1].definite:
        return last  # a paper that is acted on doesn't speak where somebody stands behind it
    return known[-1] if known else last


def _ending_so(look: Looking) -> Phrase | None:
    """Where nothing else can act: a name that happens to end as the genitive does."""
    for first, last in reversed(look.owners):
        phrase = phrase_of(look.sentence, first, last, look.words, cased=False)
        if phrase is not None and not phrase.pronoun and not phrase.plural:
            return phrase
    return None


def _is_generic(phrase: Phrase, look: Looking) -> bool:
    """Whether a phrase names nobody: a question, something done, a lone word of the grammar."""
    words = look.words
    if not phrase.known and words.plays(phrase.words[0], "subordinate"):
        return True
    if not phrase.known and words.plays(phrase.words[-1].rpartition("-")[2], "action"):
        return True
    return len(phrase.words) == 1 and any(words.plays(phrase.words[0], role) for role in LONE)


def _shown(look: Looking) -> Phrase | None:
    """For "in X's report it is said": the medium or body whose report it is, else the report."""
    for place in look.places:
        phrase = _phrase(look, place)
        if phrase is None or not (phrase.known or phrase.pronoun):
            continue
        if phrase.pronoun or phrase.kind in ("imagery", "media", "officials"):
            return phrase
        if phrase.kind == "document":
            owner = _owner_of(look, place)
            if owner is not None and (phrase.held or owner.kind == "media"):
                return owner
            return phrase
    return None


def _sent(look: Looking, shown: Phrase | None) -> Phrase | None:
    """Whose statement it is where it is said to come from somebody."""
    if shown is None or not shown.held or not look.senders:
        return shown
    sender = _best(look, look.senders)
    return sender if sender is not None and sender.kind in BODIES else shown


def _learnt_from(look: Looking, frame: Frame) -> Phrase | None:
    """For "from X it is learnt": X, where X is known for something that tells."""
    if frame.predicate.cue.mode == "show":
        return None
    found = _best(look, look.senders)
    return found if found is not None and found.known and found.kind != "person" else None


def _of_medium(look: Looking, phrase: Phrase | None) -> Phrase | None:
    """A medium for its report: "the Herald's report says"."""
    if phrase is None or phrase.kind != "document":
        return phrase
    places = [place for place in look.plain if look.sentence.tokens[place[0]].start == phrase.start]
    owner = _owner_of(look, places[0]) if places else None
    return owner if owner is not None and owner.kind == "media" else phrase


def _holder(look: Looking, shown: Phrase | None) -> Phrase | None:
    """Who has the picture that shows it: its owner, or whoever published it."""
    if shown is None or shown.kind not in ("imagery", "document") or shown.held:
        return None
    found = (holder_of(look.sentence, place, look.words, owner=shown.kind == "imagery") for place in look.places)
    return next((holder for holder in found if holder), None)


def holder_of(sentence: Sentence, place: Range, words: Grammar, *, owner: bool = True) -> Phrase | None:
    """Who stands before "published by" or "seen by", or (owner) in the genitive before a picture; else None."""
    first, last = place
    published = words.roles.get("published", frozenset())
    for at in range(last - 2, first - 1, -1):
        token = sentence.tokens[at]
        if token.mark:
            return None
        if at > first and sentence.match(at, last, published, words.longest):
            case = case_of(sentence.tokens[at - 1].word, words)
            holder = phrase_of(sentence, first, at, words, cased=case == "genitive")
            return None if case == "locative" else holder
        run = sentence.words(at, last - 1)
        known = any((*run, stem) in words.sources for stem, _ in words.bare(sentence.tokens[last - 1].word))
        counts = words.plays(token.word, "many")  # "several thousand" only seems to own
        if owner and case_of(token.word, words) == "genitive" and not known and not counts:
            holder = phrase_of(sentence, first, at + 1, words)
            return holder if holder is not None and (holder.kind in BODIES or not holder.known) else None
    return None


def _owner_of(look: Looking, place: Range) -> Phrase | None:
    """Whose document it is: the genitive before it."""
    first, last = place
    for at in range(last - 2, first - 1, -1):
        if is_genitive(look, at):
            return phrase_of(look.sentence, first, at + 1, look.words)
    return None


def _listed(look: Looking, speaker: Phrase | None) -> Phrase | None:
    """The last of several who are joined, with those before the comma: "teachers, pupils and parents"."""
    sentence, words = look.sentence, look.words
    if speaker is None or not any(words.plays(word, "coordinator") for word in speaker.words):
        return speaker
    first = next(k for k, token in enumerate(sentence.tokens) if token.start == speaker.start)
    last = next(k for k, token in enumerate(sentence.tokens) if token.end >= speaker.end) + 1
    begin = first
    while begin >= 2 and sentence.tokens[begin - 1].word == "," and _is_people(look, begin - 2):
        begin = clause_start(sentence, 0, begin - 1)
    return phrase_of(sentence, begin, last, words, cased=False) if begin < first else speaker


def _is_people(look: Looking, at: int) -> bool:
    noun = look.words.sources.get((look.sentence.tokens[at].word,))
    return noun is not None and noun.kind in PEOPLE
