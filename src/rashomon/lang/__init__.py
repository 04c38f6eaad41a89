"""Language knowledge as plain data, one folder a language, and one loader."""

from rashomon.lang.loader import Cells, Language, codes, load

__all__ = ["Cells", "Language", "codes", "load"]
