"""The learned part of the feedback reader: a linear layer over the rules' signs and an encoder's vectors of each clause.

The encoder is the mail reader's; its vectors are handed in as an ear, since no thinking package knows another. The weights (`head.npz`) are
made by `make train-feedback` from `training/feedback`, and fit the one encoder they were learned with: beside another they are silent, and
the rules alone decide.
"""
