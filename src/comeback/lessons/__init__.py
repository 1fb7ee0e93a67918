"""From feedback to points, lessons and the brief before the next interview.

Pure; corrections and rows live in `comeback.store`.
"""
