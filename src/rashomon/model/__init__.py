"""Frozen records, ids from content, errors: what every other package meets in."""
