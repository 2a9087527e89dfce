"""The page on which anybody counts the sealed ballots again, on their own device."""

from dataclasses import dataclass

from app.domain.poll import PollState
from app.domain.theme import Issue
from app.screens.fragment import Fragment, Sight
from app.screens.public import page_with
from app.store.database import Tx
from app.store.events import find_agenda
from app.store.issues import find_issues
from app.store.polls import find_polls, find_vote


@dataclass(frozen=True, slots=True)
class SealedFile:
    """What can be taken home. `runoff` is 0 for the vote, and counts the run-offs."""

    name: str
    digest: str
    runoff: int


@dataclass(frozen=True, slots=True)
class VerifyView:
    """`files` and the words of `issues` exist from the reveal on; without a file the vote was held before the seal."""

    revealed: bool
    files: tuple[SealedFile, ...]
    issues: tuple[Issue, ...]
    receipts: bool

    @property
    def digest(self) -> str:
        return self.files[0].digest if self.files else ""


def load_verify(tx: Tx, _sight: Sight) -> VerifyView:
    vote = find_vote(tx)
    if vote is None or not find_agenda(tx).revealed:
        return VerifyView(False, (), (), False)
    sealed = [
        poll
        for poll in find_polls(tx)
        if poll.id >= vote.id and poll.state is PollState.REVEALED and poll.digest and not poll.is_light
    ]
    files = tuple(SealedFile(poll.file_name, poll.digest, place) for place, poll in enumerate(sealed))
    return VerifyView(True, files, tuple(find_issues(tx)) if files else (), vote.receipts)


VERIFY = page_with("verify", Fragment("verify", "public/_verify.html", load_verify, frozenset(), personal=True))
