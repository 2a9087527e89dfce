"""The lead opens, closes, seals and shows what the hall decides; see domain/poll.py for the order."""

from collections.abc import Mapping
from dataclasses import replace

from app.domain.act import LEAD
from app.domain.agenda import Kind, State
from app.domain.ballot import Rule, dots_for
from app.domain.ballots_file import digest_of
from app.domain.change import Topic
from app.domain.paper import TELLERS
from app.domain.poll import LIGHT, Poll, PollKind, PollState, Rules, Way, light_rules
from app.domain.refusal import BadSetting, NotFound, NotTheResultYet, OnPaperToday
from app.domain.refusal_of_votes import (
    NoCardsYet,
    NoTieToDecide,
    PaperNotSettled,
    PeopleOutOfRange,
    PollIsOn,
    PollIsOver,
    VotingIsDestroyed,
    WrongWitnessWords,
)
from app.domain.statement import clean
from app.services.keying import is_paper_settled
from app.store.acts import add_act
from app.store.ballots import find_ids, open_closed, take_out
from app.store.counts import write_file
from app.store.database import Tx
from app.store.events import change_event, change_stage, find_agenda, find_event
from app.store.groups import count_heads
from app.store.issues import find_issues, find_settings
from app.store.papers import drop_box, forget_papers
from app.store.polls import add_poll, change_poll, find_current, find_options, find_rules, is_poll_on, next_poll
from app.store.results import find_standings
from app.store.vote_cards import find_valid_cards

MOST_PEOPLE = 5_000
LONGEST_QUESTION = 140
WHY = 280


def begin_vote(tx: Tx, people: int | None) -> Poll:
    """From here on the issues and the rules of the vote stand still. `people` None: as many as the groups counted."""
    issues = find_issues(tx)
    rules = [
        Rule(name, dots_for(sum(issue.list == name for issue in issues), dots), per_issue, carried)
        for name, (dots, per_issue, carried) in find_settings(tx).items()
    ]
    options = {issue.id: issue.list for issue in issues}
    return _begin(tx, PollKind.VOTE, "", rules, options, _people(tx, people))


def _begin(tx: Tx, kind: PollKind, question: str, rules: list[Rule], options: Mapping[int, str], people: int) -> Poll:
    event = find_event(tx)
    if event.vote_destroyed_at is not None:
        raise VotingIsDestroyed
    if is_poll_on(tx):
        raise PollIsOn
    if event.way is Way.CARDS and not find_valid_cards(tx):
        raise NoCardsYet
    light = kind in LIGHT
    new = Poll(
        next_poll(tx), kind, PollState.OPEN, event.way, question, people, event.tie,
        event.receipts and not light, "", "" if light or event.way is Way.PAPER else event.witness,
    )  # fmt: skip
    add_poll(tx, new, rules, options)
    tx.announce(Topic.AGENDA)
    return new


def _people(tx: Tx, people: int | None) -> int:
    if people is None:
        people = count_heads(tx)
        if people or find_event(tx).way is Way.PHONES:  # without any head nobody was let in, so nobody votes
            return people
    if not 1 <= people <= MOST_PEOPLE:
        raise PeopleOutOfRange
    return people


def correct_people(tx: Tx, poll: int, people: int, now: int) -> None:
    """Somebody came, somebody left, or they were counted wrongly."""
    current = _current(tx, poll)
    current.check_unsealed()
    if _people(tx, people) != current.people:
        change_poll(tx, poll, people=people)
        add_act(tx, now, LEAD, "counted_people", {"people": people})
        tx.announce(Topic.AGENDA)


def _current(tx: Tx, poll: int) -> Poll:
    """The poll that a form was drawn for, if it is still the one that counts."""
    current = find_current(tx)
    if current is None:
        raise NotFound
    if current.id != poll:
        raise PollIsOver
    return current


def close_poll(tx: Tx, current: Poll) -> None:
    current.check_close()
    change_poll(tx, current.id, state=PollState.CLOSED)
    tx.announce(Topic.AGENDA)


def reopen_poll(tx: Tx, current: Poll) -> None:
    """Closed by mistake; nothing was sealed yet. What was counted in a box is not all that will be in it."""
    current.check_reopen()
    for teller in TELLERS:
        drop_box(tx, current.id, teller)
    change_poll(tx, current.id, state=PollState.OPEN)
    tx.announce(Topic.AGENDA)


def stop_poll(tx: Tx, poll: int, now: int) -> None:
    """The lead closes a run-off. (The vote closes with its part of the day.)"""
    current = _current(tx, poll)
    if current.is_open:
        close_poll(tx, current)
        add_act(tx, now, LEAD, "closed_poll", {"state": current.kind})


def seal(tx: Tx, poll: int, now: int, salt: tuple[int, ...], private: bytes | None = None) -> None:
    """The ballots are fixed: their file and its digest.

    `salt` is drawn by chance: see domain/ballots_file.py. `private` is what the witnesses' words make.
    """
    current = _current(tx, poll)
    if current.state in (PollState.SEALED, PollState.REVEALED):
        return
    current.check_seal()
    if not is_paper_settled(tx, current):
        raise PaperNotSettled
    if current.witness:
        if private is None:
            raise WrongWitnessWords
        open_closed(tx, current.id, private)
    text = write_file(tx, current, salt)
    forget_papers(tx, current.id)
    change_poll(tx, current.id, state=PollState.SEALED, file=text, digest=digest_of(text))
    add_act(tx, now, LEAD, "sealed", {"state": current.kind})
    tx.announce(Topic.AGENDA)


def show(tx: Tx, current: Poll) -> None:
    """What was sealed is public from now on."""
    current.check_reveal()
    change_poll(tx, current.id, state=PollState.REVEALED)
    tx.announce(Topic.RESULT)


def show_poll(tx: Tx, poll: int, now: int) -> None:
    """Of a run-off. (The vote's own result is shown with its part of the day.)"""
    current = _current(tx, poll)
    if current.state is PollState.REVEALED:
        return
    if current.kind is PollKind.VOTE:
        raise NotTheResultYet
    show(tx, current)
    add_act(tx, now, LEAD, "showed_poll", {"state": current.kind})


def cancel_vote(tx: Tx, poll: int, rules: Rules, why: str, now: int) -> Poll:
    """Rules change only like this: the ballot is cancelled, on record, and a new one begins with no dots.

    How heads are counted stays as it is; only paper and cards that are there can be voted with.
    """
    current = _current(tx, poll)
    reason = clean(why)[:WHY]
    if current.kind is not PollKind.VOTE or not current.is_on:
        raise PollIsOver
    if not reason or not rules.in_range:
        raise BadSetting
    ids = find_ids(tx, current.id)
    take_out(tx, ids)
    forget_papers(tx, current.id)
    for teller in TELLERS:
        drop_box(tx, current.id, teller)
    change_poll(tx, current.id, state=PollState.CANCELLED, file="", digest="")
    change_event(tx, tie=rules.tie, receipts=rules.receipts)
    lists, options = find_rules(tx, current.id), find_options(tx, current.id)
    frozen = [
        Rule(name, dots_for(sum(on == name for on in options.values()), rules.dots), rules.per_issue, rules.carried)
        for name in lists
    ]
    add_act(tx, now, LEAD, "cancelled", {"reason": reason, "ballots": len(ids)})
    tx.announce(Topic.TURNOUT)
    begun = _begin(tx, PollKind.VOTE, "", frozen, options, current.people)
    _back_to_the_vote(tx, now)
    return begun


def _back_to_the_vote(tx: Tx, now: int) -> None:
    """Whatever part of the day the hall has gone on to: one is open at a time."""
    agenda = find_agenda(tx)
    vote = [stage for stage in agenda.stages if stage.kind is Kind.VOTE and stage.opened_at is not None][-1]
    if agenda.now is not None and agenda.now.is_open and agenda.now != vote:
        change_stage(tx, agenda.now.position, state=State.CLOSED, closed_at=now)
    if not vote.is_open:
        change_stage(tx, vote.position, state=State.OPEN, closed_at=None)
        change_event(tx, current_stage=vote.position, report_group=None, report_began=None)


def open_runoff(tx: Tx, now: int) -> Poll:
    """Between issues that are tied at the cut: one dot each, on each list that has such a tie."""
    tied = {name: [each for each in of if each.waits] for name, of in find_standings(tx).items()}
    if not any(tied.values()):
        raise NoTieToDecide
    rules = [Rule(name, 1, 1, 1) for name, of in tied.items() if of]
    options = {each.issue: name for name, of in tied.items() for each in of}
    last = find_current(tx)
    begun = _begin(tx, PollKind.RUNOFF, "", rules, options, last.people if last else count_heads(tx))
    add_act(tx, now, LEAD, "opened_poll", {"state": PollKind.RUNOFF})
    return begun


def open_light(tx: Tx, kind: PollKind, question: str, now: int) -> Poll:
    """A temperature check or a show of readiness: anonymous, not binding."""
    if kind not in LIGHT:
        raise BadSetting
    if find_event(tx).way is Way.PAPER:
        raise OnPaperToday
    last = find_current(tx)
    people = last.people if last and last.people else count_heads(tx)
    rule, options = light_rules(kind)
    begun = _begin(tx, kind, clean(question)[:LONGEST_QUESTION], [rule], options, people)
    add_act(tx, now, LEAD, "opened_poll", {"state": kind})
    return begun


def finish_light(tx: Tx, poll: int, now: int) -> None:
    """Close, fix and show at once: nothing hangs on it."""
    current = _current(tx, poll)
    if current.state is PollState.REVEALED:
        return
    if not current.is_light:
        raise PollIsOver
    close_poll(tx, current)
    seal(tx, poll, now, ())
    show(tx, replace(current, state=PollState.SEALED))
    change_poll(tx, poll, on_wall=True)


def clear_wall(tx: Tx) -> None:
    """The hall goes on: the wall shows the day again."""
    current = find_current(tx)
    if current is not None and current.on_wall:
        change_poll(tx, current.id, on_wall=False)
        tx.announce(Topic.RESULT)
