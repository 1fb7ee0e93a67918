"""Between values of `comeback.domain` and rows: what goes in comes out equal. Nothing here asks the database."""
