"""The schema: every table on one page. Times are seconds since 1970; nothing secret and no name of a person is here."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# One row: the database is the event.
event = Table(
    "event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("short", String(8), nullable=False),  # in cookie names, because cookies ignore ports
    Column("key_check", String(16), nullable=False),  # tells whether a key file belongs to this database
    Column("program", String(40), nullable=False),
    Column("title", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("date", String(10), nullable=False),
    Column("convener", Text, nullable=False),
    Column("computer", Text, nullable=False),  # whose computer this is
    Column("police_computer", Boolean, nullable=False),
    Column("rehearsal", Boolean, nullable=False),
    Column("lists", Integer, nullable=False),
    Column("version", Integer, nullable=False),  # counts announced changes: orders fragments on a screen
    Column("current_stage", Integer),
    Column("frozen_at", Integer),
    Column("revealed_at", Integer),
    Column("reached", Text),  # the address under which a phone reached this computer
    Column("preset", String(10), nullable=False),  # "paper": nobody else's device
    Column("greeting", Text, nullable=False),  # on the arrival wall: where the coffee is, when we begin
    Column("wifi_name", Text, nullable=False),
    Column("wifi_password", Text, nullable=False),
    Column("wall_languages", String(40), nullable=False),  # "es" or "en es"; empty: the browser's
    Column("wall_night", Boolean, nullable=False),
    Column("report_group", Integer, ForeignKey("home_group.id")),  # whose page stands on the wall in the report-outs
    CheckConstraint("id = 1", name="only_one"),
    CheckConstraint("lists IN (1, 2)", name="one_or_two_lists"),
)

stage = Table(
    "stage",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(20), nullable=False),
    Column("mode", String(10), nullable=False),
    Column("title", Text, nullable=False),
    Column("prompt", Text, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("state", String(10), nullable=False),
    Column("opened_at", Integer),
    Column("closed_at", Integer),
    Column("ends_at", Integer),
)

home_group = Table(
    "home_group",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("letter", String(1), nullable=False),
    Column("name", Text, nullable=False),
    Column("list", String(20), nullable=False),
    Column("expected", Integer),  # heads as planned; the facilitator enters those that came
    Column("heads", Integer),
    Column("complete", Boolean, nullable=False),
    Column("held_stage", Integer, ForeignKey("stage.position")),
    Column("merged_into", Integer, ForeignKey("home_group.id")),
    Column("removed", Boolean, nullable=False),
)

# A device, not a person: no name, no time, no address. The id is an HMAC of a secret that only the phone holds.
participant = Table(
    "participant",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("group_id", Integer, ForeignKey("home_group.id"), index=True),
    Column("asked_id", Integer, ForeignKey("home_group.id"), index=True),  # waits for that group's nod
    sqlite_with_rowid=False,
)

statement = Table(
    "statement",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("group_id", Integer, ForeignKey("home_group.id"), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("list", String(20), nullable=False),  # who raised it, kept even when groups are merged
    Column("place", Integer, nullable=False),  # where it stands on its group's list
    Column("text", Text, nullable=False),
    Column("mark", String(10), nullable=False),
    Column("version", Integer, nullable=False),
    Column("author", String(32)),  # a phone's mark for this one list; gone once the group agrees
    Column("issue_id", Integer, ForeignKey("issue.id"), index=True),
    CheckConstraint("mark <> 'agreed' OR author IS NULL", name="agreed_has_no_author"),
    CheckConstraint("issue_id IS NULL OR mark = 'agreed'", name="only_agreed_becomes_issue"),
    Index("ix_statement_group_kind", "group_id", "kind"),
)

issue = Table(
    "issue",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("list", String(20), nullable=False),
    Column("text", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("taken_out", Boolean, nullable=False),
)

# The rule of each list: `dots` NULL means by the number of issues; `frozen_dots` is set when the vote opens.
rule = Table(
    "rule",
    metadata,
    Column("list", String(20), primary_key=True),
    Column("dots", Integer),
    Column("per_issue", Integer, nullable=False),
    Column("carried", Integer, nullable=False),
    Column("frozen_dots", Integer),
)

# Voting secrets: no time, no group, no rowid that would tell an order.
ballot = Table(
    "ballot",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("done", Boolean, nullable=False),
    sqlite_with_rowid=False,
)

dot = Table(
    "dot",
    metadata,
    Column("ballot_id", String(32), ForeignKey("ballot.id"), primary_key=True),
    Column("issue_id", Integer, ForeignKey("issue.id"), primary_key=True),
    Column("nth", Integer, primary_key=True),
    Column("placed", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    CheckConstraint("nth > 0", name="counts_from_one"),
    sqlite_with_rowid=False,
)

# Private links and doors that were replaced; a name that is not here has generation 1.
link = Table(
    "link",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("generation", Integer, nullable=False),
)
