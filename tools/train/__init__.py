"""Makes the learned part of the reader from the mails under `training/reading`: `make train`. Needs torch, which the program does not."""
