"""Pages in an encoding that can't be read: refused with what to do, and single lines of one left out and noted."""

from __future__ import annotations

from rashomon.clean.page import Line
from rashomon.model.errors import InputError
from rashomon.text.encodings import WESTERN, FontEncoding, encoded_twice, font_encoding

UNREADABLE = 0.25
"""Share of a text that was encoded twice from which its words can't be read; Latin letters with a few accents stay."""
LEGIBLE = 1 / 3
"""Share of the prose from which an article is read without its lines in a font's encoding."""


def check_fonts(lines: tuple[Line, ...]) -> dict[int, FontEncoding]:
    """The lines, by index, that are in a font's encoding.

    Raises:
        InputError: where the text is for the most part in a font's encoding.
    """
    found = ((line.index, font_encoding(line.text)) for line in lines)
    fonts = {index: font for index, font in found if font}
    font = font_encoding("\n".join(line.text for line in lines))
    if font:
        rest = [line for line in lines if line.index not in fonts]
        legible = sum(len(line.text) for line in rest if line.prose)
        whole = legible + sum(len(line.text) for line in lines if line.index in fonts)
        if legible < whole * LEGIBLE or font_encoding("\n".join(line.text for line in rest)):
            raise InputError(f"looks like {described(font)}", next_step=next_step(font))
    return fonts


def check_encoding(text: str) -> tuple[str, ...]:
    """What a reader should know of the text's encoding.

    Raises:
        InputError: where the text was encoded twice.
    """
    twice = encoded_twice(text)
    if twice is None:
        return ()
    what = f"UTF-8 that was decoded as {WESTERN} and saved again"
    if twice.share >= UNREADABLE:
        step = f"get it anew from where it came, or undo that: iconv -f UTF-8 -t {WESTERN.upper()}"
        raise InputError(f"looks like {what}", next_step=step)
    return (f"{twice.runs} runs of characters look like {what}; they were left as they are",)


def font_notes(fonts: dict[int, FontEncoding]) -> list[str]:
    """A note for each encoding that lines are in."""
    counts: dict[FontEncoding, int] = {}
    for font in fonts.values():
        counts[font] = counts.get(font, 0) + 1
    return [f"lines that look like {described(font)}: {n}; {next_step(font)}" for font, n in counts.items()]


def described(font: FontEncoding) -> str:
    """The encoding in words."""
    return f"{font.language} in the legacy font encoding {font.name}, which is no Unicode"


def next_step(font: FontEncoding) -> str:
    """What to do about it."""
    return f"convert it from {font.name} to Unicode and read that"
