"""What people touch: the command line, exports, and the figures."""
