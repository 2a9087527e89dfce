"""the afternoon: mixed tables, worksheets, the council, the exit survey; every day that is there gets its stages"""

import json
from pathlib import Path

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# The afternoon as the programs had it at this revision.
AFTERNOON = json.loads(Path(__file__).with_name("0005_afternoon.json").read_text("utf-8"))

NEW = (
    "seed",
    "deals",
    "posted",
    "tables_choose",
    "seats",
    "alternates",
    "introduced",
    "secretary_key",
    "meeting_at",
    "meeting_place",
    "survey_state",
)


def upgrade() -> None:
    _columns()
    _tables()
    _afternoon()


def _columns() -> None:
    with op.batch_alter_table("event") as batch:
        batch.add_column(sa.Column("seed", sa.Text(), nullable=False, server_default=sa.text("''")))
        batch.add_column(sa.Column("deals", sa.Integer(), nullable=False, server_default=sa.text("0")))
        batch.add_column(sa.Column("posted", sa.Boolean(), nullable=False, server_default=sa.text("0")))
        batch.add_column(sa.Column("most_officers", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("tables_choose", sa.Boolean(), nullable=False, server_default=sa.text("0")))
        batch.add_column(sa.Column("report_table", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("seats", sa.Integer(), nullable=False, server_default=sa.text("2")))
        batch.add_column(sa.Column("alternates", sa.Integer(), nullable=False, server_default=sa.text("1")))
        batch.add_column(sa.Column("introduced", sa.Boolean(), nullable=False, server_default=sa.text("0")))
        batch.add_column(sa.Column("secretary_key", sa.Text(), nullable=False, server_default=sa.text("''")))
        batch.add_column(sa.Column("meeting_at", sa.String(length=20), nullable=False, server_default=sa.text("''")))
        batch.add_column(sa.Column("meeting_place", sa.Text(), nullable=False, server_default=sa.text("''")))
        batch.add_column(sa.Column("survey_state", sa.String(length=10), nullable=False, server_default=sa.text("''")))
        batch.add_column(sa.Column("ended_at", sa.Integer(), nullable=True))
    with op.batch_alter_table("event") as batch:
        for name in NEW:
            batch.alter_column(name, server_default=None)
    with op.batch_alter_table("home_group") as batch:
        batch.add_column(sa.Column("never_alone", sa.Boolean(), nullable=False, server_default=sa.text("0")))
    with op.batch_alter_table("home_group") as batch:
        for name in ("never_alone",):
            batch.alter_column(name, server_default=None)
    with op.batch_alter_table("participant", table_kwargs={"sqlite_with_rowid": False}) as batch:
        batch.add_column(sa.Column("badge", sa.Integer(), nullable=True))


def _tables() -> None:
    op.create_table(
        "step",
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(length=20), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("prompt", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("say", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_step")),
        sa.UniqueConstraint("key", name=op.f("uq_step_key")),
    )
    op.create_table(
        "survey_item",
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("low", sa.Text(), nullable=False),
        sa.Column("high", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_survey_item")),
    )
    op.create_table(
        "mixed_table",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("step_free", sa.Boolean(), nullable=False),
        sa.Column("issue_id", sa.Integer(), nullable=True),
        sa.Column("writer", sa.Integer(), nullable=True),
        sa.Column("devices", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_mixed_table_issue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mixed_table")),
    )
    op.create_table(
        "survey_answer",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.CheckConstraint("step BETWEEN 0 AND 5", name=op.f("ck_survey_answer_five_steps")),
        sa.ForeignKeyConstraint(["item"], ["survey_item.position"], name=op.f("fk_survey_answer_item")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_answer")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("survey_answer") as batch:
        batch.create_index(batch.f("ix_survey_answer_item"), ["item"], unique=False)
    op.create_table(
        "survey_paper",
        sa.Column("item", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("step", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["item"], ["survey_item.position"], name=op.f("fk_survey_paper_item")),
        sa.PrimaryKeyConstraint("item", "step", name=op.f("pk_survey_paper")),
    )
    op.create_table(
        "action",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("table_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("person", sa.Boolean(), nullable=False),
        sa.Column("by_when", sa.Text(), nullable=False),
        sa.Column("decision", sa.String(length=20), nullable=False),
        sa.Column("resources", sa.Text(), nullable=False),
        sa.Column("obstacle", sa.Text(), nullable=False),
        sa.Column("sign", sa.Text(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("first_step", sa.Text(), nullable=False),
        sa.Column("rival", sa.Text(), nullable=True),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["table_id"], ["mixed_table.id"], name=op.f("fk_action_table_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action")),
    )
    with op.batch_alter_table("action") as batch:
        batch.create_index(batch.f("ix_action_table_id"), ["table_id"], unique=False)
    op.create_table(
        "candidate",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("owner", sa.String(length=32), nullable=True),
        sa.Column("serves", sa.Boolean(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("votes", sa.Integer(), nullable=True),
        sa.Column("rank", sa.Integer(), nullable=True),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("NOT named OR serves", name=op.f("ck_candidate_named_serves")),
        sa.ForeignKeyConstraint(["group_id"], ["home_group.id"], name=op.f("fk_candidate_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidate")),
    )
    with op.batch_alter_table("candidate") as batch:
        batch.create_index(batch.f("ix_candidate_group_id"), ["group_id"], unique=False)
    op.create_table(
        "choice",
        sa.Column("group_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("way", sa.String(length=10), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("lots", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["home_group.id"], name=op.f("fk_choice_group_id")),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_choice")),
    )
    op.create_table(
        "seating",
        sa.Column("group_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("table_id", sa.Integer(), nullable=True),
        sa.Column("moved_from", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["group_id"], ["home_group.id"], name=op.f("fk_seating_group_id")),
        sa.ForeignKeyConstraint(["table_id"], ["mixed_table.id"], name=op.f("fk_seating_table_id")),
        sa.PrimaryKeyConstraint("group_id", "number", name=op.f("pk_seating")),
    )
    with op.batch_alter_table("seating") as batch:
        batch.create_index(batch.f("ix_seating_table_id"), ["table_id"], unique=False)
    op.create_table(
        "wish",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("other_group", sa.Integer(), nullable=True),
        sa.Column("other_number", sa.Integer(), nullable=True),
        sa.Column("table_id", sa.Integer(), nullable=True),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["home_group.id"], name=op.f("fk_wish_group_id")),
        sa.ForeignKeyConstraint(["other_group"], ["home_group.id"], name=op.f("fk_wish_other_group")),
        sa.ForeignKeyConstraint(["table_id"], ["mixed_table.id"], name=op.f("fk_wish_table_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wish")),
    )
    with op.batch_alter_table("wish") as batch:
        batch.create_index("ix_wish_badge", ["group_id", "number"], unique=False)
    op.create_table(
        "worksheet",
        sa.Column("table_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("step", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("rival", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["step"], ["step.key"], name=op.f("fk_worksheet_step")),
        sa.ForeignKeyConstraint(["table_id"], ["mixed_table.id"], name=op.f("fk_worksheet_table_id")),
        sa.PrimaryKeyConstraint("table_id", "step", name=op.f("pk_worksheet")),
    )
    op.create_table(
        "contact",
        sa.Column("candidate_id", sa.String(length=24), nullable=False),
        sa.Column("closed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_contact_candidate_id")),
        sa.PrimaryKeyConstraint("candidate_id", name=op.f("pk_contact")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "council_dot",
        sa.Column("ballot_id", sa.String(length=32), nullable=False),
        sa.Column("candidate_id", sa.String(length=24), nullable=False),
        sa.Column("placed", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_council_dot_candidate_id")),
        sa.PrimaryKeyConstraint("ballot_id", "candidate_id", name=op.f("pk_council_dot")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "seat",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("candidate_id", sa.String(length=24), nullable=True),
        sa.Column("partner", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_seat_candidate_id")),
        sa.ForeignKeyConstraint(["group_id"], ["home_group.id"], name=op.f("fk_seat_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat")),
        sa.UniqueConstraint("candidate_id", name=op.f("uq_seat_candidate_id")),
    )
    with op.batch_alter_table("seat") as batch:
        batch.create_index(batch.f("ix_seat_group_id"), ["group_id"], unique=False)


def _afternoon() -> None:
    """Stages after the last one, for a day that is there already; youth is never alone, as a new day begins."""
    if not op.get_bind().execute(sa.text("SELECT count(*) FROM event")).scalar_one():
        return
    at = sa.text("SELECT coalesce(max(position), -1) + 1 FROM stage")
    position = op.get_bind().execute(at).scalar_one()
    fields = ("position", "kind", "mode", "title", "prompt", "minutes", "state", "planned", "silent", "cards")
    stage = _table("stage", *fields)
    still = {"mode": "talk", "state": "planned", "silent": 0, "cards": 0}
    rows = [each | still | {"position": position + nth} for nth, each in enumerate(AFTERNOON["stages"])]
    op.bulk_insert(stage, rows)
    op.bulk_insert(_table("step", "position", "key", "title", "prompt", "minutes", "say"), AFTERNOON["steps"])
    op.bulk_insert(_table("survey_item", "position", "text", "low", "high"), AFTERNOON["survey"])
    op.execute("UPDATE home_group SET never_alone = 1 WHERE lower(name) LIKE 'youth%'")


def _table(name: str, *columns: str) -> sa.TableClause:
    return sa.table(name, *(sa.column(column) for column in columns))
