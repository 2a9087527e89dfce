"""Every sentence a person reads when a rule says no. The web layer translates and shows it; nothing typed is lost."""

from typing import ClassVar


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "translate this later"
    return message


class Refused(Exception):
    """A rule said no. `message` is a gettext id; `values` fill its placeholders."""

    message: ClassVar[str] = N_("That is not possible right now.")
    status: ClassVar[int] = 409

    def __init__(self, **values: object) -> None:
        super().__init__(self.message, values)
        self.values = values


class NotForYou(Refused):
    message = N_("This page needs its private link. Ask the lead for it.")
    status = 403


class NotJoined(Refused):
    message = N_("This phone has not joined yet. Scan the code that lies in your room, or type it here.")
    status = 403


class WindowForgets(NotJoined):
    message = N_("This window forgets who you are. It belongs to the app that you scanned with.")


class NotFound(Refused):
    message = N_("This is not here. It may have been changed or taken away.")
    status = 404


class LinkReplaced(Refused):
    message = N_("This link was replaced by a new one. Ask the lead for the new link.")
    status = 403


class OnPaperToday(Refused):
    message = N_("Today needs no phone: everything is on paper. Put it away and look up.")


class WrongCode(Refused):
    message = N_("No group has this code. Please look at the sheet in your room again.")
    status = 404


class FromElsewhere(Refused):
    message = N_("This came from another website, so it was not accepted. Please open the page again.")
    status = 403


class TooLarge(Refused):
    message = N_("That is too much to send at once. Please make it shorter.")
    status = 413


class Unreadable(Refused):
    message = N_("Something in this form is missing or unclear. Please look at it again.")
    status = 422


class TryAgain(Refused):
    message = N_("Many people are pressing at once. Please try again in a moment.")
    status = 503


class NotStored(Refused):
    message = N_("The computer could not save this. Keep your words, and tell the lead that its disk may be full.")
    status = 507


class Stale(Refused):
    message = N_("Something changed here in the meantime. Look at it again; nothing was overwritten.")


class StageNotOpen(Refused):
    message = N_("This part is closed now. Your words are still here; your facilitator can write them down.")


class OtherGroup(Refused):
    message = N_("These words were written for another group, so they were not sent. They are only on this phone.")


class CannotOpen(Refused):
    message = N_("This part cannot be opened any more.")


class NotYetComplete(Refused):
    message = N_("Group %(letter)s has not said how many people it has.")


class NothingToVote(Refused):
    message = N_("There are no issues on the ballot yet.")


class VoteIsFrozen(Refused):
    message = N_("The vote has begun, so its issues and rules stay as they are.")


class VoteIsOn(Refused):
    message = N_("The vote is under way. Devices can be removed or changed after the result.")


class NobodyMayMove(Refused):
    message = N_(
        "The vote is under way, so every phone keeps its place. For people who come back as a new phone: "
        "the facilitator raises the number of heads."
    )


class CloseVoteFirst(Refused):
    message = N_("Close the vote first.")


class NotTheResultYet(Refused):
    message = N_("The result is not shown yet. The lead shows it to everyone at the same time.")


class AlreadyRevealed(Refused):
    message = N_("The result is already shown.")


class PhonesAreAway(Refused):
    message = N_("In this part people talk, and the scribe writes. Please say it to your group.")


class NotInGroup(Refused):
    message = N_("Only people who are in a group can do this. Scan the code in your room.")
    status = 403


class AllDotsPlaced(Refused):
    message = N_("No dot is left. Move one here, or leave it.")


class EnoughOnThis(Refused):
    message = N_("No more than %(limit)s of your dots can go on one issue.")


class NoSuchDot(Refused):
    message = N_("This issue is not on the ballot.")
    status = 404


class VoteClosed(Refused):
    message = N_("Not counted: it came after the vote was closed.")


class VoteNotOpen(Refused):
    message = N_("The vote is not open yet.")


class HeadsOutOfRange(Refused):
    message = N_("Please enter how many people are in the room, from 0 to 500.")
    status = 422


class RaiseHeadsFirst(Refused):
    message = N_("This group counts %(heads)s people and has as many devices. Correct the number of people first.")


class HeadsOnlyUp(Refused):
    message = N_("While the vote is under way, the number of people can only go up.")


class LetterTaken(Refused):
    message = N_("Another group already has the letter %(letter)s.")


class NoLettersLeft(Refused):
    message = N_("All letters from A to Z are taken.")


class LastGroup(Refused):
    message = N_("At least one group must stay.")


class WordsWouldBeLost(Refused):
    message = N_("Group %(letter)s has words that it has not agreed on. Merge it into another group instead.")


class MergeWithItself(Refused):
    message = N_("A group cannot be merged with itself.")


class NobodyRunsIt(Refused):
    message = N_("Please write who runs the day and whose computer this is. Every guest can read it.")
    status = 422


class BadSetting(Refused):
    message = N_("This number is not possible here.")
    status = 422


class NoReportsNow(Refused):
    message = N_("No groups report now, so there is no page to turn.")


class LastReport(Refused):
    message = N_("This was the last group.")


class FirstReport(Refused):
    message = N_("No group has reported yet.")
