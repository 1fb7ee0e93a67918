"""Django's settings, made from `comeback.config`. Importing them opens and creates nothing.

What a person may set lives in `comeback.config`; the options of each database in `comeback.store.databases`.
"""

from __future__ import annotations

from comeback.config import settings
from comeback.store.databases import databases

DATABASES = databases(settings())
INSTALLED_APPS = ["comeback.store.apps.StoreConfig"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
LOGGING_CONFIG = None
