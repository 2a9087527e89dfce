"""The tables of the afternoon: mixed tables, worksheets, actions, the council, the exit survey."""

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from app.store.schema import metadata

mixed_table = Table(
    "mixed_table",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),  # the number that stands on it
    Column("step_free", Boolean, nullable=False),
    Column("issue_id", Integer, ForeignKey("issue.id")),  # the priority that it works on
    Column("writer", Integer),  # which of its devices writes
    Column("devices", Integer, nullable=False),  # how many came in by its link
)

# Which badge sits where. A badge is a letter and a number, never a name; who left has no table.
seating = Table(
    "seating",
    metadata,
    Column("group_id", Integer, ForeignKey("home_group.id"), primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("table_id", Integer, ForeignKey("mixed_table.id"), index=True),
    Column("moved_from", Integer),  # a table, or 0 for who came late: they are still being told
)

# What the deal should heed. No reason is stored.
wish = Table(
    "wish",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(10), nullable=False),  # apart, together, step_free, another
    Column("group_id", Integer, ForeignKey("home_group.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("other_group", Integer, ForeignKey("home_group.id")),
    Column("other_number", Integer),
    Column("table_id", Integer, ForeignKey("mixed_table.id")),  # "not at this one"
    Column("open", Boolean, nullable=False),  # asked for on a phone, and nobody has looked at it yet
)

# The steps of the worksheet as the program has them; the last one holds the actions.
step = Table(
    "step",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("key", String(20), nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("prompt", Text, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("say", Text, nullable=False),  # JSON: sentences
)

# What a table wrote in one step. `rival` is what another device wrote meanwhile: the table decides.
worksheet = Table(
    "worksheet",
    metadata,
    Column("table_id", Integer, ForeignKey("mixed_table.id"), primary_key=True, autoincrement=False),
    Column("step", String(20), ForeignKey("step.key"), primary_key=True),
    Column("text", Text, nullable=False),
    Column("rival", Text),
    Column("version", Integer, nullable=False),
)

action = Table(
    "action",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("table_id", Integer, ForeignKey("mixed_table.id"), nullable=False, index=True),
    Column("place", Integer, nullable=False),
    Column("what", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("person", Boolean, nullable=False),  # `who` is a person, who said yes themselves
    Column("by_when", Text, nullable=False),
    Column("decision", String(20), nullable=False),  # whose: police, city, school, community, state, or ""
    Column("resources", Text, nullable=False),
    Column("obstacle", Text, nullable=False),
    Column("sign", Text, nullable=False),  # of success
    Column("told", Text, nullable=False),  # who must be told
    Column("first_step", Text, nullable=False),  # in the next 30 days
    Column("rival", Text),  # JSON: the fields as another device wrote them meanwhile
    Column("gone", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
)

# How a home group chooses its members of the council.
choice = Table(
    "choice",
    metadata,
    Column("group_id", Integer, ForeignKey("home_group.id"), primary_key=True, autoincrement=False),
    Column("way", String(10), nullable=False),  # voice, slips, lot, phones, or "" while nobody has said
    Column("state", String(10), nullable=False),  # "", open, closed (phones), chosen
    Column("seed", Text, nullable=False),  # of a lot, as the room called it out
    Column("lots", Integer, nullable=False),  # how often it was drawn
    Column("round", Integer, nullable=False),  # of a choice on phones
)

# Who puts themselves forward. `owner` recognizes the phone that did, and no other thing that it wrote.
candidate = Table(
    "candidate",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("group_id", Integer, ForeignKey("home_group.id"), nullable=False, index=True),
    Column("place", Integer, nullable=False),
    Column("name", Text, nullable=False),  # as it is said in this room
    Column("owner", String(32)),
    Column("serves", Boolean, nullable=False),  # the first yes
    Column("named", Boolean, nullable=False),  # the second yes: to be named in public
    Column("votes", Integer),  # on slips, or on phones once those were closed
    Column("rank", Integer),  # by voice, votes or lot; 1 is the first
    Column("gone", Boolean, nullable=False),  # stepped back
    Column("version", Integer, nullable=False),
    CheckConstraint("NOT named OR serves", name="named_serves"),
)

# A dot for a candidate, inside one home group. Sealed like the plenary's.
council_dot = Table(
    "council_dot",
    metadata,
    Column("ballot_id", String(32), primary_key=True),
    Column("candidate_id", String(24), ForeignKey("candidate.id"), primary_key=True),
    Column("placed", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# A seat of the council, taken or visibly vacant. An ex-officio seat has no home group.
seat = Table(
    "seat",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("group_id", Integer, ForeignKey("home_group.id"), index=True),
    Column("kind", String(10), nullable=False),  # member, alternate, office
    Column("place", Integer, nullable=False),
    Column("label", Text, nullable=False),  # of an ex-officio seat: the office
    Column("candidate_id", String(24), ForeignKey("candidate.id"), unique=True),
    Column("partner", Text, nullable=False),  # an organization that holds a vacant seat until somebody takes it
)

# How to reach a member: closed for the secretary, whose key is nowhere on this computer. No rowid: no order, no time.
contact = Table(
    "contact",
    metadata,
    Column("candidate_id", String(24), ForeignKey("candidate.id"), primary_key=True),
    Column("closed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

survey_item = Table(
    "survey_item",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("low", Text, nullable=False),
    Column("high", Text, nullable=False),
)

# An answer on a phone: 1 to 5. The id is of this item alone, so that nobody can bring one phone's answers together;
# how often it was changed would, so that is not kept.
survey_answer = Table(
    "survey_answer",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("item", Integer, ForeignKey("survey_item.position"), nullable=False, index=True),
    Column("step", Integer, nullable=False),
    CheckConstraint("step BETWEEN 0 AND 5", name="five_steps"),  # 0: no answer
    sqlite_with_rowid=False,
)

# The answers on paper, as they were counted.
survey_paper = Table(
    "survey_paper",
    metadata,
    Column("item", Integer, ForeignKey("survey_item.position"), primary_key=True, autoincrement=False),
    Column("step", Integer, primary_key=True, autoincrement=False),
    Column("count", Integer, nullable=False),
)

Index("ix_wish_badge", wish.c.group_id, wish.c.number)
