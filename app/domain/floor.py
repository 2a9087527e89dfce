"""People at tables while they are being dealt: who sits where, and how much of what was asked does not hold now."""

from collections.abc import Iterator, Mapping

from app.domain.mixing import Badge, Hall, MixedTable, Wish, WishKind, fewest_and_most, once, reach

NOWHERE = -1
Score = tuple[int, int, int, int, int]  # uneven, alone, unspread, away, wishes: earlier ones weigh more than all later


class Floor:
    """People, groups and tables are known by their place in `badges`, `groups` and `tables`.

    `home`: where each person sat before, if that counts. `free`: who may be moved, by table and by group.
    """

    def __init__(self, hall: Hall, home: Mapping[Badge, int] | None = None) -> None:
        self.groups = sorted(hall.groups, key=lambda group: group.id)
        self.tables = sorted(hall.tables, key=lambda table: table.id)
        self.badges = [badge for group in self.groups for badge in sorted(group.badges)]
        place = {table.id: number for number, table in enumerate(self.tables)}
        number = {group.id: at for at, group in enumerate(self.groups)}
        self.group = [number[badge.group] for badge in self.badges]
        self.home = [place.get((home or {}).get(badge, NOWHERE), NOWHERE) for badge in self.badges]
        self.low, self.high = fewest_and_most(len(self.badges), len(self.tables))
        self.reach = [reach(group, len(self.tables)) for group in self.groups]
        self.pairs = [group.never_alone and len(group.people) > 1 for group in self.groups]
        self.officers = [group.officers and hall.most_officers is not None for group in self.groups]
        self.most_officers = hall.most_officers or 0
        every = range(len(self.badges) + 1)
        self._odd = [max(0, size - self.high) + max(0, self.low - size) for size in every]
        self._excess = [max(0, count - self.most_officers) for count in every]
        self._short = [[max(0, most - at) for at in range(len(self.tables) + 1)] for most in self.reach]
        self.links, self.dislikes = _links(self.badges, hall.wishes), _dislikes(self.badges, self.tables, hall.wishes)
        self.empty()

    def empty(self) -> None:
        tables = len(self.tables)
        self.at = [NOWHERE] * len(self.badges)
        self.counts = [[0] * tables for _ in self.groups]
        self.sizes, self.officers_at, self.present = [0] * tables, [0] * tables, [0] * len(self.groups)
        self.free: list[int] = []
        self._asking: list[int] = []
        self.free_at: list[list[int]] = [[] for _ in self.tables]
        self.free_of: list[list[int]] = [[] for _ in self.groups]
        self.uneven, self.alone, self.unspread = self.low * tables, 0, sum(self.reach)
        self.away, self.wishes = 0, 0

    def free_to_move(self, people: list[int]) -> None:
        self.free = people
        self._asking = [person for person in people if person in self.links or person in self.dislikes]
        self.free_at = [[] for _ in self.tables]
        self.free_of = [[] for _ in self.groups]
        for person in people:
            self.free_at[self.at[person]].append(person)
            self.free_of[self.group[person]].append(person)

    @property
    def score(self) -> Score:
        return self.uneven, self.alone, self.unspread, self.away, self.wishes

    @property
    def cost(self) -> int:
        """While seeking, a rule may break for a few steps, so it weighs only a little more than a wish."""
        return 6 * self.uneven + 6 * self.alone + 3 * self.unspread + 2 * self.away + self.wishes

    @property
    def seating(self) -> dict[Badge, int]:
        return {badge: self.tables[at].id for badge, at in zip(self.badges, self.at, strict=True) if at != NOWHERE}

    def put(self, person: int, table: int) -> None:
        """Seat somebody, or move somebody who may be moved."""
        before = self.at[person]
        self.wishes -= self.felt(person)
        if before != NOWHERE:
            self._change(person, before, -1)
            self.free_at[before].remove(person)
            self.free_at[table].append(person)
        self.at[person] = table
        self._change(person, table, 1)
        self.wishes += self.felt(person)

    def felt(self, person: int) -> int:
        """How many wishes of this person, or about this person, are broken."""
        at = self.at[person]
        if at == NOWHERE:
            return 0
        broken = self.dislikes[person][at] if person in self.dislikes else 0
        for other, together in self.links.get(person, ()):
            if self.at[other] != NOWHERE and (self.at[other] == at) is not together:
                broken += 1
        return broken

    def _change(self, person: int, table: int, step: int) -> None:
        group, home = self.group[person], self.home[person]
        people = self.counts[group][table]
        self.counts[group][table] = people + step
        if people + step == 0 or people == 0:
            short, present = self._short[group], self.present[group]
            self.unspread += short[present + step] - short[present]
            self.present[group] = present + step
        if self.pairs[group]:
            self.alone += (people + step == 1) - (people == 1)
        if home not in (NOWHERE, table):
            self.away += step
        size = self.sizes[table]
        self.sizes[table] = size + step
        self.uneven += self._odd[size + step] - self._odd[size]
        if self.officers[group]:
            officers = self.officers_at[table]
            self.officers_at[table] = officers + step
            self.wishes += self._excess[officers + step] - self._excess[officers]

    @property
    def hopeless(self) -> int:
        """So many wishes stay broken wherever people sit, because they contradict each other or the hall."""
        officers = sum(self.officers[group] for group in self.group)
        crowd = max(0, officers - self.most_officers * len(self.tables))
        both = sum(
            wanted and person < other and (other, False) in links
            for person, links in self.links.items()
            for other, wanted in links
        )
        return sum(min(row) for row in self.dislikes.values()) + both + crowd

    def troubled(self) -> list[int]:
        """Whom a broken wish is about, or a table with too many officers, as far as they may be moved."""
        crowded = any(count > self.most_officers for count in self.officers_at)
        return [p for p in (self.free if crowded else self._asking) if self.felt(p) or (crowded and self._crowded(p))]

    def _crowded(self, person: int) -> bool:
        return self.officers[self.group[person]] and self.officers_at[self.at[person]] > self.most_officers


def _links(badges: list[Badge], wishes: tuple[Wish, ...]) -> dict[int, list[tuple[int, bool]]]:
    """Person → (the other one, together or apart)."""
    person = {badge: at for at, badge in enumerate(badges)}
    links: dict[int, list[tuple[int, bool]]] = {}
    for wish in _about(wishes, WishKind.APART, WishKind.TOGETHER):
        one, other = person.get(wish.badge), person.get(wish.other) if wish.other else None
        if one is not None and other is not None and one != other:
            links.setdefault(one, []).append((other, wish.kind is WishKind.TOGETHER))
            links.setdefault(other, []).append((one, wish.kind is WishKind.TOGETHER))
    return links


def _dislikes(badges: list[Badge], tables: list[MixedTable], wishes: tuple[Wish, ...]) -> dict[int, list[int]]:
    """Person → by table, how many wishes it would break to sit there."""
    person = {badge: at for at, badge in enumerate(badges)}
    dislikes: dict[int, list[int]] = {}
    for wish in _about(wishes, WishKind.STEP_FREE, WishKind.ANOTHER):
        if wish.badge in person:
            row = dislikes.setdefault(person[wish.badge], [0] * len(tables))
            for at, table in enumerate(tables):
                row[at] += not table.step_free if wish.kind is WishKind.STEP_FREE else table.id == wish.table
    return dislikes


def _about(wishes: tuple[Wish, ...], *kinds: WishKind) -> Iterator[Wish]:
    """In an order that does not hang on who noted them first."""
    nobody = Badge(0, 0)
    chosen = [wish for wish in once(wishes) if wish.kind in kinds]
    yield from sorted(chosen, key=lambda wish: (wish.kind, wish.badge, wish.other or nobody, wish.table or 0))
