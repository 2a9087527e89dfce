"""The schema, but for tables_of_votes.py and tables_of_the_afternoon.py. Times are in seconds since 1970."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from app.store.schema import metadata

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
    Column("report_began", Integer),  # since when it stands there
    Column("report_minutes", Integer, nullable=False),  # what a group has for its report-out
    Column("languages", String(60), nullable=False),  # spoken in the hall: codes, the main one first
    Column("late", Integer, nullable=False),  # minutes that the day runs behind its plan
    Column("wall_state", String(10), nullable=False),  # "" shows the day; "pause" and "blank" do not
    Column("groups_asked", Boolean, nullable=False),  # may the groups say by now whether the themes are still theirs?
    Column("way", String(10), nullable=False),  # how heads are counted in a vote: phones, cards or paper
    Column("tie", String(10), nullable=False),  # at the cut: carry both, or a run-off
    Column("receipts", Boolean, nullable=False),
    Column("witness", Text, nullable=False),  # for the next vote; see poll.witness
    Column("cards_left", Integer),  # vote cards in the pile, once somebody counted them
    Column("cards_made", Integer),  # these two once the codes were destroyed
    Column("cards_void", Integer),
    Column("vote_destroyed_at", Integer),  # the voting secrets are gone since then
    Column("members", Integer, nullable=False),  # of the theme team: how many screens came in by its link
    Column("seed", Text, nullable=False),  # of the last deal of the mixed tables, as the room called it out
    Column("deals", Integer, nullable=False),  # how often the tables were dealt
    Column("posted", Boolean, nullable=False),  # the hall sees who sits where
    Column("most_officers", Integer),  # at one mixed table
    Column("tables_choose", Boolean, nullable=False),  # their priorities themselves
    Column("report_table", Integer),  # which mixed table's page stands on the wall
    Column("seats", Integer, nullable=False),  # of each home group in the council
    Column("alternates", Integer, nullable=False),
    Column("introduced", Boolean, nullable=False),  # the wall introduces the council
    Column("secretary_key", Text, nullable=False),  # JSON: salt and public key; empty until the secretary came
    Column("meeting_at", String(20), nullable=False),  # the council's first one: ISO date and time, or empty
    Column("meeting_place", Text, nullable=False),
    Column("survey_state", String(10), nullable=False),  # "", open, closed, counted, shown (on the wall)
    Column("ended_at", Integer),
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
    Column("planned", Integer),  # minutes after midnight
    Column("silent", Integer, nullable=False),  # minutes of silent writing, in mode "cards"
    Column("cards", Integer, nullable=False),  # most cards of one person, in mode "cards"
    Column("cap", Integer),  # most lines of one list that a group carries on; NULL: all
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
    Column("dark", Boolean, nullable=False),  # its phones are dark, because the room needs everybody's eyes
    Column("asks", String(10)),  # help, break or time: what it asks the lead for
    Column("heard", Boolean, nullable=False),  # the lead has seen that it asks
    Column("never_alone", Boolean, nullable=False),  # at a mixed table
    Column("named", Boolean),  # may it be named beside its concerns? NULL: not asked yet
)

# How far a group is with one of its lists. `called_back` counts how often an agreement was taken back.
group_list = Table(
    "group_list",
    metadata,
    Column("group_id", Integer, ForeignKey("home_group.id"), primary_key=True, autoincrement=False),
    Column("kind", String(10), primary_key=True),
    Column("delivered", Boolean, nullable=False),  # its cards lie on the table
    Column("reading", Boolean, nullable=False),  # it is read aloud, and its phones show it
    Column("called_back", Integer, nullable=False),
    Column("choosing", String(10), nullable=False),  # "", "open" or "closed": dots inside the group
    Column("chosen_dots", Integer, nullable=False),  # per person, fixed when the choosing opened
)

# A device, not a person: no name, no time, no address. The id is an HMAC of a secret that only the phone holds.
participant = Table(
    "participant",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("group_id", Integer, ForeignKey("home_group.id"), index=True),
    Column("asked_id", Integer, ForeignKey("home_group.id"), index=True),  # waits for that group's nod
    Column("badge", Integer),  # the number on its owner's badge, if they said it
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
    Column("original", Text),  # the first words, if others stand now
    Column("trace", String(32)),  # only who holds its phone's secret can tell that the line came from there
    CheckConstraint("mark <> 'agreed' OR author IS NULL", name="agreed_has_no_author"),
    CheckConstraint("issue_id IS NULL OR mark = 'agreed'", name="only_agreed_becomes_issue"),
    Index("ix_statement_group_kind", "group_id", "kind"),
)

# Written in silence; until it is uncovered nobody reads it but the phone that wrote it. No rowid: no order, no time.
card = Table(
    "card",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("group_id", Integer, ForeignKey("home_group.id"), nullable=False, index=True),
    Column("kind", String(10), nullable=False),
    Column("text", Text, nullable=False),
    Column("state", String(10), nullable=False),
    Column("version", Integer, nullable=False),
    Column("author", String(32)),  # a phone's mark until the cards are delivered
    Column("trace", String(32)),
    Column("statement_id", String(24), ForeignKey("statement.id")),  # the line that it became or joined
    CheckConstraint("state = 'written' OR author IS NULL", name="delivered_has_no_author"),
    sqlite_with_rowid=False,
)

# "Something is wrong, missing, or must stay here." The tablet shows what it is about, never how many or when.
flag = Table(
    "flag",
    metadata,
    Column("group_id", Integer, ForeignKey("home_group.id"), primary_key=True, autoincrement=False),
    Column("kind", String(10), primary_key=True),
    Column("about", String(24), primary_key=True),  # a line, or "" for the whole list
    Column("what", String(10), primary_key=True),
    Column("mark", String(32), primary_key=True),  # so that its phone can take it back
    sqlite_with_rowid=False,
)

# A dot inside a group, when its list is longer than what it may carry. Sealed like the plenary's.
chosen_dot = Table(
    "chosen_dot",
    metadata,
    Column("ballot_id", String(32), primary_key=True),
    Column("statement_id", String(24), ForeignKey("statement.id"), primary_key=True),
    Column("placed", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# The last acts of a group's scribes, to be undone and redone. Gone when the group agrees.
scribe_act = Table(
    "scribe_act",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("group_id", Integer, ForeignKey("home_group.id"), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("verb", String(20), nullable=False),
    Column("statement_id", String(24), ForeignKey("statement.id"), nullable=False),
    Column("before", Text, nullable=False),  # JSON: the fields that changed
    Column("after", Text, nullable=False),
    Column("undone", Boolean, nullable=False),
    Index("ix_scribe_act_group_kind", "group_id", "kind"),
)

# A theme, and when it is on the ballot an issue.
issue = Table(
    "issue",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("list", String(20), nullable=False),
    Column("text", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("state", String(10), nullable=False),
    Column("reason", Text, nullable=False),  # why it is kept and not on the ballot
    Column("place", Integer, nullable=False),  # in its column; smaller is higher
)

# "These two of different lists look alike": linked, never fused.
issue_link = Table(
    "issue_link",
    metadata,
    Column("a", Integer, ForeignKey("issue.id"), primary_key=True, autoincrement=False),
    Column("b", Integer, ForeignKey("issue.id"), primary_key=True, autoincrement=False),
    CheckConstraint("a < b", name="named_once"),
)

# "These two differ", said once, so that the hint does not come back.
differing = Table(
    "differing",
    metadata,
    Column("a", String(24), ForeignKey("statement.id"), primary_key=True),
    Column("b", String(24), ForeignKey("statement.id"), primary_key=True),
    CheckConstraint("a < b", name="named_once"),
)

# The history: every act of a role, never of a person. `changes` is JSON, so that it can be replayed and inverted.
act = Table(
    "act",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Integer, nullable=False),
    Column("role", String(20), nullable=False),  # lead, themes, or group:2
    Column("verb", String(30), nullable=False),
    Column("about", Text, nullable=False),  # JSON: what its sentence names
    Column("changes", Text, nullable=False),
    Column("undoes", Integer, ForeignKey("act.id")),
)

# The same words in another of the hall's languages. `of_text` is what they translate: other words make it unchecked.
meaning = Table(
    "meaning",
    metadata,
    Column("about", String(30), primary_key=True),  # issue:3 or statement:…
    Column("language", String(10), primary_key=True),
    Column("text", Text, nullable=False),
    Column("of_text", Text, nullable=False),
    Column("checked", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
)

# "That is us", or "take ours out again": the one answer of a group to what became of its concerns.
answer = Table(
    "answer",
    metadata,
    Column("group_id", Integer, ForeignKey("home_group.id"), primary_key=True, autoincrement=False),
    Column(
        "seen", String(16), nullable=False
    ),  # a fingerprint of what became of them: if it changes, it is asked again
    Column("said", String(10), nullable=False),
)

# From the lead to one room's tablet, to all, or to the wall.
message = Table(
    "message",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("target", String(20), nullable=False),  # all, wall, or group:2
    Column("text", Text, nullable=False),
    Column("at", Integer, nullable=False),
    Column("gone", Boolean, nullable=False),
)

# Who has this line or card in hand, for some seconds.
hold = Table(
    "hold",
    metadata,
    Column("thing", String(40), primary_key=True),
    Column("holder", String(20), nullable=False),
    Column("until", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Private links and doors that were replaced; a name that is not here has generation 1.
link = Table(
    "link",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("generation", Integer, nullable=False),
)
