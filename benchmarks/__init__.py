"""Speed, measured beside a named peer on the same mails in the same run: `make bench`. Ratios count; seconds depend on the machine."""
