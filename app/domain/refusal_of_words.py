"""What a rule says of somebody's words: lines, cards, flags, and the dots inside a group."""

from app.domain.refusal import N_, Refused, Stale


class Empty(Refused):
    message = N_("Please write a few words first.")
    status = 422


class TooLong(Refused):
    message = N_("This has %(length)s characters; there is room for %(limit)s. Please make it shorter.")
    status = 422


class SentBefore(Refused):
    message = N_("Your first words have arrived. Send once more if these should be a line of their own.")


class TooManyStatements(Refused):
    message = N_("This phone has sent %(limit)s already. Please let others speak, or change one of yours.")


class NotYours(Refused):
    message = N_("Only the phone that wrote this can change it.")
    status = 403


class AlreadyAgreed(Refused):
    message = N_("The group has agreed on this line, so it stays as it is.")


class NothingToAgree(Refused):
    message = N_("There is nothing new on this list to agree on.")


class ListChanged(Refused):
    message = N_("The list changed while you were reading. Please read it again, then agree.")


class NotOnList(Refused):
    message = N_("This line is not on the list any more.")
    status = 404


class InOtherHands(Refused):
    message = N_("Somebody else has this in hand just now.")


class CardsAreDelivered(Refused):
    message = N_("The cards are on the table now, so this one stays as it is. Tell your group what you meant.")


class EnoughCards(Refused):
    message = N_("All %(limit)s cards of this phone are in the pile. Paper counts the same, and soon your group talks.")


class NotReadNow(Refused):
    message = N_("This list is not read aloud any more. Please say it to your group.")


class ChoosingNotOpen(Refused):
    message = N_("Choosing with dots is closed, so this was not counted. Please say it to your group.")


class NoDotLeft(Refused):
    message = N_("No dot is left. Take one back first.")


class NothingToChoose(Refused):
    message = N_("This list is not longer than your group may carry, so there is nothing to choose.")


class LineChanged(Stale):
    message = N_("This line was changed on another tablet as well. Both versions are here: choose one.")


class ChangedSince(Refused):
    message = N_("This line was changed again since. What stands there now stays.")


class TooLongAgo(Refused):
    message = N_("This is too long ago to be undone. What stands there now stays.")


class CardOnTable(Refused):
    message = N_("A card lies uncovered already. Talk about that one first.")


class ChooseFirst(Refused):
    message = N_("There is more on the list than your group can carry. Choose up to %(room)s lines together.")


class TooManyChosen(Refused):
    message = N_("%(chosen)s lines are chosen; there is room for %(room)s. The others stay on record.")
