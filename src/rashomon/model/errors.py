"""Errors: one root, few kinds, each with what to do next."""

from __future__ import annotations


class RashomonError(Exception):
    """Anything that Rashomon says went wrong; `next_step` tells the reader what to do about it.

    `details` are lines of their own, such as what there is to choose from.
    """

    def __init__(self, message: str, *, next_step: str = "", details: tuple[str, ...] = ()) -> None:
        """Keep the message, the next step and the details apart, so that a caller may show each."""
        super().__init__(message)
        self.next_step = next_step
        self.details = details

    def __str__(self) -> str:
        """One line: what happened, then what to do."""
        message = super().__str__()
        return f"{message} ({self.next_step})" if self.next_step else message


class InputError(RashomonError):
    """A path, file, page or record that can't be read as an article."""


class LanguageDataError(RashomonError):
    """A language folder whose data is at fault; the message names file and line of every fault."""


class ModelDataError(RashomonError):
    """A language model whose files are missing or are not the ones whose digests are stored."""


class LedgerError(RashomonError):
    """A ledger that can't be opened, read or written."""


class UsageError(RashomonError):
    """A command that asks for something that doesn't exist."""
