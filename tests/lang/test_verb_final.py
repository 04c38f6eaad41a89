"""Tables of languages that are read by cues: verbs by stem and ending, cases, names of states, capitals and media."""

from __future__ import annotations

from collections import Counter

import pytest

from rashomon.extract.cues.words import Grammar, grammar, words_of
from rashomon.extract.lexicon import lexicon
from rashomon.lang import Language, codes, load
from rashomon.text import fold

LEMMAS = ("passive", "potential", "vector", "given")
"""Roles whose words are verbs by their dictionary form."""
ALWAYS = ("complementizer", "quotative", "passive", "negator", "connective", "adverb", "determiner", "anaphor")
"""Roles without which the grammar of cues is blind."""


def language(code: str) -> Language:
    found = load(code)
    assert found is not None
    return found


CUED = [code for code in codes() if language(code).extractor == "cues"]
NAMED = [code for code in codes() if language(code).rows("countries") or language(code).rows("capitals")]


def test_there_is_a_language_read_by_cues() -> None:
    assert CUED
    assert NAMED


def lemmas(words: Grammar, *parts: str) -> set[str]:
    """The verbs of which a form of one of these parts is known."""
    return {verb.lemma for verbs in words.verbs.values() for verb in verbs if verb.part in parts}


@pytest.mark.parametrize("code", CUED)
def test_every_class_of_stems_has_endings_and_every_ending_a_stem(code: str) -> None:
    known = language(code)
    wanted = {name for row in known.rows("stems") for name in row["class"].split(",")}
    assert wanted == {row["class"] for row in known.rows("inflections")}


@pytest.mark.parametrize("code", CUED)
def test_every_stem_gives_forms(code: str) -> None:
    known = language(code)
    verbs = {verb.lemma for verbs in grammar(code).verbs.values() for verb in verbs}
    assert {fold(row["lemma"]) for row in known.rows("stems")} - verbs == set()


@pytest.mark.parametrize("code", CUED)
def test_every_reporting_predicate_ends_in_a_verb_that_has_forms(code: str) -> None:
    words = grammar(code)
    for part in ("finite", "converb"):
        known = lemmas(words, part)
        forms = [row["form"] for row in language(code).rows("cues") if row["pos"] == "verb"]
        endings = {form: words_of(form) for form in forms}
        lost = [form for form, run in endings.items() if not any(" ".join(run[k:]) in known for k in range(len(run)))]
        assert lost == [], part


@pytest.mark.parametrize("code", CUED)
@pytest.mark.parametrize("role", LEMMAS)
def test_helping_verbs_are_verbs(code: str, role: str) -> None:
    words = grammar(code)
    assert words.roles.get(role)
    known = lemmas(words, "finite")
    assert [run for run in sorted(words.roles[role]) if " ".join(run) not in known] == []


@pytest.mark.parametrize("code", CUED)
@pytest.mark.parametrize("role", ALWAYS)
def test_the_words_without_which_nothing_is_read(code: str, role: str) -> None:
    assert grammar(code).roles.get(role), role


@pytest.mark.parametrize("code", CUED)
def test_inflections_say_when_only_where_they_are_finite(code: str) -> None:
    rows = language(code).rows("inflections")
    assert [row for row in rows if row["part"] != "finite" and row["time"]] == []
    assert {row["time"] for row in rows} >= {"past", "present", "future"}
    assert any(row["polarity"] == "negative" for row in rows)


@pytest.mark.parametrize("code", CUED)
def test_a_form_is_never_both_of_a_verb_and_its_denial(code: str) -> None:
    found = grammar(code).verbs.items()
    both = [
        (form, verb.lemma)
        for form, verbs in found
        for verb in verbs
        if verb.part == "finite"
        and any(x.lemma == verb.lemma and x.part == "finite" and x.negative != verb.negative for x in verbs)
    ]
    assert both == []


@pytest.mark.parametrize("code", CUED)
def test_every_case_that_the_grammar_asks_for_has_an_ending(code: str) -> None:
    cases = {row["case"] for row in language(code).rows("cases")}
    assert {"genitive", "objective", "locative", "plural", "definite"} <= cases


@pytest.mark.parametrize("code", CUED)
def test_endings_are_tried_longest_first(code: str) -> None:
    lengths = [len(row[0]) for row in grammar(code).endings]
    assert lengths == sorted(lengths, reverse=True)
    assert 0 not in lengths


@pytest.mark.parametrize("code", NAMED)
def test_countries_are_states_that_cldr_knows_by_another_name(code: str) -> None:
    from babel import Locale

    territories = Locale(code).territories
    rows = language(code).rows("countries")
    assert [row for row in rows if row["code"] not in territories] == []
    assert [row for row in rows if fold(str(territories[row["code"]])) == fold(row["form"])] == []


@pytest.mark.parametrize("code", NAMED)
def test_states_and_capitals_are_known_to_the_lexicon(code: str) -> None:
    known = lexicon(code)
    assert len(known.countries) > 200
    assert [form for form in language(code).forms("countries") if fold(form) not in known.countries] == []
    assert len(language(code).forms("capitals")) > 100


@pytest.mark.parametrize("code", NAMED)
def test_a_capital_or_a_state_is_no_medium_and_no_title(code: str) -> None:
    known = language(code)
    places = {fold(form) for table in ("countries", "capitals") for form in known.forms(table)}
    assert (
        places & {fold(form) for table in ("media", "titles", "pronouns", "cues") for form in known.forms(table)}
        == set()
    )


@pytest.mark.parametrize("code", CUED)
def test_a_medium_by_one_word_is_no_word_of_the_grammar(code: str) -> None:
    known = language(code)
    single = {fold(form) for form in known.forms("media") if len(words_of(form)) == 1}
    assert single
    for table in ("sources", "titles", "cues", "citations", "grammar", "pronouns", "hedges"):
        assert single & {fold(form) for form in known.forms(table)} == set(), table
    assert [form for form in sorted(single) if grammar(code).readings(form)] == []


UNIQUE = {
    "cues": ("form", "pos", "subject", "mode"),
    "citations": ("form",), "grammar": ("form", "role"), "titles": ("form",),
    "sources": ("form",), "media": ("form",), "countries": ("form",), "capitals": ("form",), "pronouns": ("form",),
    "hedges": ("form", "pos"), "cases": ("form", "case"),
}  # fmt: skip


@pytest.mark.parametrize("code", CUED)
@pytest.mark.parametrize("table", UNIQUE)
def test_no_row_is_there_twice_in_other_letters(code: str, table: str) -> None:
    """Composed and decomposed letters are one form; what is said of it is said once."""
    rows = language(code).rows(table)
    assert rows
    counted = Counter((fold(row["form"]), *(row[name] for name in UNIQUE[table][1:])) for row in rows)
    assert [key for key, count in counted.items() if count > 1] == []
