"""polls with their rules and options, vote cards, paper, the seal; the vote that was held becomes the first poll"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# What the event that is there already gets; a new one says it itself.
NEW = (
    ("way", sa.String(length=10), "phones"),
    ("tie", sa.String(length=10), "both"),
    ("receipts", sa.Boolean(), sa.false()),
    ("witness", sa.Text(), ""),
)
MAY_BE_EMPTY = ("cards_left", "cards_made", "cards_void", "vote_destroyed_at")


def upgrade() -> None:
    with op.batch_alter_table("event") as batch:
        for name, kind, default in NEW:
            batch.add_column(sa.Column(name, kind, nullable=False, server_default=default))
        for name in MAY_BE_EMPTY:
            batch.add_column(sa.Column(name, sa.Integer(), nullable=True))
    with op.batch_alter_table("event") as batch:
        for name, _, _ in NEW:
            batch.alter_column(name, server_default=None)
    op.execute("UPDATE event SET way = 'paper' WHERE preset = 'paper' AND frozen_at IS NULL")
    _polls()
    _cards_and_paper()
    _first_poll()
    _ballots()


def _polls() -> None:
    op.create_table(
        "poll",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("way", sa.String(length=10), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("tie", sa.String(length=10), nullable=False),
        sa.Column("receipts", sa.Boolean(), nullable=False),
        sa.Column("digest", sa.String(length=40), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("on_wall", sa.Boolean(), nullable=False),
        sa.Column("witness", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_poll")),
    )
    op.create_table(
        "poll_rule",
        sa.Column("poll_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("list", sa.String(length=20), nullable=False),
        sa.Column("dots", sa.Integer(), nullable=False),
        sa.Column("per_issue", sa.Integer(), nullable=False),
        sa.Column("carried", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["poll_id"], ["poll.id"], name=op.f("fk_poll_rule_poll_id")),
        sa.PrimaryKeyConstraint("poll_id", "list", name=op.f("pk_poll_rule")),
    )
    op.create_table(
        "poll_option",
        sa.Column("poll_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("option", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("list", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["poll_id"], ["poll.id"], name=op.f("fk_poll_option_poll_id")),
        sa.PrimaryKeyConstraint("poll_id", "option", name=op.f("pk_poll_option")),
    )


def _cards_and_paper() -> None:
    op.create_table(
        "vote_card",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("stub_id", sa.String(length=32), nullable=False),
        sa.Column("locked", sa.String(length=64), nullable=False),
        sa.Column("void", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vote_card")),
        sa.UniqueConstraint("stub_id", name=op.f("uq_vote_card_stub_id")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "paper",
        sa.Column("poll_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("teller", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("ballot_id", sa.String(length=32), nullable=False),
        sa.Column("numbers", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["poll_id"], ["poll.id"], name=op.f("fk_paper_poll_id")),
        sa.PrimaryKeyConstraint("poll_id", "number", "teller", name=op.f("pk_paper")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "box",
        sa.Column("poll_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("teller", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("option", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["poll_id"], ["poll.id"], name=op.f("fk_box_poll_id")),
        sa.PrimaryKeyConstraint("poll_id", "teller", "option", name=op.f("pk_box")),
        sqlite_with_rowid=False,
    )


def _first_poll() -> None:
    op.execute(
        """
        INSERT INTO poll (id, kind, state, way, question, people, tie, receipts, digest, file, on_wall, witness)
        SELECT 1, 'vote',
          CASE WHEN revealed_at IS NOT NULL THEN 'revealed'
            WHEN EXISTS (SELECT 1 FROM stage WHERE kind = 'vote' AND state = 'open') THEN 'open' ELSE 'closed' END,
          'phones', '', (SELECT coalesce(sum(heads), 0) FROM home_group WHERE NOT removed), 'both', 0, '', '', 0, ''
        FROM event WHERE frozen_at IS NOT NULL
        """
    )
    op.execute(
        """
        INSERT INTO poll_rule (poll_id, list, dots, per_issue, carried)
        SELECT 1, list, frozen_dots, per_issue, carried FROM rule
        WHERE frozen_dots IS NOT NULL AND EXISTS (SELECT 1 FROM poll)
        """
    )
    op.execute(
        """
        INSERT INTO poll_option (poll_id, "option", list)
        SELECT 1, id, list FROM issue WHERE state = 'ballot' AND EXISTS (SELECT 1 FROM poll)
        """
    )
    with op.batch_alter_table("rule") as batch:
        batch.drop_column("frozen_dots")


def _ballots() -> None:
    """A dot may lie on a step of a light poll as well, so it points to no issue any more."""
    with op.batch_alter_table("ballot", table_kwargs={"sqlite_with_rowid": False}) as batch:
        batch.add_column(sa.Column("poll_id", sa.Integer(), nullable=False, server_default="1"))
        batch.add_column(sa.Column("closed_hand", sa.LargeBinary(), nullable=True))
        batch.add_column(sa.Column("closed_count", sa.LargeBinary(), nullable=True))
        batch.create_foreign_key(op.f("fk_ballot_poll_id"), "poll", ["poll_id"], ["id"])
    with op.batch_alter_table("ballot", table_kwargs={"sqlite_with_rowid": False}) as batch:
        batch.alter_column("poll_id", server_default=None)
    with op.batch_alter_table("dot", table_kwargs={"sqlite_with_rowid": False}) as batch:
        batch.drop_constraint(op.f("fk_dot_issue_id"), type_="foreignkey")
