"""Why something about the council is refused."""

from app.domain.refusal import N_, Refused


class CouncilNotYet(Refused):
    message = N_("The council is chosen later today.")


class DayIsOver(Refused):
    message = N_("The day has ended, so its council stays as it is. You can still step back on your own phone.")


class ForwardAlready(Refused):
    message = N_("You have put yourself forward already.")


class EnoughCandidates(Refused):
    message = N_("A group can have %(limit)s candidates at most.")


class PhonesChooseNow(Refused):
    message = N_("The phones are choosing right now. Close that on the tablet first.")


class PhonesDoNotChoose(Refused):
    message = N_("Your group is not choosing on phones now.")


class EverySeatHasADot(Refused):
    message = N_("All your dots are placed. Take one back first.")


class NobodyForward(Refused):
    message = N_("Nobody has put themselves forward yet.")


class TooFewForThat(Refused):
    message = N_("There is only one candidate, so there is nothing to choose between.")


class MoreThanSeats(Refused):
    message = N_("There are more candidates than seats. Please choose in one of the other ways.")


class VotesOutOfRange(Refused):
    message = N_("Please count the slips of each candidate, from 0 to %(most)s.")
    status = 422


class CallOutThreeNumbers(Refused):
    message = N_("Ask the room for three numbers and type them, for example: 4 17 8")
    status = 422


class SeatsOutOfRange(Refused):
    message = N_("A group has 1 to %(most)s seats, and as many alternates at most.")
    status = 422


class TooManyOffices(Refused):
    message = N_("There are %(limit)s such seats already.")


class SeatIsTaken(Refused):
    message = N_("Somebody has this seat now, so no organization holds it.")


class AnswersThemselves(Refused):
    message = N_("This person answers on their own phone. Nobody can say yes for them.")


class ServesFirst(Refused):
    message = N_("First comes the yes to serve. To be named is a second yes.")


class OnlyIfChosen(Refused):
    message = N_("Only people with a seat leave a way to reach them.")


class OnlyPaperYet(Refused):
    message = N_("Nobody could open this yet. Please fill in a paper card for the secretary.")


class PassphraseIsThere(Refused):
    message = N_("There is a passphrase already. It was shown once, to be written on paper.")


class WrongPassphrase(Refused):
    message = N_("This is not the passphrase on the paper. Look at each letter again; nothing is lost.")
    status = 422
