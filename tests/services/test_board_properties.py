"""Two team members with stale screens and three groups do anything at all: no concern and no word is ever lost."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from app.domain.act import THEMES, role_of
from app.domain.board import Board, beginning, concern, replay, taken_back, theme
from app.domain.refusal import Refused
from app.domain.statement import Mark, fingerprint
from app.domain.theme import Place
from app.services import scribing, theming
from app.services.agreeing import agree, call_back, keep_here
from app.services.contributing import say
from app.store.acts import find_acts
from app.store.boards import find_board
from app.store.database import Tx, open_engine
from app.store.issues import find_themes
from app.store.statements import find_list
from tests.cast import NOON
from tests.services.day import Day

GROUPS = (1, 2, 3)
CONCERNS = "concerns"


@pytest.fixture(scope="module", params=["erie", "galveston"])
def event(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A day on which the concerns are open; every try begins with it, and none is committed."""
    day = Day(tmp_path_factory.mktemp(request.param), request.param)
    day.open(CONCERNS)
    day.database.close()
    return day.database.path


class Screen:
    """What a member of the theme team saw when they last looked."""

    def __init__(self, tx: Tx) -> None:
        self.board = find_board(tx)
        self.versions = {issue.id: issue.version for issue in find_themes(tx)}


class World:
    """`chance` is Hypothesis's: it decides who does what to what."""

    def __init__(self, connection: Connection, chance: Random) -> None:
        self.connection, self.chance = connection, chance
        self.tx = Tx(connection, {})
        self.screens = [Screen(self.tx), Screen(self.tx)]
        self.texts: set[str] = set()
        self.said = 0
        self.refused: list[str] = []

    def step(self) -> None:
        often = [self.a_member_acts] * 20 + [self.a_member_looks] * 10 + [self.a_member_undoes] * 5
        seldom = [self.group_calls_back, self.group_takes_out, self.group_keeps_or_changes]
        chosen: Callable[[], None] = self.chance.choice([*often, *seldom, *[self.group_speaks] * 4])
        chosen()
        self.check()

    def do(self, use_case: Callable[..., object], *args: object) -> None:
        """As the writer does it: a refusal undoes only itself."""
        self.connection.exec_driver_sql("SAVEPOINT one")
        try:
            use_case(self.tx, *args)
        except Refused as refusal:
            self.connection.exec_driver_sql("ROLLBACK TO one")
            self.refused.append(type(refusal).__name__)

    def group_speaks(self) -> None:
        """Two more lines, and mostly it agrees on them."""
        group = self.chance.choice(GROUPS)
        for _ in range(2):
            self.said += 1
            self.do(say, f"line{self.said}", group, CONCERNS, f"words {self.said}", None)
        if self.chance.random() < 0.8:
            self.group_agrees(group)

    def group_agrees(self, group: int) -> None:
        self.do(agree, group, CONCERNS, fingerprint(find_list(self.tx, group, CONCERNS)), NOON)

    def group_calls_back(self) -> None:
        self.do(call_back, self.chance.choice(GROUPS), CONCERNS, NOON)

    def group_takes_out(self) -> None:
        group = self.chance.choice(GROUPS)
        lines = [line.id for line in find_list(self.tx, group, CONCERNS) if line.mark is Mark.AGREED]
        some = self.chance.sample(lines, self.chance.randint(0, len(lines)))
        self.do(theming.take_ours_out, some, NOON, role_of(group))

    def group_keeps_or_changes(self) -> None:
        group = self.chance.choice(GROUPS)
        for line in find_list(self.tx, group, CONCERNS)[:1]:
            if self.chance.random() < 0.5:
                self.do(keep_here, line.id, group, self.chance.random() < 0.7)
            else:
                self.said += 1
                self.do(scribing.reword, line.id, group, f"words {self.said}", line.version)

    def a_member_looks(self) -> None:
        self.screens[self.chance.randint(0, 1)] = Screen(self.tx)

    def a_member_undoes(self) -> None:
        acts = find_acts(self.tx)
        ours = [act for act in acts if act.role == THEMES][-8:]
        if self.chance.random() < 0.2:
            self.do(theming.restore, self.chance.choice(acts).id, NOON)
        elif ours:
            self.do(theming.undo, self.chance.choice(ours).id, NOON)

    def a_member_acts(self) -> None:
        screen = self.chance.choice(self.screens)
        if screen.board.concerns:
            lines, live = (
                screen.board.concerns,
                [int(at) for each in screen.board.concerns if (at := screen.board.at(each))],
            )
            themes = live if live and self.chance.random() < 0.9 else [*screen.board.themes, 1]
            self.do(*self.chance.choice(list(self.possible(screen, lines, themes))))

    def possible(self, screen: Screen, lines: list[str], themes: list[int]) -> Iterator[tuple[Any, ...]]:
        line, issue, other = self.chance.choice(lines), self.chance.choice(themes), self.chance.choice(themes)
        seen, state = screen.board.at(line), self.chance.choice([Place.THEME, Place.BALLOT, Place.KEPT])
        self.said += 1
        words = f"words {self.said}"
        yield theming.make_issue, line, NOON, seen, state, self.chance.choice(["", words]), "why"
        yield theming.put_under, line, issue, NOON, seen
        yield theming.put_under, line, other, NOON, None
        yield theming.put_together, line, self.chance.choice(lines), NOON, seen
        yield theming.stand_alone, line, NOON, seen
        yield theming.make_the_rest, NOON
        yield theming.merge_issues, issue, other, NOON
        yield theming.split, issue, screen.board.originals(issue)[:1] or [line], words, NOON
        yield theming.reword, issue, words, screen.versions.get(issue, 1), NOON
        yield theming.place_issue, issue, state, "why", NOON, screen.board.state(issue)
        yield theming.order, issue, self.chance.choice([None, other]), NOON
        yield theming.number_in_order, NOON
        yield theming.link, issue, other, NOON
        yield theming.unlink, issue, other, NOON
        yield theming.differ, line, self.chance.choice(lines), NOON

    def check(self) -> None:
        board, acts = find_board(self.tx), find_acts(self.tx)
        self.check_places(board)
        assert replay(acts, beginning(board, acts)) == board, "the history tells another board"
        self.check_words(board, json.dumps([asdict(act) for act in acts], default=str))
        hidden = taken_back(acts, board)
        shown = {board.words(theme(each)) for each in board.themes if board.state(each) is not Place.GONE}
        assert not shown & hidden, "words that were called back stand on the board"

    def check_places(self, board: Board) -> None:
        lines = [line for group in GROUPS for line in find_list(self.tx, group, CONCERNS)]
        assert {line.id for line in lines if line.mark is Mark.AGREED} == set(board.concerns)
        for line in board.concerns:
            at = board.at(line)
            if at:
                assert board.state(int(at)) not in (None, Place.GONE), "it stands in a theme that is gone"
                assert board.list_of_concern(line) == board.list_of_theme(int(at)), "two lists are fused"
        for issue in board.themes:
            assert bool(board.originals(issue)) == (board.state(issue) is not Place.GONE)

    def check_words(self, board: Board, told: str) -> None:
        """Whatever was on the board is in the present or in the history."""
        present = {board.words(theme(each)) for each in board.themes}
        present |= {board.words(concern(each)) for each in board.concerns}
        self.texts |= present
        lost = {text for text in self.texts - present if f'"{text}"' not in told}
        assert not lost


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(chance=st.randoms(use_true_random=False), steps=st.integers(20, 60))
def test_whatever_they_do_every_concern_has_one_place_and_no_word_is_lost(
    event: Path, chance: Random, steps: int
) -> None:
    engine = open_engine(event)
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        world = World(connection, chance)
        for _ in range(steps):
            world.step()
        connection.exec_driver_sql("ROLLBACK")
    engine.dispose()
