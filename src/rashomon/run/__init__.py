"""The pipeline in one file, and the engines that run it."""

from rashomon.run.pipeline import (
    Event,
    Failed,
    Options,
    Outcome,
    derive,
    read_capture,
    read_into,
    readings,
    rebuild,
    version,
)

__all__ = [
    "Event",
    "Failed",
    "Options",
    "Outcome",
    "derive",
    "read_capture",
    "read_into",
    "readings",
    "rebuild",
    "version",
]
