"""The rules for letters, one file each; their order is `comeback.letters.checks.table`. What several share stands beside this package."""
