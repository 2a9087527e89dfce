"""the first event"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ballot",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ballot")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("short", sa.String(length=8), nullable=False),
        sa.Column("key_check", sa.String(length=16), nullable=False),
        sa.Column("program", sa.String(length=40), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("date", sa.String(length=10), nullable=False),
        sa.Column("convener", sa.Text(), nullable=False),
        sa.Column("computer", sa.Text(), nullable=False),
        sa.Column("police_computer", sa.Boolean(), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.Column("lists", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("current_stage", sa.Integer(), nullable=True),
        sa.Column("frozen_at", sa.Integer(), nullable=True),
        sa.Column("revealed_at", sa.Integer(), nullable=True),
        sa.Column("reached", sa.Text(), nullable=True),
        sa.CheckConstraint("id = 1", name=op.f("ck_event_only_one")),
        sa.CheckConstraint("lists IN (1, 2)", name=op.f("ck_event_one_or_two_lists")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
    )
    op.create_table(
        "issue",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("list", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("taken_out", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issue")),
        sa.UniqueConstraint("number", name=op.f("uq_issue_number")),
    )
    op.create_table(
        "link",
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_link")),
    )
    op.create_table(
        "rule",
        sa.Column("list", sa.String(length=20), nullable=False),
        sa.Column("dots", sa.Integer(), nullable=True),
        sa.Column("per_issue", sa.Integer(), nullable=False),
        sa.Column("carried", sa.Integer(), nullable=False),
        sa.Column("frozen_dots", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("list", name=op.f("pk_rule")),
    )
    op.create_table(
        "stage",
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("mode", sa.String(length=10), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("prompt", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("opened_at", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.Integer(), nullable=True),
        sa.Column("ends_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_stage")),
    )
    op.create_table(
        "dot",
        sa.Column("ballot_id", sa.String(length=32), nullable=False),
        sa.Column("issue_id", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("placed", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("nth > 0", name=op.f("ck_dot_counts_from_one")),
        sa.ForeignKeyConstraint(["ballot_id"], ["ballot.id"], name=op.f("fk_dot_ballot_id")),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_dot_issue_id")),
        sa.PrimaryKeyConstraint("ballot_id", "issue_id", "nth", name=op.f("pk_dot")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "home_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("letter", sa.String(length=1), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("list", sa.String(length=20), nullable=False),
        sa.Column("heads", sa.Integer(), nullable=True),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.Column("held_stage", sa.Integer(), nullable=True),
        sa.Column("merged_into", sa.Integer(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["held_stage"], ["stage.position"], name=op.f("fk_home_group_held_stage")),
        sa.ForeignKeyConstraint(["merged_into"], ["home_group.id"], name=op.f("fk_home_group_merged_into")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_home_group")),
    )
    op.create_table(
        "participant",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("asked_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["asked_id"], ["home_group.id"], name=op.f("fk_participant_asked_id")),
        sa.ForeignKeyConstraint(["group_id"], ["home_group.id"], name=op.f("fk_participant_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participant")),
        sa.UniqueConstraint("number", name=op.f("uq_participant_number")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("participant", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_participant_asked_id"), ["asked_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_participant_group_id"), ["group_id"], unique=False)

    op.create_table(
        "statement",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("list", sa.String(length=20), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("mark", sa.String(length=10), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("author", sa.String(length=32), nullable=True),
        sa.Column("issue_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("issue_id IS NULL OR mark = 'agreed'", name=op.f("ck_statement_only_agreed_becomes_issue")),
        sa.CheckConstraint("mark <> 'agreed' OR author IS NULL", name=op.f("ck_statement_agreed_has_no_author")),
        sa.ForeignKeyConstraint(["group_id"], ["home_group.id"], name=op.f("fk_statement_group_id")),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_statement_issue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement")),
    )
    with op.batch_alter_table("statement", schema=None) as batch_op:
        batch_op.create_index("ix_statement_group_kind", ["group_id", "kind"], unique=False)
        batch_op.create_index(batch_op.f("ix_statement_issue_id"), ["issue_id"], unique=False)
