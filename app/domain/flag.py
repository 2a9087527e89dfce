"""What a phone may say while its list is read aloud."""

from enum import StrEnum

LIST = ""  # what a flag is about that belongs to no line


class What(StrEnum):
    WRONG = "wrong"
    STAYS = "stays"  # it must stay in this room
    MISSING = "missing"  # something is; about the whole list
