"""What templates see: one frozen context type for each kind of page, and the views it is made of.

One module for each kind of page, as in `plan`; `basics`, `lines`, `prose` and `frame` are what all of
them share. Everything is already looked up, sorted and worded.
"""
