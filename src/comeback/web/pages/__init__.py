"""One file per page. A page takes a `Visit` and returns a response; what it shows comes from flows."""
