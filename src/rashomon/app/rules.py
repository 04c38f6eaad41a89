"""The rules that read claims, in plain words for whoever asks why a claim is one."""

from __future__ import annotations

from rashomon.app.formats import one_line

HEADLINE = "headline, "
MARKS = "quotation marks: "
FALLBACK = "the rule that found it"

WHOLE = {
    "narration": "the sentence names no source",
    "the article's own voice": "the sentence names no source",
    "the article's own voice, beside an act": "a part of the sentence that stands beside what a source says",
    "hearsay without a source": "the sentence says that it is hearsay, and from nobody",
    "headline: colon": "a headline of a source, a colon and what it says",
    "what stands before, taken up by a word": "a word such as “this” takes up what the sentence before says",
    "content before the quotative": "it stands before a word that closes what somebody says, as বলে does",
    "content before the verb": "it stands before the word of saying",
    "quotation before the verb": "a quotation stands before the word of saying",
    "content behind the verb": "it stands behind the word of saying",
    "content behind the verb, closed by its noun": "it stands behind the word of saying; a noun of saying closes it",
    "owner and noun before the content": "it stands behind a noun of saying with its owner, as in “X's claim that”",
    "owner and noun behind the content": "it stands before a noun of saying with its owner",
    "what shows it and what is seen": "pictures or data show it",
    "what the verb takes": "it is the object of the word of saying",
    "a quotation that goes on": "the quotation goes on that began with a source",
    "a speaker goes on without marks": "the sentence goes on with what the last source says",
}
"""Rules without a word of their own."""

PARTS = {
    "clause": "the clause that belongs to “{}”",
    "infinitive": "the infinitive that belongs to “{}”",
    "object": "the object of “{}”",
    "quotation": "the quotation beside “{}”",
    "as or of": "what stands behind “as” or “of” at “{}”",
    "a level": "the level that stands at “{}”",
    "around the cue": "the sentence around “{}”",
    "declined": "“{}” with a negation or a refusal: what is not told",
    "passive": "what is acted on by “{}” in the passive",
    "passive with its clause": "the clause that belongs to “{}” in the passive",
    "passive with its infinitive": "the infinitive that belongs to “{}” in the passive",
    "no proof of it": "what “{}” says there is no proof of",
    "what others say": "what “{}” says that others say",
    "what was seen": "what is seen, at “{}”",
    "the figure spoken of": "the figure that “{}” speaks of",
    "citation": "the sentence that cites its source with “{}”",
}
"""Rules of the form "word: part"."""

OF_NOUNS = "noun, "


def rule_words(why: str) -> str:
    """What a rule looks for, in plain words; what it is where there are none for it."""
    if why.startswith(HEADLINE):
        return f"{rule_words(why.removeprefix(HEADLINE))}; in the headline"
    if why in WHOLE:
        return WHOLE[why]
    word, _, part = why.rpartition(": ")
    if part in PARTS and word:
        return PARTS[part].format(one_line(word))
    if part.startswith(OF_NOUNS) and word:
        return f"what belongs to the noun “{one_line(word)}”, {part.removeprefix(OF_NOUNS)}"
    return "it stands between quotation marks" if why.startswith(MARKS) else FALLBACK
