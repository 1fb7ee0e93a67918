"""Case files that people write, loose in shape, made into the strict `Case`.

What the facts mean for a letter is the work of `comeback.letters.plan`.
"""

from comeback.letters.load.case import Loaded, load_case

__all__ = ["Loaded", "load_case"]
