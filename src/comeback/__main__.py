"""`python -m comeback` is `comeback`."""

from comeback.cli.main import main

main()
