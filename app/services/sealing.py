"""The end of the vote's secrets: what could lead from a ballot to a phone, a card or a group goes; the result stays."""

from app.domain.act import LEAD
from app.domain.change import Topic
from app.domain.day_end import even_after_the_day
from app.domain.refusal_of_votes import FinishTheVoteFirst
from app.store.acts import add_act
from app.store.ballots import find_ids, take_out
from app.store.database import Tx
from app.store.events import change_event, find_event
from app.store.papers import forget_papers
from app.store.polls import change_poll, find_polls
from app.store.vote_cards import count_cards, forget_cards


@even_after_the_day
def destroy_voting_secrets(tx: Tx, now: int) -> None:
    """Ballots' ids and versions, cards' codes and stubs, what tellers keyed. The sealed files of the polls stay.

    The vote's key and what lies in free pages go right after this (store/files.py).
    """
    if find_event(tx).vote_destroyed_at is not None:
        return
    polls = find_polls(tx)
    if not polls or any(poll.is_on for poll in polls):
        raise FinishTheVoteFirst
    ballots = 0
    for poll in polls:
        ballots += take_out(tx, find_ids(tx, poll.id))
        forget_papers(tx, poll.id)
        change_poll(tx, poll.id, witness="")
    cards = count_cards(tx)
    forget_cards(tx)
    change_event(tx, vote_destroyed_at=now, witness="", cards_made=cards.made, cards_void=cards.void)
    add_act(tx, now, LEAD, "destroyed", {"ballots": ballots, "cards": cards.made})
    tx.announce(Topic.AGENDA)
    tx.announce(Topic.VOTE_CARDS)
