"""Read: paths, folders and globs to captures, one at a time; what can't be read is a failure and the rest goes on."""

from rashomon.read.files import MAX_BYTES, read_input, read_paths
from rashomon.read.inputs import Input, find_inputs

__all__ = ["MAX_BYTES", "Input", "find_inputs", "read_input", "read_paths"]
