"""Builds the sample mailbox that ships with Comeback from hand-written texts, the same bytes every time.

`python -m tools.sample` writes `src/comeback/sample/sample.mbox` and `truth.json`. Texts lie in `data/`: `people.txt`, `applications.txt`,
`mail/` (the search) and `noise/` (all other mail). Nothing here reads a clock, a random source or the machine's locale.
"""
