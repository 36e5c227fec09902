"""One module a command: it takes its options, asks the Python interface, prints."""
