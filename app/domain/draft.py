"""A board in the middle of an act: what the verbs of the theme team do to its facts."""

from collections.abc import Collection

from app.domain.act import Change
from app.domain.board import GAP, Board, Key, concern, differences, link, theme
from app.domain.program import list_names
from app.domain.theme import Place


class Draft:
    """`changes` are the act; what did not change in the end is not among them."""

    def __init__(self, board: Board) -> None:
        self._before = board
        self._facts: dict[Key, object] = dict(board.facts)

    @property
    def board(self) -> Board:
        return Board(self._facts, self._before.lists)

    @property
    def changes(self) -> tuple[Change, ...]:
        return differences(self._before, self.board)

    def arrive(self, statement: str, text: str, raised_by: str) -> None:
        for field, value in (("at", ""), ("text", text), ("list", raised_by)):
            self._facts[concern(statement), field] = value

    def leave(self, statement: str) -> None:
        """Off the board. Any theme that has its very words takes those of an original that stays."""
        words, before = self.board.words(concern(statement)), self.board.at(statement)
        for field in ("at", "text", "list"):
            self._facts.pop((concern(statement), field), None)
        self._settle(before)
        self.unsay({words} - {self.board.words(concern(each)) for each in self.board.concerns})

    def unsay(self, hidden: Collection[str]) -> None:
        """No theme that is still there has these words."""
        for issue in self.board.themes:
            originals = self.board.originals(issue)
            if originals and self.board.words(theme(issue)) in hidden:
                self.change(issue, text=self.board.words(concern(originals[0])))

    def move(self, statement: str, to: int | None) -> None:
        """Under a theme, or back among those that have only arrived."""
        before = self.board.at(statement)
        self._facts[concern(statement), "at"] = "" if to is None else str(to)
        self._settle(before)

    def _settle(self, before: str | None) -> None:
        """A theme whose last original has left is gone, and its links with it."""
        if before and not self.board.originals(int(before)):
            self.change(int(before), state=Place.GONE.value)
            self._unlink(int(before))

    def settle(self) -> None:
        for issue in self.board.themes:
            if self.board.state(issue) is not Place.GONE:
                self._settle(str(issue))

    def _unlink(self, issue: int) -> None:
        for other in self.board.themes:
            self._facts.pop((link(issue, other), "linked"), None)

    def change(self, issue: int, **fields: object) -> None:
        for field, value in fields.items():
            self._facts[theme(issue), field] = value

    def add(self, on_list: str, text: str, state: Place, reason: str = "") -> int:
        """A new theme under all others of its column. Ids are never used again."""
        themes = self.board.themes
        id = max(themes, default=0) + 1
        number = max((self.board.number(each) for each in themes), default=0) + 1
        place = max((self.board.place(each) for each in themes), default=0) + GAP
        self.change(id, list=on_list, text=text, state=state.value, reason=reason, number=number, place=place)
        return id

    def make(self, statement: str, state: Place, text: str = "", reason: str = "") -> int:
        """A theme of this one concern, in its own words if no others are given."""
        words = text or self.board.words(concern(statement))
        made = self.add(self.board.list_of_concern(statement), words, state, reason)
        self.move(statement, made)
        return made

    def order(self, issue: int, before: int | None) -> None:
        """Right above another theme of its column, or to the end."""
        board = self.board
        column = [each for each in board.column_of(issue) if each != issue]
        index = column.index(before) if before in column else len(column)
        above = board.place(column[index - 1]) if index else 0
        below = board.place(column[index]) if index < len(column) else above + 2 * GAP
        if below - above > 1:
            self.change(issue, place=(above + below) // 2)
        else:
            self._space([*column[:index], issue, *column[index:]])

    def _space(self, column: list[int]) -> None:
        for nth, issue in enumerate(column, 1):
            self.change(issue, place=nth * GAP)

    def number(self) -> None:
        """1 to n as the ballot stands, list after list; what is not on the ballot is numbered behind it."""
        board = self.board
        ballot = [each for name in list_names(board.lists) for each in board.column(Place.BALLOT, name)]
        rest = sorted(set(board.themes) - set(ballot), key=board.number)
        for number, issue in enumerate((*ballot, *rest), 1):
            self.change(issue, number=number)

    def set(self, thing: str, field: str, value: object) -> None:
        if value is None:
            self._facts.pop((thing, field), None)
        else:
            self._facts[thing, field] = value

    def become(self, board: Board) -> None:
        self._facts = dict(board.facts)

    def relink(self, then: Board) -> None:
        """The links of another time, between themes that are there now."""
        for thing, field in [*self._facts, *then.facts]:
            if field == "linked":
                ends = [self.board.state(int(end)) for end in thing.removeprefix("link:").split("-")]
                there = (thing, field) in then.facts and not {None, Place.GONE} & set(ends)
                self.set(thing, field, True if there else None)

    def part_numbers(self) -> None:
        """Two themes of different times may bear one number: the younger gets a new one."""
        taken: set[int] = set()
        free = max((self.board.number(each) for each in self.board.themes), default=0) + 1
        for issue in self.board.themes:
            if self.board.number(issue) in taken:
                self.change(issue, number=free)
                free += 1
            taken.add(self.board.number(issue))
