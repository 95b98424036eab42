"""What clients/python/generate.py makes from the server's schemas."""
