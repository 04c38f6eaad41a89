"""Mode, polarity, certainty and status of what somebody said."""

from __future__ import annotations

import pytest
from told import bug, read

MODES = [
    ("Ana Reis said the dam was safe.", "say"),
    ("Analysts say the bank will raise its rate in May.", "assess"),
    ("The Keld Herald said two ships had sailed.", "report"),
    ("Satellite images show six ships in the harbour.", "show"),
    ("The ministry said the dam had probably cracked.", "assess"),
    ('"We urge the council to rebuild the school," Reis said.', "request"),
    ('"I deny every word of it," Reis said.', "deny"),
    ("Reis said she did not believe that the dam was safe.", "assess"),
]

POLARITIES = [
    ("Reis said the dam was safe.", "affirmed"),
    ("Reis said the dam was not safe.", "negated"),
    ("The ministry said no ship had left the port.", "negated"),
    ("The ministry said no one was hurt.", "negated"),
    ("The ministry said the ships had not left the port.", "negated"),
    ("Reis said the ships had never left the port.", "negated"),
    ("Reis said she did not believe that the dam was safe.", "negated"),
    ("The ministry denied that fuel had been sold.", "affirmed"),
    bug(
        "“not only ... but” is read as a negation",
        "Reis said that not only the dam but the bridge had cracked.",
        "affirmed",
    ),
    ("Reis said she would leave if the wall did not hold.", "affirmed"),
    bug("“hardly” negates", "Reis said the dam hardly held.", "negated"),
]

CERTAINTIES = [
    ("Reis said the dam had cracked.", "certain"),
    ("Reis said the dam may have cracked.", "possible"),
    ("Reis said the dam could have cracked.", "possible"),
    ("Reis said the dam had probably cracked.", "probable"),
    ("Reis said it was possible that the dam had cracked.", "possible"),
    ("Reis said she was certain that the dam had cracked.", "certain"),
    ("Ana Reis believes that the dam will fail.", "probable"),
    ("The bank expects prices to rise by 4 percent next year.", "probable"),
    ("Ana Reis did not say when the dam would open.", "unknown"),
]

STATUSES = [
    ("Reis said the dam cracked in May.", "happened"),
    ("Reis said the dam had cracked.", "happened"),
    ("Reis said the dam had not cracked.", "not-happened"),
    ("Reis said workers were repairing the dam.", "ongoing"),
    ("Reis said the dam is old.", "state"),
    ("Reis said the dam will fail.", "planned"),
    ("Reis said she would resign if the dam failed.", "hypothetical"),
    ("The government promised to rebuild the school.", "planned"),
    ("Mayor Tomas Vell urged residents to leave their homes.", "hypothetical"),
    ("The ministry denied supplying fuel to the rebels.", "not-happened"),
    ("Reis said the bridge would open on Monday.", "planned"),
]


def one(text: str, field: str) -> str:
    claims = [claim for claim in read(text) if claim.chain]
    return str(getattr(claims[-1], field))


@pytest.mark.parametrize(("text", "mode"), MODES)
def test_mode(text: str, mode: str) -> None:
    assert one(text, "mode") == mode


@pytest.mark.parametrize(("text", "polarity"), POLARITIES)
def test_polarity(text: str, polarity: str) -> None:
    assert one(text, "polarity") == polarity


@pytest.mark.parametrize(("text", "certainty"), CERTAINTIES)
def test_certainty(text: str, certainty: str) -> None:
    assert one(text, "certainty") == certainty


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_status(text: str, status: str) -> None:
    assert one(text, "status") == status


@pytest.mark.parametrize(
    ("text", "epistemic"),
    [
        ("Reis said the dam had cracked.", "TrueCertain"),
        ("Reis said the dam may have cracked.", "TrueUncertain"),
        ("Reis said the dam had not cracked.", "FalseCertain"),
        ("The ministry denied supplying fuel to the rebels.", "FalseCertain"),
        ("Ana Reis did not say when the dam would open.", "Unknown"),
    ],
)
def test_epistemic(text: str, epistemic: str) -> None:
    assert one(text, "epistemic") == epistemic
