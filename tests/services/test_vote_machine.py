"""Voters, the desk, two tellers and the lead do anything at all, in any order: the count is what plain Python counted.

Every step goes through the real services on a database file of its own; `vote_model` remembers what should be there.
"""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from app.domain.account import Account, Cards
from app.domain.agenda import Kind
from app.domain.audience import Audience, Viewer
from app.domain.ballot import Done, Hand, Wish
from app.domain.ballots_file import SALT as SALTED
from app.domain.ballots_file import digest_of, recount
from app.domain.poll import LIGHT, Poll, PollKind, PollState, Rules, Tie, Way, light_rules
from app.domain.refusal import Refused
from app.domain.secret import ballot_id, hand_key, participant_id
from app.domain.vote_card import card_id
from app.screens.booth import BOOTH, load_booth
from app.screens.desk import DESK
from app.screens.fragment import Page, Sight, draw
from app.screens.language import PSEUDO, SOURCE, translations
from app.screens.lead_vote import VOTE, load_vote
from app.screens.phone import PHONE, load_hand
from app.screens.teller import TELLER, load_teller
from app.screens.wall import WALL, load_wall
from app.services import dealing, facilitating, joining, keying, polling, sealing
from app.services.checking import find_problems
from app.services.preparing import set_rules
from app.services.theming import make_the_rest
from app.services.voting import Slip, Tap, mark_ballots
from app.store.ballots import find_all_hands
from app.store.counts import find_account, find_count, holds
from app.store.database import Database, Tx
from app.store.events import find_agenda
from app.store.issues import find_issues
from app.store.polls import find_file, find_polls, find_vote
from tests.cast import NOON, REHEARSED
from tests.services import vote_model as model
from tests.services.day import SALT, Day

KEY, VOTE_KEY = b"of the event".ljust(32), b"of the vote".ljust(32)
PEOPLE = 6
EXAMPLES = {Way.PHONES: 14, Way.CARDS: 22, Way.PAPER: 8}
MET = {  # what must have happened at least once, so that nothing is claimed about what never happens
    Way.PHONES: {"AllDotsPlaced", "EnoughOnThis", "NoSuchDot", "NotInGroup", "OtherPoll", "Stale", "VoteClosed",
                 "its ballot has changed while it waited"},
    Way.CARDS: {"CardIsVoid", "CardVotedOnScreen", "OtherPoll", "PaperKeyedAs", "PaperNotSettled", "TooManyDotsOnPaper",
                "UnknownIssueNumber", "WrongCard"},
    Way.PAPER: {"BallotsAreSealed", "OnPaperToday", "PaperComesLater", "PaperNotSettled", "TotalsTooHigh"},
}  # fmt: skip
ISSUES = {1: 5, 2: 3}  # by group; where the second has a list of its own, all of that is carried without a vote


@pytest.fixture(scope="module")
def events(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two days up to their votes: in Galveston the issues stand on two lists, in Erie on one."""
    return [ready(Day(tmp_path_factory.mktemp(program), program)) for program in ("galveston", "erie")]


def ready(day: Day) -> Path:
    """The issues are on the ballot, and the heads are counted."""
    day.open(Kind.CONCERNS)
    for group, issues in ISSUES.items():
        day.do(joining.enter_heads, group, PEOPLE // 2, True)
        day.do(joining.enter_heads, group, PEOPLE // 2, False)
        day.say(group, *(f"issue {group}.{number}" for number in range(issues)))
        day.agree(group)
    day.do(make_the_rest, NOON)
    day.open(Kind.THEMES)
    day.database.close()
    return day.database.path


@dataclass
class Device:
    """A screen on which somebody sees a ballot: as it was when they last looked."""

    secret: str
    poll: int = 0
    hand: Hand = field(default_factory=Hand)


@dataclass(frozen=True)
class Sent:
    """A tap on its way, and the ballot that its screen showed when it was made."""

    device: Device
    poll: int
    shown: Hand
    tap: Tap

    def is_fresh(self, hand: Hand) -> bool:
        """Is it meant for the ballot as it is?"""
        return self.shown == hand and self.tap.ballot in (None, hand.version)


class Hall:
    """`chance` is Hypothesis's: it decides who does what. `said` tells what happened, for whoever reads a failure."""

    def __init__(self, database: Database, chance: Random, way: Way) -> None:
        self.database, self.chance = database, chance
        self.day = model.Day(way)
        self.devices: list[Device] = []
        self.counted: list[Sent] = []
        self.waiting: list[Sent] = []
        self.said: list[str] = []
        self.refusals: Counter[str] = Counter()
        self.sealed: dict[int, str] = {}
        self.heads = {1: PEOPLE // 2, 2: PEOPLE // 2}

    # How anything is done, and looked at.

    def do(self, use_case: Callable[..., Any], *args: Any) -> Any:
        """Its result, or its refusal."""
        try:
            outcome = self.database.write_now(use_case, *args)
        except Refused as refusal:
            outcome = refusal
        self.note(use_case.__name__, args, outcome)
        return outcome

    def note(self, what: str, args: object, outcome: object) -> None:
        self.said.append(f"{what}{args} -> {type(outcome).__name__ if isinstance(outcome, Refused) else outcome}")
        if isinstance(outcome, Refused):
            self.refusals[type(outcome).__name__] += 1
            check_sentence(outcome)

    def must(self, legal: bool, use_case: Callable[..., Any], *args: Any) -> bool:
        """It is accepted if it is within the rules, and only then."""
        outcome = self.do(use_case, *args)
        assert isinstance(outcome, Refused) is not legal, f"legal: {legal}; {outcome!r}"
        return legal

    def find(self, finder: Callable[..., Any], *args: Any) -> Any:
        return self.database.read_now(finder, *args)

    def sight(self, audience: Audience, secret: str | None = None, member: int | None = None) -> Sight:
        viewer = Viewer(audience, secret=secret, member=member)
        return Sight(viewer, SOURCE, KEY, "http://hall.test", NOON, vote_key=VOTE_KEY)

    def look(self, device: Device) -> None:
        """What its screen loads is the ballot as it is."""
        now = self.day.now
        by_card = self.day.way is Way.CARDS
        view = self.find(load_booth if by_card else load_hand, self.sight(Audience.PHONE, device.secret))
        if view.part in ("vote", "light"):
            assert now is not None
            assert placed(view.vote.hand) == now.sheet(device.secret).dots
            device.poll, device.hand = view.vote.poll.id, view.vote.hand
        if by_card:
            assert (view.part == "void") is (device.secret not in self.day.valid)

    # Everybody votes.

    def vote(self) -> None:
        """Somebody taps on the screen as they see it; it is sent, or waits on its phone."""
        if not self.devices:
            return
        device = self.chance.choice(self.devices)
        if device.poll != self.day.rounds[-1].id or self.chance.random() < 0.6:
            self.look(device)
        tap = self.some_tap(device)
        if self.chance.random() < 0.15:
            waits = replace(tap, ballot=device.hand.version)
            self.waiting.append(Sent(device, device.poll, device.hand, waits))
        else:
            self.send([Sent(device, device.poll, device.hand, tap)])

    def some_tap(self, device: Device) -> Tap:
        """Mostly one that its screen offers; sometimes one that no screen offers."""
        now, hand = self.round_of(device), device.hand
        lying = sorted(name for name, dot in hand.dots.items() if dot.placed)
        dice = self.chance.random()
        if dice < 0.12 or (hand.done and dice < 0.7):
            return Done(False, hand.version) if hand.done else Done(True)
        if dice < 0.3 and lying:
            issue, nth = self.chance.choice(lying)
            return Wish(issue, nth, placed=False, seen=hand.dot(issue, nth).version)
        issue = self.chance.choice([*now.lists, *now.lists, 99])
        free = next((nth for nth in range(1, 9) if (issue, nth) not in lying), 9)
        nth = self.chance.choice([free] * 12 + [0, free + 1])
        full = issue in now.lists and len([name for name in lying if now.lists.get(name[0]) == now.lists[issue]]) >= (
            now.limits_of(issue).dots
        )
        moved = self.chance.choice(lying) if lying and self.chance.random() < (0.8 if full else 0.1) else None
        instead = (*moved, hand.dot(*moved).version) if moved and moved[0] != issue else None
        return Wish(issue, nth, placed=True, seen=hand.dot(issue, nth).version, instead_of=instead)

    def round_of(self, device: Device) -> model.Round:
        found = [each for each in self.day.rounds if each.id == device.poll]
        return found[0] if found else self.day.rounds[-1]

    def burst(self) -> None:
        """Many taps wait at once, and are served together."""
        sent = []
        for device in self.chance.sample(self.devices, min(len(self.devices), self.chance.randint(2, 6))):
            self.look(device)
            taps = [self.some_tap(device) for _ in range(self.chance.randint(1, 2))]
            sent += [Sent(device, device.poll, device.hand, tap) for tap in taps]
        self.send(sent)

    def copies_come_again(self) -> None:
        """A network delivers what was counted once more: nothing changes."""
        if self.counted:
            sent = self.chance.choice(self.counted[-25:])
            before = self.hands()
            self.send([sent], copies=True)
            assert self.hands() == before

    def waiting_taps_arrive(self) -> None:
        """Their phones were away, and their owners may have gone on with another device."""
        sent, self.waiting = self.waiting, []
        self.send(sent)

    def send(self, sents: list[Sent], copies: bool = False) -> None:
        before = self.hands()
        outcomes = self.do(mark_ballots, [(self.slip(each), each.tap) for each in sents])
        for sent, outcome in zip(sents, outcomes, strict=True):
            self.note("tap", (sent.device.secret, sent.poll, sent.tap), outcome)
            hand = before.get(sent.device.secret, Hand())
            if isinstance(outcome, Refused):
                self.hear_no(sent, hand, copies)
            else:
                self.hear_yes(sent, hand, copies)
                before[sent.device.secret] = sent.device.hand = outcome.hand
                sent.device.poll = sent.poll

    def slip(self, sent: Sent) -> Slip:
        secret, poll = sent.device.secret, sent.poll
        ballot, opens = ballot_id(VOTE_KEY, secret, poll), hand_key(VOTE_KEY, secret, poll)
        if self.day.way is Way.CARDS:
            return Slip(poll, ballot, opens, card=card_id(VOTE_KEY, secret))
        return Slip(poll, ballot, opens, participant=participant_id(KEY, secret))

    def hear_no(self, sent: Sent, hand: Hand, copies: bool) -> None:
        """Nobody is refused who sees the ballot as it is, and keeps to its rules."""
        now = self.day.rounds[-1]
        if copies or not self.may(sent) or not now.accepts(sent.device.secret, sent.tap):
            return
        assert not sent.is_fresh(hand), f"{sent.tap} was refused"
        if sent.tap.ballot not in (None, hand.version):
            self.refusals["its ballot has changed while it waited"] += 1

    def hear_yes(self, sent: Sent, hand: Hand, copies: bool) -> None:
        """Nothing is counted from whoever may not vote, or against the rules."""
        now, secret = self.day.rounds[-1], sent.device.secret
        assert self.may(sent)
        if now.changes(secret, sent.tap):
            assert not copies, "a copy was counted"
            assert sent.tap.ballot in (None, hand.version), "it waited, and its ballot has changed in the meantime"
            assert now.accepts(secret, sent.tap), f"{sent.tap} was counted"
            if not (isinstance(sent.tap, Done) and sent.tap.done):  # "I am done" once more takes nothing away
                self.counted.append(sent)
            now.tap(secret, sent.tap)

    def may(self, sent: Sent) -> bool:
        return self.day.may_vote(sent.device.secret) and sent.poll == self.day.rounds[-1].id

    def hands(self) -> dict[str, Hand]:
        """Of the poll that is on, or was on last, by secret."""
        now = self.day.now
        if now is None:
            return {}
        stored = self.find(find_all_hands, now.id)
        known = {ballot_id(VOTE_KEY, secret, now.id): secret for secret in self.secrets()}
        return {known[id]: hand for id, hand in stored.items()}

    def secrets(self) -> set[str]:
        return {device.secret for device in self.devices} | set(self.day.cards)

    # The door and the desk.

    def somebody_comes(self) -> None:
        """One more person: with a phone, or to the desk for a card. Or somebody takes another device."""
        if self.devices and self.chance.random() < 0.4:
            self.devices.append(Device(self.chance.choice(self.devices).secret))
        elif self.day.way is Way.CARDS:
            self.deal()
        elif self.day.way is Way.PHONES:
            self.join()

    def join(self) -> None:
        secret, group = f"phone{len(self.devices)}", self.chance.choice([1, 2])
        me = self.do(joining.join, participant_id(KEY, secret), group)
        self.devices.append(Device(secret))
        if me.group is None and self.chance.random() < 0.5:
            self.heads[group] += 1
            assert self.must(True, joining.enter_heads, group, self.heads[group], False)
            assert not isinstance(self.do(joining.admit, group, me.number), Refused)
            self.day.members.add(secret)
        elif me.group is not None:
            self.day.members.add(secret)

    def make_cards(self) -> None:
        """The same page loaded again makes no second pile."""
        batch = f"batch{len(self.day.cards) // 4 - self.chance.choice([0, 0, 1])}"
        pairs = self.do(dealing.make_cards, VOTE_KEY, batch, 4)
        assert pairs == self.do(dealing.make_cards, VOTE_KEY, batch, 4)
        for code, stub in pairs:
            self.day.pile = self.day.pile if code in self.day.cards else None
            self.day.cards.setdefault(code, model.CardMade(stub))

    def deal(self) -> None:
        pile = [code for code, card in self.day.cards.items() if not card.dealt]
        if pile:
            self.day.cards[pile[0]].dealt = True
            self.devices.append(Device(pile[0]))

    def lose_a_card(self) -> None:
        """Its stub makes it void, once; mostly its owner gets another one."""
        code = self.chance.choice(list(self.day.cards)) if self.day.cards else ""
        now = self.day.now
        sealed = now is not None and now.state is PollState.SEALED
        known = self.day.cards.get(code)
        legal = known is not None and (known.void or not sealed)
        typed = self.mistyped(known.stub if known else "NOSTUB")
        outcome = self.do(dealing.make_void, VOTE_KEY, typed)
        assert isinstance(outcome, Refused) is not legal
        if legal and known is not None and not known.void:
            assert outcome is self.day.make_void(code)
            self.deal()

    def mistyped(self, code: str) -> str:
        """As people type: small, with dashes, with look-alikes."""
        return self.chance.choice([code, code.lower(), f" {code[:4]}-{code[4:8]} {code[8:]}", code.replace("B", "8")])

    def count_pile(self) -> None:
        left = self.chance.randint(-1, len(self.day.cards) + 1)
        if self.must(0 <= left <= len(self.day.cards), dealing.count_pile, left):
            self.day.pile = left

    # Two tellers.

    def key_paper(self) -> None:
        """A paper of the pile, or one that was keyed already: by the same teller again, or by the other one."""
        now = self.day.rounds[-1]
        number, teller = self.chance.randint(1, 4), self.chance.choice([1, 2, 1, 2, 1, 2, 3])
        code, read = self.some_card(), self.some_numbers(now)
        other = now.papers.get((number, 3 - teller))
        if other is not None and self.chance.random() < 0.7:
            code, read = other
        known = code in self.day.valid and teller in model.BOTH
        legal = self.tellers_count(Way.CARDS) and known and now.may_be_keyed(number, (code, read))
        typed = self.chance.choice([" ", ", #"]).join(map(str, self.chance.sample(read, len(read))))
        outcome = self.do(keying.key_paper, VOTE_KEY, teller, number, self.mistyped(code), typed)
        assert isinstance(outcome, Refused) is not legal
        if legal:
            now.key(number, teller, (code, read))
            assert outcome is now.agree(number)

    def tellers_count(self, way: Way) -> bool:
        now = self.day.now
        return now is not None and now.state is PollState.CLOSED and now.way is way and not now.is_light

    def some_card(self) -> str:
        dealt = [code for code, card in self.day.cards.items() if card.dealt]
        return self.chance.choice([*dealt, *dealt, *dealt, *self.day.cards, "NO" * 6])

    def some_numbers(self, now: model.Round) -> tuple[int, ...]:
        """Mostly a ballot that is within the rules; they are few, so that two tellers often read the same."""
        numbers = sorted(now.numbers)
        most = sum(limits.dots for limits in now.limits.values())
        dice = self.chance.random()
        count = most + 1 if dice < 0.1 else self.chance.randint(0, min(2, most))
        return tuple(sorted([*(self.chance.choice(numbers) for _ in range(count)), *([77] if dice > 0.95 else [])]))

    def take_paper_back(self) -> None:
        self.take_back(self.chance.randint(1, 4), self.chance.choice([1, 2, 3]))

    def take_back(self, number: int, teller: int) -> None:
        now, legal = self.day.rounds[-1], self.tellers_count(Way.CARDS) and teller in model.BOTH
        if self.must(legal, keying.take_back_paper, teller, number) and (number, teller) in now.papers:
            now.withdraw(number)
            del now.papers[number, teller]

    def count_box(self) -> None:
        now, teller = self.day.rounds[-1], self.chance.choice([1, 2, 1, 2, 3])
        other = now.boxes.get(3 - teller)
        self.count(teller, *(other if other is not None and self.chance.random() < 0.6 else self.some_box(now)))

    def count(self, teller: int, ballots: int, dots: dict[int, int]) -> None:
        now = self.day.rounds[-1]
        legal = self.tellers_count(Way.PAPER) and teller in model.BOTH and now.is_box(ballots, dots)
        if self.must(legal, keying.count_box, teller, ballots, dots):
            now.boxes[teller] = ballots, dots

    def some_box(self, now: model.Round) -> tuple[int, dict[int, int]]:
        voted = [issue for issue in now.lists if now.limits_of(issue).dots]
        return self.chance.randint(0, 9), {issue: self.chance.randint(0, 4) for issue in voted}

    def count_again(self) -> None:
        teller = self.chance.choice([1, 2, 3])
        if self.must(self.tellers_count(Way.PAPER) and teller in model.BOTH, keying.count_again, teller):
            self.day.rounds[-1].boxes.pop(teller, None)

    # The lead.

    def begin(self) -> None:
        """The rules are set, mostly there are cards by then, and the vote is opened."""
        rules, lists = self.some_rules(), len({issue.list for issue in self.find(find_issues)})
        assert self.must(True, set_rules, lists, rules)
        if self.day.way is Way.CARDS:
            self.make_cards()
        for _ in range(PEOPLE):
            self.somebody_comes()
        if self.chance.random() < 0.2:
            self.ask_the_hall()
            self.vote()
            self.answer_is_shown()
        self.open_vote(rules)

    def some_rules(self) -> Rules:
        return Rules(
            self.chance.choice([None, 1, 2, 3]), self.chance.randint(1, 3), self.chance.randint(1, 3), self.day.way,
            self.chance.choice([Tie.BOTH, Tie.RUNOFF, Tie.RUNOFF]), self.chance.random() < 0.5,
        )  # fmt: skip

    def open_vote(self, rules: Rules) -> None:
        issues = self.find(find_issues)
        lists = {issue.id: issue.list for issue in issues}
        assert self.must(True, self.opens(Kind.VOTE), self.seen(), NOON, REHEARSED, PEOPLE)
        numbers = {issue.number: issue.id for issue in issues}
        self.begins(PollKind.VOTE, limits_of(rules, lists), lists, numbers, PEOPLE, rules.tie)

    def seen(self) -> str:
        return str(self.find(find_agenda).seen)

    def opens(self, kind: Kind) -> Callable[..., None]:
        position = next(stage.position for stage in self.find(find_agenda).stages if stage.kind is kind)

        def open_stage(tx: Tx, seen: str, now: int, override: str = "", people: int | None = None) -> None:
            facilitating.open_stage(tx, position, seen, now, override, people)

        return open_stage

    def is_voting(self) -> bool:
        """Is the part of the day open in which the vote is?"""
        return any(stage.kind is Kind.VOTE and stage.is_open for stage in self.find(find_agenda).stages)

    def close(self) -> None:
        """The vote closes with its part of the day, or because another one opens; other polls by themselves."""
        now, vote = self.day.rounds[-1], self.day.vote
        if vote is None or now is not vote:
            assert self.must(True, polling.stop_poll, now.id, NOON)
            now.state = PollState.CLOSED if now.state is PollState.OPEN else now.state
            return
        if self.chance.random() < 0.3:
            assert self.must(True, self.opens(Kind.WELCOME), self.seen(), NOON)
        elif self.is_voting():
            agenda = self.find(find_agenda)
            assert self.must(True, facilitating.close_stage, agenda.current, agenda.seen, NOON)
        else:
            return
        vote.state = PollState.CLOSED if vote.state is PollState.OPEN else vote.state

    def reopen(self) -> None:
        """Closed by mistake; not any more once it was sealed."""
        vote, voting = self.day.vote, self.is_voting()
        assert vote is not None
        legal = voting or vote.state is PollState.CLOSED
        if self.must(legal, self.opens(Kind.VOTE), self.seen(), NOON) and vote.state is PollState.CLOSED and not voting:
            vote.state, vote.boxes = PollState.OPEN, {}

    def seal(self) -> None:
        now = self.day.rounds[-1]
        legal = now.is_sealed or (now.state is PollState.CLOSED and now.is_settled)
        if self.must(legal, polling.seal, now.id, NOON, SALT) and now.state is PollState.CLOSED:
            now.state = PollState.SEALED

    def show(self) -> None:
        now, vote = self.day.rounds[-1], self.day.vote
        if vote is None or now is not vote:
            legal = now.state in (PollState.SEALED, PollState.REVEALED)
            if self.must(legal, polling.show_poll, now.id, NOON):
                now.state = PollState.REVEALED
            return
        legal = self.day.revealed or (vote.state is PollState.SEALED and not self.is_voting())
        if self.must(legal, facilitating.reveal, NOON):
            vote.state, self.day.revealed = PollState.REVEALED, True

    def cancel(self) -> None:
        """New rules, on the record, and a ballot with no dots."""
        now, rules, why = self.day.rounds[-1], self.some_rules(), self.chance.choice(["too few dots"] * 5 + [" "])
        can_begin = self.day.way is not Way.CARDS or bool(self.day.valid)
        legal = now.kind is PollKind.VOTE and now.is_on and bool(why.strip()) and can_begin
        if self.must(legal, polling.cancel_vote, now.id, rules, why, NOON):
            self.day.cancel(limits_of(rules, now.lists), rules.tie)

    def decide_ties(self) -> None:
        waits, now = self.day.waiting(), self.day.rounds[-1]
        if self.must(bool(waits) and self.day.may_begin(), polling.open_runoff, NOON):
            lists = {issue: name for name, issues in waits.items() for issue in issues}
            one = dict.fromkeys(waits, model.Limits(1, 1, 1))
            numbers = {issue.number: issue.id for issue in self.find(find_issues) if issue.id in lists}
            self.begins(PollKind.RUNOFF, one, lists, numbers, now.people, now.tie)

    def begins(
        self, kind: PollKind, limits: dict[str, model.Limits], lists: dict[int, str], numbers: dict[int, int],
        people: int, tie: Tie,
    ) -> None:  # fmt: skip
        fresh = model.Round(len(self.day.rounds) + 1, kind, self.day.way, limits, lists, numbers, people, tie)
        self.day.rounds.append(fresh)

    def ask_the_hall(self) -> None:
        kind, last = self.chance.choice(list(LIGHT)), self.day.now
        if self.must(
            self.day.may_begin() and self.day.way is not Way.PAPER, polling.open_light, kind, "Are we ready?", NOON
        ):
            rule, options = light_rules(kind)
            limits = {rule.list: model.Limits(rule.dots, rule.per_issue, rule.carried)}
            numbers = {option: option for option in options}
            people = last.people if last and last.people else sum(self.heads.values())
            self.begins(kind, limits, options, numbers, people, Tie.BOTH)

    def answer_is_shown(self) -> None:
        now = self.day.now
        if now is None:
            return
        legal = now.state is PollState.REVEALED or (now.is_light and now.state is PollState.OPEN)
        if self.must(legal, polling.finish_light, now.id, NOON):
            now.state = PollState.REVEALED

    def correct_people(self) -> None:
        now, people = self.day.rounds[-1], self.chance.choice([0, 4, PEOPLE, 9, 5_001])
        legal = now.is_on and now.state is not PollState.SEALED and 1 <= people <= polling.MOST_PEOPLE
        if self.must(legal, polling.correct_people, now.id, people, NOON):
            now.people = people

    def destroy(self) -> None:
        """The end of the day. What is shown stays as it was, and nothing goes on after it."""
        if not self.must(not self.day.is_on, sealing.destroy_voting_secrets, NOON):
            return
        before = [(poll, self.find(find_file, poll.id)) for poll in self.find(find_polls)]
        self.do(sealing.destroy_voting_secrets, NOON + 60)
        assert [(poll, self.find(find_file, poll.id)) for poll in self.find(find_polls)] == before
        self.check_counts()
        for refused in (
            self.do(polling.open_light, PollKind.READINESS, "", NOON), self.do(polling.open_runoff, NOON),
            self.do(dealing.make_cards, VOTE_KEY, "late", 1),
        ):  # fmt: skip
            assert isinstance(refused, Refused)
        assert not [poll for poll in self.find(find_polls) if self.find(find_all_hands, poll.id)]

    def play(self, steps: int) -> None:
        """The whole day of a vote."""
        self.begin()
        for _ in range(steps):
            step = self.chance.choice(self.steps())
            step()
            self.check(only_taps=step in (self.vote, self.burst, self.copies_come_again))
            if self.day.revealed and not self.day.is_on and self.chance.random() < 0.2:
                break
        self.finish()
        for known in self.day.rounds:
            self.check_rows(known)
        self.check(only_taps=False)
        self.draw_everything()
        self.destroy()

    def finish(self) -> None:
        """Whatever they did, the vote comes to its end, and so does the run-off that it may need."""
        self.finish_poll()
        if not self.day.revealed:  # a light poll was on before the vote
            return
        if self.day.waiting() and self.day.may_begin():
            self.decide_ties()
            for _ in range(5):
                self.vote()
            self.finish_poll()
        assert not self.day.is_on

    def finish_poll(self) -> None:
        now = self.day.rounds[-1]
        if now.state is PollState.OPEN or self.is_voting():
            self.close()
        self.settle(now)
        self.seal()
        self.reopen()  # is refused from here on
        self.show()
        assert now.state is PollState.REVEALED

    def settle(self, now: model.Round) -> None:
        """The tellers take back what they do not agree on, or count the box together."""
        for number in now.unsettled:
            for teller in model.BOTH:
                self.take_back(number, teller)
        if self.tellers_count(Way.PAPER):
            box = 9, {issue: min(self.chance.randint(0, 3), limits.dots) for issue in now.lists
                      if (limits := now.limits_of(issue)).dots}  # fmt: skip
            for teller in model.BOTH:
                self.count(teller, *box)

    # What must be true after every step.

    def check(self, only_taps: bool) -> None:
        """After taps only what they can touch; the rest, too, every now and then."""
        self.check_rows(self.day.rounds[-1])
        if only_taps and self.chance.random() < 0.8:
            return
        assert [poll.state for poll in self.find(find_polls)] == [each.state for each in self.day.rounds]
        assert self.find(find_problems) == []
        self.check_counts()
        self.check_screens()

    def check_rows(self, known: model.Round) -> None:
        """One ballot for each secret that voted, with the dots that it placed, and not one ballot more."""
        stored = self.find(find_all_hands, known.id)
        ids = {ballot_id(VOTE_KEY, secret, known.id): sheet for secret, sheet in known.ballots.items()}
        assert {id: placed(hand) for id, hand in stored.items()} == {id: sheet.dots for id, sheet in ids.items()}
        assert {id: hand.done for id, hand in stored.items()} == {id: sheet.done for id, sheet in ids.items()}
        for hand in stored.values():
            on_issues = Counter(issue for issue, _ in placed(hand))
            assert all(count <= known.limits_of(issue).per_issue for issue, count in on_issues.items())
            on_lists = Counter(known.lists[issue] for issue in on_issues.elements())
            assert all(count <= known.limits[name].dots for name, count in on_lists.items())
        if known.is_on:
            void = {code for code, card in self.day.cards.items() if card.void}
            assert not {ballot_id(VOTE_KEY, code, known.id) for code in void} & set(stored)

    def check_counts(self) -> None:
        for known, poll in zip(self.day.rounds, self.find(find_polls), strict=True):
            file = self.find(find_file, poll.id)
            assert bool(file) is bool(poll.digest) is known.is_sealed
            if file:
                self.check_file(known, poll, file)

    def check_file(self, known: model.Round, poll: Poll, file: str) -> None:
        """What was sealed stays as it is, and is what was chosen."""
        assert self.sealed.setdefault(poll.id, file) == file
        assert digest_of(file) == poll.digest
        found = recount(file)
        by_name = {(known.lists[issue], number): dots for number, issue in known.numbers.items()
                   if (dots := known.counts[issue])}  # fmt: skip
        assert {name: dots for name, dots in found.dots.items() if dots} == by_name
        assert self.find(find_count, poll) == known.counts
        assert self.find(holds, poll)
        if known.way is not Way.PAPER:
            lines = [line.split(",")[:2] for line in file.splitlines()[1:]]
            rows = [(name, tuple(map(int, numbers.split()))) for name, numbers in lines if name != SALTED]
            assert rows == known.rows

    def check_screens(self) -> None:
        lead, wall = self.find(load_vote, self.sight(Audience.LEAD)), self.find(load_wall, self.sight(Audience.WALL))
        assert bool(lead.result) is self.day.revealed
        assert bool(wall.result) <= self.day.revealed
        if self.day.revealed:
            self.check_result(lead.result)
            assert not wall.result or wall.result == lead.result
        now, told = self.day.rounds[-1], self.day.rounds[-1] if self.day.is_on else self.day.vote
        if told is not None:
            assert lead.ballots == told.turnout
            if told.state is not PollState.OPEN:
                assert lead.account == self.account(told)
        assert {each.issue for each in lead.ties} == {issue for of in self.day.waiting().values() for issue in of}
        if now.is_on and now.kind is not PollKind.VOTE:
            assert wall.ballots == now.turnout
        papers = {number for number, _ in now.papers}
        unsettled = set(now.unsettled)
        if now.state is PollState.CLOSED:
            assert (lead.paper.settled, lead.paper.unsettled) == (len(papers - unsettled), len(unsettled))
            self.check_tellers(now, unsettled)

    def check_tellers(self, now: model.Round, unsettled: set[int]) -> None:
        """Both see which papers are not settled, and what the other read only where they differ."""
        for teller in model.BOTH if self.day.way is Way.CARDS else ():
            view = self.find(load_teller, self.sight(Audience.TELLER, member=teller))
            assert {row.number for row in view.papers if row.state != "agreed"} == unsettled
            for row in view.papers:
                assert row.theirs is None or row.number in unsettled

    def account(self, of: model.Round) -> Account:
        dots = sum(of.counts.values()) if of.is_sealed else None
        cards = Cards(len(self.day.cards), self.day.void, self.day.pile) if of.way is Way.CARDS else None
        return Account(of.people, of.turnout, dots, True, cards)

    def check_result(self, result: Any) -> None:
        vote = self.day.vote
        assert vote is not None
        for of in result:
            standings = [standing for _, standing in (*of.carried, *of.also)]
            assert {each.issue: each.dots for each in standings} == {
                issue: dots for issue, dots in vote.counts.items() if vote.lists[issue] == of.name
            }
            assert {each.issue for each in standings if each.carried} == self.day.carried(of.name)
        assert self.find(find_account, self.find(find_vote)) == self.account(vote)

    def draw_everything(self) -> None:
        """Whatever state the vote is in, every screen can be drawn."""
        screens: list[tuple[Page, Sight]] = [
            (WALL, self.sight(Audience.WALL)), (DESK, self.sight(Audience.DESK)),
            (TELLER, self.sight(Audience.TELLER, member=1)),
        ]  # fmt: skip
        page = BOOTH if self.day.way is Way.CARDS else PHONE
        screens += [(page, self.sight(page.audience, device.secret)) for device in self.devices[:2]]
        for each, sight in screens:
            assert self.find(draw, each.fragments, sight).fragments
        assert self.find(draw, (VOTE,), self.sight(Audience.LEAD)).fragments

    # What anybody does next.

    def steps(self) -> list[Callable[[], None]]:
        """Mostly what one does now; everything else, too, is tried at any time."""
        at_any_time = [
            self.close, self.reopen, self.seal, self.show, self.cancel, self.decide_ties, self.ask_the_hall,
            self.answer_is_shown, self.correct_people, *self.by_way()[1],
        ]  # fmt: skip
        now = self.day.rounds[-1]
        mostly = {
            PollState.OPEN: [*self.by_way()[0], *[self.close] * 3, *[self.answer_is_shown] * 2],
            PollState.CLOSED: [*self.by_way()[2], self.reopen, *[self.seal] * 3],
            PollState.SEALED: [*[self.show] * 8, *self.by_way()[0][:4]],
        }.get(now.state, [*[self.decide_ties] * (8 if self.day.waiting() else 1), self.ask_the_hall])
        return mostly * max(1, 5 * len(at_any_time) // len(mostly)) + at_any_time

    def by_way(self) -> tuple[list[Callable[[], None]], ...]:
        """What voters, the desk and the tellers do: while it is open, at any time, and after the close."""
        screens = [
            *[self.vote] * 20, *[self.burst] * 4, *[self.copies_come_again] * 4, *[self.waiting_taps_arrive] * 2,
            self.somebody_comes,
        ]  # fmt: skip
        if self.day.way is Way.PHONES:
            return screens, [self.vote, self.copies_come_again, self.waiting_taps_arrive], [self.vote] * 3
        if self.day.way is Way.PAPER:
            return [self.count_box], [self.count_box, self.count_again], [self.count_box] * 8
        desk = [self.lose_a_card, self.count_pile, self.make_cards, self.waiting_taps_arrive]
        tellers = [*[self.key_paper] * 12, *[self.take_paper_back] * 2, self.vote]
        return [*screens, self.lose_a_card], [*desk, self.key_paper, self.copies_come_again], tellers


def placed(hand: Hand) -> set[tuple[int, int]]:
    return {name for name, dot in hand.dots.items() if dot.placed}


def limits_of(rules: Rules, lists: Mapping[int, str]) -> dict[str, model.Limits]:
    each = Counter(lists.values())
    dots = {name: rules.dots or (3 if count >= 7 else 2 if count >= 4 else 0) for name, count in each.items()}
    return {name: model.Limits(dots[name], rules.per_issue, rules.carried) for name in each}


def check_sentence(refusal: Refused) -> None:
    """Somebody reads it, in their language."""
    for language in (SOURCE, PSEUDO):
        told = translations(language).gettext(refusal.message) % refusal.values
        assert told.strip("[]")[-1] in ".?"
        assert "%(" not in told


@contextmanager
def hall_in(folder: Path, event: Path, chance: Random, way: Way) -> Iterator[Hall]:
    """A copy of an event; if something goes wrong in it, the error tells what was done last."""
    for left in folder.iterdir():
        left.unlink()
    hall = Hall(Database(Path(shutil.copyfile(event, folder / "plenary.db"))), chance, way)
    try:
        yield hall
    except BaseException as error:
        error.add_note("\n".join(hall.said[-40:]))
        raise
    finally:
        hall.database.close()


@pytest.mark.parametrize("way", list(Way))
def test_whatever_anybody_does_the_count_is_what_plain_python_counted(
    events: list[Path], way: Way, tmp_path: Path
) -> None:
    met: Counter[str] = Counter()

    @settings(
        max_examples=EXAMPLES[way], deadline=None, suppress_health_check=list(HealthCheck), derandomize=True,
        phases=[Phase.generate],
    )  # fmt: skip
    @given(chance=st.randoms(use_true_random=True), steps=st.integers(20, 60))
    def play(chance: Random, steps: int) -> None:
        with hall_in(tmp_path, chance.choice(events), chance, way) as hall:
            hall.play(steps)
            met.update([*hall.refusals, *(f"{each.kind} {each.state}" for each in hall.day.rounds)])
            met["counted taps"] += len(hall.counted)

    play()
    assert met.keys() >= {"vote revealed", "vote cancelled", "runoff revealed", *MET[way]}, "it must come that far"
    assert way is Way.PAPER or met["counted taps"] > 100


def test_a_dot_or_a_ballot_that_nobody_gave_is_noticed(events: list[Path], tmp_path: Path) -> None:
    spoils = (
        "DELETE FROM dot WHERE placed",
        "UPDATE dot SET placed = NOT placed",
        "UPDATE ballot SET done = NOT done",
        "INSERT INTO ballot (id, poll_id, version, done) VALUES ('stuffed', 1, 1, 1)",
        "UPDATE poll SET file = replace(file, ' ', '') || 'everyone,1' || char(10)",
        "UPDATE poll SET people = people + 1",
    )
    for spoil in spoils:
        with hall_in(tmp_path, events[1], Random(7), Way.PHONES) as hall:
            a_vote(hall)
            hall.check(only_taps=False)
            hall.do(by_hand, spoil)
            with pytest.raises((AssertionError, KeyError)):
                hall.check(only_taps=False)


def a_vote(hall: Hall) -> None:
    """Everybody votes, and the result is shown."""
    hall.begin()
    while len(hall.counted) < 12:
        hall.vote()
    hall.close()
    hall.seal()
    while not hall.day.revealed:
        hall.close()
        hall.show()


def by_hand(tx: Tx, statement: str) -> None:
    tx.run(text(statement))
