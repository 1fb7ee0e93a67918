"""The sample mailbox: five months of one invented paper conservator's search, as a Takeout export has them, with the truth beside it.

`sample.mbox` holds raw mail in the mboxrd format; `truth.json` says of each mail what it means, and of each application what is owed at
the moment `now`. Both are built by `python -m tools.sample` from the texts in `tools/sample/data`; they are not edited here.
`debriefs.json` is what she noted by hand. Every person, firm and domain is invented. What is done with them lives elsewhere: the demo in
`comeback.flows`, the benchmarks outside the package.
"""

from comeback.sample.debriefs import Noted, debriefs
from comeback.sample.files import mailbox, truth
from comeback.sample.owner import Owner, owner

__all__ = ["Noted", "Owner", "debriefs", "mailbox", "owner", "truth"]
