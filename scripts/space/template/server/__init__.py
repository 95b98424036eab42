"""The gym's server, which is a Node program."""
