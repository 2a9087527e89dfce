"""cards, flags, dots inside a group, the scribe's undo, themes with their history, meanings, answers, messages"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# What the rows that are there already get; new rows say it themselves.
NEW = {
    "event": (
        ("report_minutes", sa.Integer(), "3"),
        ("languages", sa.String(length=60), "en"),
        ("late", sa.Integer(), "0"),
        ("wall_state", sa.String(length=10), ""),
        ("groups_asked", sa.Boolean(), sa.false()),
        ("members", sa.Integer(), "0"),
    ),
    "stage": (("silent", sa.Integer(), "0"), ("cards", sa.Integer(), "0")),
    "home_group": (("dark", sa.Boolean(), sa.false()), ("heard", sa.Boolean(), sa.false())),
    "issue": (
        ("state", sa.String(length=10), "ballot"),
        ("reason", sa.Text(), ""),
        ("place", sa.Integer(), "0"),
    ),
}
MAY_BE_EMPTY = {
    "event": (("report_began", sa.Integer()),),
    "stage": (("planned", sa.Integer()), ("cap", sa.Integer())),
    "home_group": (("asks", sa.String(length=10)), ("named", sa.Boolean())),
    "statement": (("original", sa.Text()), ("trace", sa.String(length=32))),
}


def upgrade() -> None:
    for table, columns in NEW.items():
        with op.batch_alter_table(table) as batch:
            for name, kind, default in columns:
                batch.add_column(sa.Column(name, kind, nullable=False, server_default=default))
        with op.batch_alter_table(table) as batch:
            for name, _, _ in columns:
                batch.alter_column(name, server_default=None)
    for table, optional in MAY_BE_EMPTY.items():
        with op.batch_alter_table(table) as batch:
            for name, kind in optional:
                batch.add_column(sa.Column(name, kind, nullable=True))
    _themes()
    _groups()
    _board()
    _lead()


def _themes() -> None:
    """An issue that was taken out is kept if it still has an original, else it is gone."""
    issue, statement = (
        sa.table("issue", *map(sa.column, ("id", "number", "state", "place", "taken_out"))),
        sa.table("statement", sa.column("issue_id")),
    )
    op.execute(issue.update().values(place=issue.c.number))
    has_one = sa.exists(sa.select(statement.c.issue_id).where(statement.c.issue_id == issue.c.id))
    op.execute(issue.update().where(issue.c.taken_out.is_(True), has_one).values(state="kept"))
    op.execute(issue.update().where(issue.c.taken_out.is_(True), ~has_one).values(state="gone"))
    with op.batch_alter_table("issue") as batch:
        batch.drop_column("taken_out")


def _groups() -> None:
    op.create_table(
        "group_list",
        sa.Column("group_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("delivered", sa.Boolean(), nullable=False),
        sa.Column("reading", sa.Boolean(), nullable=False),
        sa.Column("called_back", sa.Integer(), nullable=False),
        sa.Column("choosing", sa.String(length=10), nullable=False),
        sa.Column("chosen_dots", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["home_group.id"], name=op.f("fk_group_list_group_id")),
        sa.PrimaryKeyConstraint("group_id", "kind", name=op.f("pk_group_list")),
    )
    op.create_table(
        "card",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("author", sa.String(length=32), nullable=True),
        sa.Column("trace", sa.String(length=32), nullable=True),
        sa.Column("statement_id", sa.String(length=24), nullable=True),
        sa.CheckConstraint("state = 'written' OR author IS NULL", name=op.f("ck_card_delivered_has_no_author")),
        sa.ForeignKeyConstraint(["group_id"], ["home_group.id"], name=op.f("fk_card_group_id")),
        sa.ForeignKeyConstraint(["statement_id"], ["statement.id"], name=op.f("fk_card_statement_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_card_group_id"), "card", ["group_id"])
    op.create_table(
        "flag",
        sa.Column("group_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("about", sa.String(length=24), nullable=False),
        sa.Column("what", sa.String(length=10), nullable=False),
        sa.Column("mark", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["home_group.id"], name=op.f("fk_flag_group_id")),
        sa.PrimaryKeyConstraint("group_id", "kind", "about", "what", "mark", name=op.f("pk_flag")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "chosen_dot",
        sa.Column("ballot_id", sa.String(length=32), nullable=False),
        sa.Column("statement_id", sa.String(length=24), nullable=False),
        sa.Column("placed", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["statement_id"], ["statement.id"], name=op.f("fk_chosen_dot_statement_id")),
        sa.PrimaryKeyConstraint("ballot_id", "statement_id", name=op.f("pk_chosen_dot")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "scribe_act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("verb", sa.String(length=20), nullable=False),
        sa.Column("statement_id", sa.String(length=24), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["home_group.id"], name=op.f("fk_scribe_act_group_id")),
        sa.ForeignKeyConstraint(["statement_id"], ["statement.id"], name=op.f("fk_scribe_act_statement_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scribe_act")),
    )
    op.create_index("ix_scribe_act_group_kind", "scribe_act", ["group_id", "kind"])


def _board() -> None:
    op.create_table(
        "issue_link",
        sa.Column("a", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("b", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("a < b", name=op.f("ck_issue_link_named_once")),
        sa.ForeignKeyConstraint(["a"], ["issue.id"], name=op.f("fk_issue_link_a")),
        sa.ForeignKeyConstraint(["b"], ["issue.id"], name=op.f("fk_issue_link_b")),
        sa.PrimaryKeyConstraint("a", "b", name=op.f("pk_issue_link")),
    )
    op.create_table(
        "differing",
        sa.Column("a", sa.String(length=24), nullable=False),
        sa.Column("b", sa.String(length=24), nullable=False),
        sa.CheckConstraint("a < b", name=op.f("ck_differing_named_once")),
        sa.ForeignKeyConstraint(["a"], ["statement.id"], name=op.f("fk_differing_a")),
        sa.ForeignKeyConstraint(["b"], ["statement.id"], name=op.f("fk_differing_b")),
        sa.PrimaryKeyConstraint("a", "b", name=op.f("pk_differing")),
    )
    op.create_table(
        "act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("verb", sa.String(length=30), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["undoes"], ["act.id"], name=op.f("fk_act_undoes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_act")),
    )
    op.create_table(
        "meaning",
        sa.Column("about", sa.String(length=30), nullable=False),
        sa.Column("language", sa.String(length=10), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("of_text", sa.Text(), nullable=False),
        sa.Column("checked", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("about", "language", name=op.f("pk_meaning")),
    )
    op.create_table(
        "answer",
        sa.Column("group_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seen", sa.String(length=16), nullable=False),
        sa.Column("said", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["home_group.id"], name=op.f("fk_answer_group_id")),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_answer")),
    )


def _lead() -> None:
    op.create_table(
        "message",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("target", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
    )
    op.create_table(
        "hold",
        sa.Column("thing", sa.String(length=40), nullable=False),
        sa.Column("holder", sa.String(length=20), nullable=False),
        sa.Column("until", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("thing", name=op.f("pk_hold")),
        sqlite_with_rowid=False,
    )
