"""Beside `told.py`, so that the folders below can import it."""
