"""Why the exit survey or the end of the day says no."""

from app.domain.refusal import N_, Refused


class DayIsOver(Refused):
    message = N_("The day has ended, so nothing more is written down. All of it can still be read. Thank you.")


class SurveyNotOpen(Refused):
    message = N_("These questions are closed now. Thank you.")


class SurveyIsCounted(Refused):
    message = N_("The answers are counted, so the questions cannot be opened again.")


class CloseSurveyFirst(Refused):
    message = N_("Close the questions first.")


class NoMeetingYet(Refused):
    message = N_("Please enter a day and a time that there are.")
    status = 422


class TooManyPapers(Refused):
    message = N_("Please enter how many papers say this, from 0 to %(most)s.")
    status = 422


class ResultFirst(Refused):
    message = N_("This can be read as soon as the result is shown to everyone.")
    status = 404
