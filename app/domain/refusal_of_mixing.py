"""Why people cannot be dealt to tables."""

from app.domain.refusal import N_, Refused


class CallOutNumbers(Refused):
    message = N_("Ask the room for a few numbers and type them here. They decide who sits where.")
    status = 422


class NoTablesYet(Refused):
    message = N_("Say first how many tables there are.")


class NobodyToSeat(Refused):
    message = N_("No group has people yet, so there is nobody to seat.")


class NotABadge(Refused):
    message = N_("Please write a badge as its letter and its number, like B4.")
    status = 422


class NoSuchBadge(Refused):
    message = N_("There is no badge %(badge)s. Has the group said how many people it is?")
    status = 404


class TablesOutOfRange(Refused):
    message = N_("Please say a number of tables between 1 and 60.")
    status = 422


class TablesArePosted(Refused):
    message = N_("The hall sees the tables already. Take the plan back first, or move single people.")


class TablesNotPosted(Refused):
    message = N_("The tables are not posted yet.")


class NotDealt(Refused):
    message = N_("Nobody has a table yet. Deal first.")


class TableHasWords(Refused):
    message = N_("Table %(table)s has written something. Take it away only after its words are gone.")


class SameBadge(Refused):
    message = N_("Please write two different badges.")
    status = 422


class SayHeadsFirst(Refused):
    message = N_("The facilitator of your group has not said yet how many people you are.")


class NotAPriority(Refused):
    message = N_("The hall did not carry this issue on, so no table works on it.")


class TheLeadChooses(Refused):
    message = N_("The lead gives out the priorities. Ask the lead if your table wants another one.")
