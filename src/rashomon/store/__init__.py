"""The ledger: one SQLite file, append-only; it alone knows the database driver."""

from rashomon.store.ledger import Ledger
from rashomon.store.queries import ClaimFilter, Counts, SourceCount, StoredClaim

__all__ = ["ClaimFilter", "Counts", "Ledger", "SourceCount", "StoredClaim"]
