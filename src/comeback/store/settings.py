"""Django's settings, made from `comeback.config`. Importing them opens and creates nothing.

What a person may set lives in `comeback.config`; the options of each database in `comeback.store.databases`. The pages' share is named here
by its place, since Django knows one set of settings; only `comeback.web` imports it.
"""

from __future__ import annotations

import logging

from comeback.config import settings
from comeback.store.databases import databases

DATABASES = databases(settings())
INSTALLED_APPS = ["comeback.store.apps.StoreConfig"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
LOGGING_CONFIG = None
# Whom the doors turn away is no news for the terminal that they were opened in; our own mistakes are.
logging.getLogger("django.request").setLevel(logging.ERROR)

ROOT_URLCONF = "comeback.web.urls"
MIDDLEWARE = ["comeback.web.headers.headers", "comeback.web.door.door", "django.middleware.csrf.CsrfViewMiddleware"]
# The doors (`web/door.py`, `web/phone/door.py`) are asked first, and know our names with their ports; the phone's is known when it opens.
ALLOWED_HOSTS = ["*"]
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "comeback.web.pages.problem.forged"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000
"""Bytes of a form without its files."""
