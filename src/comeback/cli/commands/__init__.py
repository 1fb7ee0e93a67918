"""One file per command, each with a `command`. They read words, call one flow, and print."""
