"""The ledger: one SQLite file, append-only; it alone knows the database driver."""

from rashomon.store.ledger import Ledger
from rashomon.store.queries import ClaimFilter, Counts, StoredClaim
from rashomon.store.sources import SourceCount, SourceFilter

__all__ = ["ClaimFilter", "Counts", "Ledger", "SourceCount", "SourceFilter", "StoredClaim"]
