"""What runs by itself: the sender. One process of a data folder at a time; what it may do was approved by a person before.

How one letter is sent, and what becomes of it, is done by `comeback.flows`.
"""
