"""The site of the sample mailbox: it reads the mails while the first page is shown, and its clock stands at the sample's day."""

from __future__ import annotations

from comeback.flows.demo import read_sample
from comeback.flows.home import open_home
from comeback.sample import mailbox, owner
from comeback.web.site import Site, clock_from
from comeback.web.token import token_of


def sample_site() -> Site:
    """The site, with its import begun."""
    me, home = owner(), open_home()
    site = Site(home.settings, token_of(home.settings.home), clock_from(me.now), sample=True)
    site.imports.start(mailbox().name, lambda step: read_sample(step)[1])
    return site
