"""The tables of the vote. Nothing here tells who, when or in which group; no rowid would tell an order."""

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Integer, LargeBinary, String, Table, Text

from app.store.schema import metadata

# The rules as set for the next vote: `dots` NULL means by the number of issues.
rule = Table(
    "rule",
    metadata,
    Column("list", String(20), primary_key=True),
    Column("dots", Integer),
    Column("per_issue", Integer, nullable=False),
    Column("carried", Integer, nullable=False),
)

# One thing that the whole hall decides: the vote, a run-off, a light question.
poll = Table(
    "poll",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(20), nullable=False),
    Column("state", String(10), nullable=False),
    Column("way", String(10), nullable=False),
    Column("question", Text, nullable=False),  # of a light poll
    Column("people", Integer, nullable=False),  # in the hall, as the lead counted
    Column("tie", String(10), nullable=False),
    Column("receipts", Boolean, nullable=False),
    Column("digest", String(40), nullable=False),  # empty until the seal
    Column("file", Text, nullable=False),  # its ballots as they were sealed: from then on this is what is counted
    Column("on_wall", Boolean, nullable=False),  # a light poll's result stands there until the lead goes on
    Column("witness", Text, nullable=False),  # JSON: salt and public key; empty without witnesses
)

# What was frozen for one list when the poll opened. With 0 dots all its issues are carried without a vote.
poll_rule = Table(
    "poll_rule",
    metadata,
    Column("poll_id", Integer, ForeignKey("poll.id"), primary_key=True, autoincrement=False),
    Column("list", String(20), primary_key=True),
    Column("dots", Integer, nullable=False),
    Column("per_issue", Integer, nullable=False),
    Column("carried", Integer, nullable=False),
)

# What can get a dot: issues, or the steps of a light poll.
poll_option = Table(
    "poll_option",
    metadata,
    Column("poll_id", Integer, ForeignKey("poll.id"), primary_key=True, autoincrement=False),
    Column("option", Integer, primary_key=True, autoincrement=False),
    Column("list", String(20), nullable=False),
)

ballot = Table(
    "ballot",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("poll_id", Integer, ForeignKey("poll.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("done", Boolean, nullable=False),
    # With witnesses there are no dots before the seal: its voter's request opens the one, the witnesses the other.
    Column("closed_hand", LargeBinary),
    Column("closed_count", LargeBinary),
    sqlite_with_rowid=False,
)

dot = Table(
    "dot",
    metadata,
    Column("ballot_id", String(32), ForeignKey("ballot.id"), primary_key=True),
    Column("issue_id", Integer, primary_key=True),  # or the step of a light poll
    Column("nth", Integer, primary_key=True),
    Column("placed", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    CheckConstraint("nth > 0", name="counts_from_one"),
    sqlite_with_rowid=False,
)

# A printed card. Its code is nowhere; only its stub opens `locked`, so that the desk can make a lost card void.
vote_card = Table(
    "vote_card",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("stub_id", String(32), nullable=False, unique=True),
    Column("locked", String(64), nullable=False),
    Column("void", Boolean, nullable=False),
    sqlite_with_rowid=False,
)

# What a teller read on the nth paper of the pile. Gone with the seal.
paper = Table(
    "paper",
    metadata,
    Column("poll_id", Integer, ForeignKey("poll.id"), primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("teller", Integer, primary_key=True, autoincrement=False),
    Column("ballot_id", String(32), nullable=False),
    Column("numbers", LargeBinary, nullable=False),  # of issues; closed where witnesses keep the ballots closed
    sqlite_with_rowid=False,
)

# What a teller counted in the box: option 0 is the number of ballots.
box = Table(
    "box",
    metadata,
    Column("poll_id", Integer, ForeignKey("poll.id"), primary_key=True, autoincrement=False),
    Column("teller", Integer, primary_key=True, autoincrement=False),
    Column("option", Integer, primary_key=True, autoincrement=False),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)
