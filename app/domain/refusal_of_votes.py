"""Why a vote card, a paper ballot or a step of the count is refused."""

from app.domain.refusal import N_, Refused


class OtherPoll(Refused):
    message = N_("This was meant for another vote. Nothing was counted or changed by it.")


class UseYourCard(Refused):
    message = N_("Today everybody votes with a vote card. Scan it, or type its code.")


class CardsOnly(Refused):
    message = N_("Today nobody votes with a card.")


class WrongCard(Refused):
    message = N_("No vote card has this code. Please look at your card again.")
    status = 404


class TooManyGuesses(Refused):
    message = N_("Many wrong codes are being typed just now. Please look at your card again and wait a moment.")
    status = 429


class CardIsVoid(Refused):
    message = N_("This vote card was made void, because its owner has a new one. Ask at the desk.")
    status = 403


class WrongStub(Refused):
    message = N_("No stub has this code. Please look at it again.")
    status = 404


class NoCardsYet(Refused):
    message = N_("There are no vote cards yet. Make and print them at the desk first.")


class CardsOutOfRange(Refused):
    message = N_("Please enter how many cards you need, from 1 to 500 at a time.")
    status = 422


class CardsLeftOutOfRange(Refused):
    message = N_("There are %(made)s cards in all, so no more than that can lie in the pile.")
    status = 422


class CardVotedOnScreen(Refused):
    message = N_("This card's ballot came from a screen already, so its paper is not counted. Put it aside.")


class PeopleOutOfRange(Refused):
    message = N_("Please count the people in the hall, from 1 to 5000.")
    status = 422


class NotOnPaper(Refused):
    message = N_("Today no paper ballots are counted in this way.")


class PaperComesLater(Refused):
    message = N_("Paper is counted after the vote is closed.")


class UnknownIssueNumber(Refused):
    message = N_("#%(number)s is not on the ballot.")
    status = 422


class TooManyDotsOnPaper(Refused):
    message = N_(
        "This paper has %(dots)s dots on one list, and only %(limit)s are allowed. "
        "Show it to the other teller. If both see the same, this list counts as empty."
    )
    status = 422


class TooManyOnOneIssue(Refused):
    message = N_("This paper has too many dots on #%(number)s: only %(limit)s are allowed.")
    status = 422


class TotalsTooHigh(Refused):
    message = N_("%(ballots)s ballots cannot hold that many dots. Please count again.")
    status = 422


class PaperNotSettled(Refused):
    message = N_("The two tellers have not finished yet, or their counts differ. Settle that first.")


class CloseThePollFirst(Refused):
    message = N_("Close the vote first.")


class SealFirst(Refused):
    message = N_("Seal the ballots first.")


class BallotsAreSealed(Refused):
    message = N_("The ballots are sealed. No ballot can be added, changed or taken out any more.")


class PollIsOver(Refused):
    message = N_("This vote is over.")


class PollIsOn(Refused):
    message = N_("Another vote is under way. Finish it first.")


class NoTieToDecide(Refused):
    message = N_("There is no tie that a run-off could decide.")


class VotingIsDestroyed(Refused):
    message = N_("The secrets of the vote were destroyed, so no further vote is possible today.")


class FinishTheVoteFirst(Refused):
    message = N_("Show the result first. Then the secrets of the vote can be destroyed.")


class WitnessWordsNeeded(Refused):
    message = N_("Both witnesses type their words, at least twelve letters each.")
    status = 422


class WrongWitnessWords(Refused):
    message = N_("These words do not open the ballots. Both witnesses, please type again exactly what you chose.")
    status = 422


class PaperKeyedAs(Refused):
    message = N_("This card's paper was keyed already: it is number %(number)s of the pile.")


class NoCardHere(Refused):
    message = N_("Scan your vote card first, or type its code.")
    status = 403


class OtherCard(Refused):
    message = N_("This was meant for another vote card. Nothing was counted or changed by it.")
