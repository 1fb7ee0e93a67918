"""Finding the servers of an address: the table of providers, DNS, and the domain's own page."""
