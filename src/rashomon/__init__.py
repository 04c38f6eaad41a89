"""Rashomon: every account, who gave it, and where they part."""

__version__ = "0.1.0"
