"""Where passwords and tokens lie: the system's keyring, or an encrypted file where there is none. Never the database or a log."""
