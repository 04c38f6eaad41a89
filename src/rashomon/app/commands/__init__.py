"""The commands, a module for each kind; each is thin over plain functions, and imports what is heavy when it runs."""
