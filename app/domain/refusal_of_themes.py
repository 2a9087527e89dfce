"""What a rule says on the way from concerns to the ballot: the theme board, answers and meanings."""

from app.domain.refusal import N_, Refused, Stale


class OtherList(Refused):
    message = N_("These two were raised on different lists. The lists are kept apart.")


class GroupsUnanswered(Refused):
    message = N_(
        "Before the ballot opens, these groups still say whether the themes are theirs: %(letters)s. "
        "Wait for them, or open anyway, on the record."
    )


class MeaningsUnchecked(Refused):
    message = N_(
        "Before the ballot opens, an interpreter still checks issues: %(languages)s. "
        "Wait for that, or open anyway, on the record."
    )


class NotReadyForTheBallot(Refused):
    message = N_(
        "Before the ballot opens, these groups still say whether the themes are theirs: %(letters)s. "
        "And an interpreter still checks issues: %(languages)s. Wait for that, or open anyway, on the record."
    )


class AskedAgain(Refused):
    message = N_("The theme team has changed something of yours in the meantime. Look at it again, then answer.")


class MeaningChanged(Refused):
    message = N_("Somebody else wrote here in the meantime: “%(theirs)s”. Yours was not saved yet. Look at both.")


class UnderAnother(Refused):
    message = N_("Somebody was faster: “%(words)s” is under #%(number)s now.")


class OnItsOwn(Refused):
    message = N_("Somebody was faster: “%(words)s” stands on its own now.")


class CalledBack(Refused):
    message = N_("Its group has called this concern back. It returns when the group agrees again.")


class IssueGone(Refused):
    message = N_("#%(number)s is not there any more: its concerns stand somewhere else now.")


class NotOnBallotNow(Refused):
    message = N_("#%(number)s was taken off the ballot in the meantime. Put it back first.")


class PlacedElsewhere(Refused):
    message = N_("Somebody was faster: #%(number)s was moved in the meantime. Look where it stands now.")


class OtherWordsNow(Stale):
    message = N_("Somebody else changed the words of #%(number)s in the meantime. They are now: “%(words)s”")


class ReasonNeeded(Refused):
    message = N_("Please say in a few words why it is not on the ballot.")
    status = 422


class ChooseSome(Refused):
    message = N_("Please choose some of its concerns, and leave some.")
    status = 422


class SameList(Refused):
    message = N_("These two are on the same list. Put them together, if they say the same.")


class MovedSince(Refused):
    message = N_("This cannot be undone any more: “%(words)s” was moved or changed since.")


class BackWithItsGroup(Refused):
    message = N_("This cannot be undone any more: its group has called these words back.")


class NotYoursToUndo(Refused):
    message = N_("Only those who did this can undo it.")


class NoSuchStrip(Refused):
    message = N_("There is no strip with the number %(number)s.")
    status = 422


class StripTwice(Refused):
    message = N_("Strip %(number)s is in another issue already: #%(issue)s.")


class HistoryNotYet(Refused):
    message = N_("The history is open to everyone once the result is shown.")


class NoSuchPlace(Refused):
    message = N_("Please choose from the list, or type a number like #3 or B12.")
    status = 422


class NothingTyped(Refused):
    message = N_("Please type the numbers of the strips, with a space between: 3 7 12.")
    status = 422


class OtherListStrip(Refused):
    message = N_("Strips %(first)s and %(number)s were raised on different lists. The lists are kept apart.")
    status = 422


class ListsCalledBack(Refused):
    message = N_("These groups have called their list back, and have not agreed again: %(letters)s. Go there first.")


class ConcernsUnplaced(Refused):
    message = N_("The theme team has not placed every concern. Without a place on the board: %(number)s.")
