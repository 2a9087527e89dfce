"""What a rule says to a mixed table that works on its worksheet."""

from app.domain.refusal import N_, Refused


class SheetNotOpen(Refused):
    message = N_("The tables are not there yet. What you write is kept on this device.")
    status = 422


class KeptBeside(Refused):
    """The words are stored; they did not take the place of others."""

    message = N_("Another version was saved meanwhile. Yours is kept beside it, and the table chooses.")
    status = 412  # no other refusal has this one: a script knows by it that the words are in safety


class WrittenElsewhere(Refused):
    message = N_("Another tablet writes for this table. Take over first.")


class EnoughActions(Refused):
    message = N_("There is room for %(limit)s actions. Take one away first.")


class VersionsChanged(Refused):
    message = N_("One of the two versions changed meanwhile. Read them again, then choose.")
