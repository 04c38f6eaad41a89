"""Verbs of saying: where the cue stands, what it takes, who did it, and what was not said."""

from __future__ import annotations

import pytest
from told import bug, everything, told

ORDER = [
    ("Ana Reis said the bridge would stay closed.", ["Ana Reis | say | the bridge would stay closed"]),
    ("Ana Reis said that the bridge would stay closed.", ["Ana Reis | say | the bridge would stay closed"]),
    (
        "The harbour master, Ana Reis, said the bridge would stay closed.",
        ["Ana Reis | say | the bridge would stay closed"],
    ),
    ("Ana Reis, who runs the Water Board, said the dam was safe.", ["Ana Reis | say | the dam was safe"]),
    ("The bridge is closed, Ana Reis said.", ["Ana Reis | say | The bridge is closed"]),
    ("The dam is safe, says the ministry.", ["ministry | say | The dam is safe"]),
    ("In a statement, the ministry said the dam was safe.", ["ministry | say | the dam was safe"]),
    ("Asked about the dam, Ana Reis said it was safe.", ["Ana Reis | say | it was safe"]),
    (
        "The town was warned, but nobody left, Reis said.",
        ["Reis | say | The town was warned", "Reis | say | nobody left"],
    ),
    (
        "Officials said on Monday that the dam was safe but warned that the river could rise.",
        ["Officials | say | the dam was safe", "Officials | warn | the river could rise"],
    ),
    ("Two ships, the navy said, left the port on Friday.", ["navy | say | Two ships ... left the port on Friday"]),
    ("The river, said Ana Reis, has never been so high.", ["Ana Reis | say | The river ... has never been so high"]),
    (
        "The bridge would stay closed, Ana Reis said, because the river was still rising.",
        ["Ana Reis | say | The bridge would stay closed ... because the river was still rising"],
    ),
    ("The ministry said in a statement that the dam was safe.", ["ministry | say | the dam was safe"]),
    (
        "Two officials who spoke on condition of anonymity said the train had left.",
        ["Two officials | say | the train had left"],
    ),
    (
        "The ministry said the dam was safe, that nobody had been hurt and that the road would open on Monday.",
        [
            "ministry | say | the dam was safe",
            "ministry | say | nobody had been hurt",
            "ministry | say | the road would open on Monday",
        ],
    ),
    ("The mayor, who resigned on Friday, has denied that he took money.", ["mayor | deny | he took money"]),
    ("Two boats were missing, a coastguard spokesman, Jan Brook, said.", ["Jan Brook | say | Two boats were missing"]),
    ("Reis, speaking to reporters in Keld, said the dam was safe.", ["Reis | say | the dam was safe"]),
    ("The report, seen by the Keld Herald, says the dam is old.", ["report < Keld Herald | say | the dam is old"]),
    ("The navy, in a rare statement, accused Varnia of lying.", ["navy | accuse | Varnia of lying"]),
    (
        "The navy confirmed that it had sent two ships, but did not say where.",
        ["navy | confirm | it had sent two ships", "navy | decline | where"],
    ),
    (
        "Reis said nobody was hurt, but that two cars had been lost.",
        ["Reis | say | nobody was hurt", "Reis | say | two cars had been lost"],
    ),
    bug(
        "words behind the cue that go on with the clause are lost",
        "Turnout was 61 percent, the electoral commission said, up from 58 percent in 2019.",
        ["electoral commission | say | Turnout was 61 percent ... up from 58 percent in 2019"],
    ),
]

TAKEN = [
    (
        "Mayor Tomas Vell urged residents to leave their homes.",
        ["Tomas Vell | request | residents to leave their homes"],
    ),
    ("Vell asked the army to help.", ["Vell | request | the army to help"]),
    ("The government promised to rebuild the school.", ["government | promise | to rebuild the school"]),
    (
        "The United Ports Union vowed to continue its strike until June.",
        ["United Ports Union | promise | to continue its strike until June"],
    ),
    ("Varnia threatened to close its border with Lesk.", ["Varnia | warn | to close its border with Lesk"]),
    ("The company confirmed the death of two workers.", ["company | confirm | the death of two workers"]),
    ("The ministry denied supplying fuel to the rebels.", ["ministry | deny | supplying fuel to the rebels"]),
    ("Police deny that shots were fired.", ["Police | deny | shots were fired"]),
    ("The ministry rejected the claim that fuel had been sold.", ["ministry | deny | fuel had been sold"]),
    ("Ana Reis thanked the volunteers for their help.", ["Ana Reis | thank | the volunteers for their help"]),
    ("The company accused its rival of stealing its plans.", ["company | accuse | its rival of stealing its plans"]),
    ("Varnia warned of a third flood within days.", ["Varnia | warn | a third flood within days"]),
    ("The ministry has warned that the dam could fail.", ["ministry | warn | the dam could fail"]),
    (
        "The bank expects prices to rise by 4 percent next year.",
        ["bank | assess | prices to rise by 4 percent next year"],
    ),
    ("Ana Reis believes that the dam will fail.", ["Ana Reis | assess | the dam will fail"]),
    ("Satellite images showed six ships in the harbour.", ["Satellite images | show | six ships in the harbour"]),
    (
        "A report by the Water Board found that the dam had cracked in 2019.",
        ["report by the Water Board | assess | the dam had cracked in 2019"],
    ),
    (
        "Keld Herald reporters saw two lorries leave the depot.",
        ["Keld Herald reporters | report | two lorries leave the depot"],
    ),
    ("The ministry denied that fuel had been sold.", ["ministry | deny | fuel had been sold"]),
    ("Vell told residents to leave.", ["Vell | request | residents to leave"]),
    ("Vell called on the army to help.", ["Vell | request | the army to help"]),
    bug(
        "“forecast” is read as a noun",
        "The bank forecast growth of 2 percent.",
        ["bank | assess | growth of 2 percent"],
    ),
    bug(
        "“demanded X from Y” loses the Y",
        "Ana Reis demanded an apology from the council.",
        ["Ana Reis | request | an apology from the council"],
    ),
    ("Prosecutors allege that Vell moved the money.", ["Prosecutors | accuse | Vell moved the money"]),
    ("Reis has long argued that the dam is unsafe.", ["Reis | say | the dam is unsafe"]),
    ("Reis admitted that she had known of the crack.", ["Reis | confirm | she had known of the crack"]),
    ("The ministry blamed the navy for the delay.", ["ministry | accuse | the navy for the delay"]),
    ("Reis called for calm.", ["Reis | request | calm"]),
    bug(
        "a charge that is denied in apposition is the other side's claim",
        "The union accused the company of breaking its word, a charge it denied.",
        ["union | accuse | the company of breaking its word", "company | deny | a charge"],
    ),
]

PASSIVE = [
    (
        "The Keld Herald quoted Ana Reis as saying the dam had cracked.",
        ["Ana Reis < Keld Herald | say | the dam had cracked"],
    ),
    (
        "Ana Reis was quoted by the Keld Herald as saying the dam had cracked.",
        ["Ana Reis < Keld Herald | say | the dam had cracked"],
    ),
    (
        "Reis was quoted as saying by the Keld Herald that the dam had cracked.",
        ["Reis < Keld Herald | say | the dam had cracked"],
    ),
    (
        "Tomas Vell was accused by prosecutors of hiding the payments.",
        ["prosecutors | accuse | Tomas Vell ... of hiding the payments"],
    ),
    ("Reis was told by the council that the dam was safe.", ["council | say | the dam was safe"]),
    ("The council was warned by Reis that the dam could fail.", ["Reis | warn | the dam could fail"]),
]

SILENT = [
    ("The ministry declined to comment on the report.", ["ministry | decline | the report"]),
    (
        "The ministry refused to say how many soldiers were killed.",
        ["ministry | decline | how many soldiers were killed"],
    ),
    ("Ana Reis did not say when the dam would open.", ["Ana Reis | decline | when the dam would open"]),
    ("The navy has not said how many sailors were on board.", ["navy | decline | how many sailors were on board"]),
    ("The ministry would not say whether the ships had left.", ["ministry | decline | whether the ships had left"]),
    ("The bank would neither confirm nor deny that it had been fined.", ["bank | decline | that it had been fined"]),
    ("Police could not immediately confirm the number of dead.", ["Police | decline | the number of dead"]),
    ("Ana Reis could not be reached for comment.", ["Ana Reis | decline | comment"]),
    (
        "The ministry did not immediately respond to a request for comment.",
        ["ministry | decline | a request for comment"],
    ),
    (
        "Police did not specify how many people had been arrested.",
        ["Police | decline | how many people had been arrested"],
    ),
    (
        "The airline declined further comment.",
        ["airline | decline | further comment"],
    ),
    ("State media did not mention the train.", ["State media | decline | the train"]),
]


@pytest.mark.parametrize(("text", "lines"), ORDER)
def test_the_cue_stands_before_between_or_behind(text: str, lines: list[str]) -> None:
    assert everything(text) == lines


@pytest.mark.parametrize(("text", "lines"), TAKEN)
def test_what_the_verb_takes(text: str, lines: list[str]) -> None:
    assert everything(text) == lines


@pytest.mark.parametrize(("text", "lines"), PASSIVE)
def test_who_did_it(text: str, lines: list[str]) -> None:
    assert everything(text) == lines


@pytest.mark.parametrize(("text", "lines"), SILENT)
def test_what_was_not_said_is_a_decline(text: str, lines: list[str]) -> None:
    assert told(text) == lines


@pytest.mark.parametrize(("text", "lines"), [row for row in SILENT if isinstance(row, tuple) and len(row) == 2])
def test_a_decline_is_unknown_and_never_the_opposite(text: str, lines: list[str]) -> None:
    for row in told(text, "polarity", "certainty", "epistemic"):
        assert row.endswith(" | affirmed | unknown | Unknown")


@pytest.mark.parametrize(
    "text",
    [
        "The ministry will say on Monday whether the dam is safe.",
        "If the ministry says the dam is safe, people will return.",
        "The ministry should say whether the dam is safe.",
        "Did the ministry say that the dam was safe?",
        "Reis spent the day in the town.",
        "No group has claimed responsibility for the attack.",
    ],
)
def test_what_nobody_has_said_is_nobodys_claim(text: str) -> None:
    assert told(text) == []
