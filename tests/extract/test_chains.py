"""Who had it from whom: media that were told, speech inside speech, who the speaker had it from."""

from __future__ import annotations

import pytest
from told import read, told

ROWS = [
    ("Ana Reis told the Keld Herald the dam had cracked.", ["Ana Reis < Keld Herald | say | the dam had cracked"]),
    (
        '"The dam is cracked", Ana Reis told the radio, "and nobody told us."',
        ["Ana Reis < radio | say | The dam is cracked ... and nobody told us"],
    ),
    (
        '"No one was hurt," a spokeswoman for the airline told Radio Keld.',
        ["spokeswoman for the airline < Radio Keld | say | No one was hurt"],
    ),
    ("Ana Reis told residents the dam had cracked.", ["Ana Reis | say | the dam had cracked"]),
    (
        "A person familiar with the talks told the Keld Herald the sale had failed.",
        ["person familiar with the talks < Keld Herald | say | the sale had failed"],
    ),
    (
        "The foreign ministry said that Minister Olm Tarek thanked the rescuers for their work.",
        ["Olm Tarek < foreign ministry | thank | the rescuers for their work"],
    ),
    (
        "The Herald reported that the minister had said the dam was safe.",
        ["minister < Herald | say | the dam was safe"],
    ),
    (
        "The radio said the board had warned that the dam could fail.",
        ["board < radio | warn | the dam could fail"],
    ),
    (
        "Three residents told the Herald they saw smoke. They said it came from the depot.",
        ["Three residents < Herald | say | they saw smoke", "Three residents < Herald | say | it came from the depot"],
    ),
    (
        "Reis said in an interview with Radio Keld on Monday that the dam had cracked.",
        ["Reis < Radio Keld | say | the dam had cracked"],
    ),
    ("Ana Reis told the Keld Herald that the dam had cracked.", ["Ana Reis < Keld Herald | say | the dam had cracked"]),
    (
        "The minister announced that the dam would be closed, Ana Reis said.",
        ["minister < Ana Reis | say | the dam would be closed"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), ROWS)
def test_chains(text: str, lines: list[str]) -> None:
    assert told(text) == lines


def test_the_house_itself_is_no_hop() -> None:
    text = "Ana Reis told the Keld Herald the dam had cracked."
    assert told(text, outlet="Keld Herald") == ["Ana Reis | say | the dam had cracked"]
    assert told(text, outlet="Port Post") == ["Ana Reis < Keld Herald | say | the dam had cracked"]


def test_the_house_is_a_hop_where_its_people_were_there() -> None:
    text = "Keld Herald reporters saw two lorries leave the depot."
    (claim,) = read(text, outlet="Keld Herald")
    assert [(hop.kind, hop.name) for hop in claim.chain] == [("witnesses", "Keld Herald reporters")]


@pytest.mark.parametrize(
    ("text", "kind", "named"),
    [
        ("Ana Reis said the dam was safe.", "person", True),
        ("The ministry said the dam was safe.", "government", False),
        ("The navy said two ships had sailed.", "military", True),
        ("The Keld Herald said two ships had sailed.", "media", True),
        ("The Keld Water Board said two ships had sailed.", "organization", True),
        ("Two officials said two ships had sailed.", "officials", False),
        ("Residents said two ships had sailed.", "witnesses", False),
        ("Analysts say two ships have sailed.", "analysts", False),
        ("Satellite images show two ships in the port.", "imagery", False),
        ("A report said two ships had sailed.", "document", False),
        ("The operator said two ships had sailed.", "organization", False),
        ("The weavers' union said two ships had sailed.", "organization", False),
        ("The parish council said two ships had sailed.", "organization", False),
        ("The rescue service said two ships had sailed.", "organization", False),
        ("The government said two ships had sailed.", "government", False),
        ("The interior ministry said two ships had sailed.", "government", True),
        ("The Keldish government said two ships had sailed.", "government", True),
        ("Images from Monday afternoon show two ships in the port.", "imagery", False),
        ("Reuters said two ships had sailed.", "media", True),
        ("Records from May show two ships in the port.", "document", False),
        (
            "The harbour master, Ana Reis, said two ships had sailed.",
            "person",
            True,
        ),
        (
            "A person familiar with the talks said the sale had failed.",
            "person",
            False,
        ),
    ],
)
def test_the_kind_of_a_source(text: str, kind: str, named: bool) -> None:
    (claim,) = read(text)
    (hop,) = claim.chain
    assert (hop.kind, hop.named) == (kind, named)


@pytest.mark.parametrize(
    ("text", "mode", "names"),
    [
        ("The ministry and the navy said the dam was safe.", "say", ["ministry", "navy"]),
        ("Police and witnesses said two men had fled.", "say", ["Police", "witnesses"]),
        ("The ministry and Ana Reis denied that fuel had been sold.", "deny", ["ministry", "Ana Reis"]),
        (
            "Ana Reis and Tomas Vell said the dam was safe.",
            "say",
            ["Ana Reis", "Tomas Vell"],
        ),
        (
            "The Interior Ministry, the Keld Water Board and the navy did not confirm the report.",
            "decline",
            ["Interior Ministry", "Keld Water Board", "navy"],
        ),
        (
            "Neither the ministry nor the navy said how many ships had sailed.",
            "decline",
            ["ministry", "navy"],
        ),
        (
            "Neither the ministry nor the navy commented on the report.",
            "decline",
            ["ministry", "navy"],
        ),
    ],
)
def test_all_who_speak_together_are_kept(text: str, mode: str, names: list[str]) -> None:
    claims = [claim for claim in read(text) if claim.chain]
    assert claims
    assert {claim.mode for claim in claims} == {mode}
    kept = " / ".join(hop.name for claim in claims for hop in claim.chain)
    assert [name for name in names if name not in kept] == []


def test_a_claim_that_is_spoken_of_is_its_owners_alone() -> None:
    """What adds to doubts about a claim doesn't make it, and a name isn't a short form of a body heard before."""
    text = "The Keld Institute said the image was clear. It adds to doubts about Ostrane's claim that a boat sank."
    assert told(text)[-1].startswith("Ostrane | ")
