"""Takes the pictures of the README: pages of the sample mailbox as a browser shows them. Nothing of it is shipped."""
